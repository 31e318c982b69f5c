// What was said to whom, and on what ground (DOM E3).

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { signed } from '../letters/signed.ts'
import { DISCLOSURE_BASES, RECIPIENT_KINDS } from '../routine/disclosure-kinds.ts'
import { Words } from '../routine/record-parts.ts'

/** One for each item that was said. */
export const DisclosureRecord = v.object({
  item: Words,
  recipient: v.object({
    kind: v.picklist(RECIPIENT_KINDS),
    name: v.string(),
    unit: v.string(),
  }),
  basis: v.picklist(DISCLOSURE_BASES),
  assessment: v.string(),
  need: v.string(),
  /** The consent that it rests on, by its `sid`. */
  consent: v.union([v.literal(''), idSchema('s')]),
  /** The board's decision that it rests on, by its event. */
  board: v.string(),
  words: v.string(),
  requestedAt: v.union([v.literal(''), Instant]),
  /** The letter that it went in. */
  feedback: v.string(),
  ...signed,
})
