// What social services may say, to whom and on what ground (DOM E3), as data of the rule pack: the
// items that can be said, in words the pack owns, and a matrix of groups of items by recipient.

import * as v from 'valibot'
import { Key, Key as TextKey, provenance, Whole } from './pack-parts.ts'

/**
 * A verdict that this version doesn't know says nothing, so that its item is not said. `proof` is free
 * where it is written how they know; `need` is assessed, with what it is needed for.
 */
const Cell = v.strictObject({ is: Key, why: TextKey })

export type DisclosureItem = v.InferOutput<typeof DisclosureItem>
const DisclosureItem = v.strictObject({
  id: Key,
  group: Key,
  /** To choose it by. */
  label: TextKey,
  /** What the recipient reads; missing where the words have to be the writer's own. */
  letter: v.optional(TextKey),
  /** What a consent has to be about to cover it. */
  topic: v.optional(Key),
  /** Asked once more before it is said; or only said for a reason, which is kept. */
  asks: v.optional(Key),
})

export type DisclosureRule = v.InferOutput<typeof DisclosureRule>
const DisclosureRule = v.strictObject({
  id: Key,
  group: Key,
  to: v.array(Key),
  /** Of what is said without a consent and without the board. */
  basis: Key,
  noConsent: Cell,
  consent: Cell,
  /** While the child is cared for under LVU, where the board decides. */
  care: Cell,
  ...provenance,
})

export type DisclosureRules = v.InferOutput<typeof DisclosureRules>
export const DisclosureRules = v.strictObject({
  items: v.array(DisclosureItem),
  matrix: v.array(DisclosureRule),
  /** What is said where no cell of the matrix says it. */
  words: v.strictObject({
    withdrawn: TextKey,
    otherConsent: TextKey,
    locked: TextKey,
    noBoard: TextKey,
    silent: TextKey,
  }),
  /** What an assessment answers, and the signs it has at least. */
  question: TextKey,
  assessmentLength: Whole,
})

export function textsOfDisclosure(rules: DisclosureRules): readonly string[] {
  return [
    ...rules.items.flatMap(({ label, letter = label }) => [label, letter]),
    ...rules.matrix.flatMap(({ noConsent, consent, care }) =>
      [noConsent, consent, care].map(({ why }) => why),
    ),
    ...Object.values(rules.words),
    rules.question,
  ]
}
