// What every item of the rule pack is made of: keys, dates, and where it comes from.

import * as v from 'valibot'

export const SwedishDate = v.pipe(v.string(), v.isoDate())
export const Key = v.pipe(v.string(), v.regex(/^[a-z\d][\w.-]*$/i), v.maxLength(80))
/** The first day in force, a full stop, and a number that grows with each correction. */
export const Version = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d\.\d+$/))
export const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const Minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

/** V: read in the statute. W: a public source says so. U: nobody has checked, never shown as certain. */
export type Certainty = v.InferOutput<typeof Certainty>
export const Certainty = v.picklist(['V', 'W', 'U'])

// The dates say when we vouch for the item, not when the paragraph was first written.
export const provenance = {
  source: v.pipe(v.string(), v.minLength(3), v.maxLength(200)),
  validFrom: SwedishDate,
  validTo: v.nullable(SwedishDate),
  checkedOn: SwedishDate,
  certainty: Certainty,
}
