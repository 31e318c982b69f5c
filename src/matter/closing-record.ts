// Avslut: who has been told that the matter is over, and how. It stays in the group: what the reporter
// is told of it is feedback, which asks for an assessment or a consent (DOM E3).

import * as v from 'valibot'
import { signed } from '../letters/signed.ts'
import { SwedishDay } from '../routine/record-parts.ts'

/** Those who are told when a matter ends, in the order in which they are asked about. */
export const PARTIES = ['child', 'guardians', 'reporter'] as const
export const TOLD_WAYS = ['meeting', 'phone', 'letter'] as const

export type ClosingRecord = v.InferOutput<typeof ClosingRecord>
export const ClosingRecord = v.object({
  /** The day of the decision that ended it. */
  closedOn: SwedishDay,
  told: v.array(v.object({ who: v.picklist(PARTIES), way: v.picklist(TOLD_WAYS) })),
  /** Others, in words. */
  others: v.string(),
  /** A closing meeting with the reporter; empty where it is not to be offered. */
  jointMeeting: v.picklist(['', 'held', 'fallback']),
  /** Why there was none. */
  fallback: v.picklist(['', 'consentMissing', 'unsuitable', 'nobodyWanted']),
  /** What can always be said and was, by the keys of the rule pack. */
  words: v.array(v.string()),
  ...signed,
})
