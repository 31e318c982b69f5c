// Vidaresändning: a unit that a report did not belong to has sent it on (SoL 29 kap., FL 8 §). The
// report stays one, under its own number, and keeps the day on which it first came in.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import type { Filed } from '../letters/filed.ts'
import { PersonCard } from '../vault/person-keys.ts'
import {
  ChosenRecipient,
  CoSignRecord,
  FeedbackRequestRecord,
  SubmissionRecord,
  SupplementRecord,
} from './submission.ts'

/** The report itself, for the unit that has not had it. Everybody else is only told. */
const SentOn = v.object({
  /** As its author signed it: the letter names the hash of exactly these words. */
  report: SubmissionRecord,
  supplements: v.array(v.object({ record: SupplementRecord, arrivedAt: Instant })),
  /** That its author wants to be answered, where she asked for it afterwards. */
  feedbackRequests: v.optional(
    v.array(v.object({ record: FeedbackRequestRecord, arrivedAt: Instant })),
    [],
  ),
  coSigns: v.optional(v.array(v.object({ record: CoSignRecord, arrivedAt: Instant })), []),
})

export type ForwardingRecord = v.InferOutput<typeof ForwardingRecord>
export const ForwardingRecord = v.object({
  recipient: ChosenRecipient,
  /** The units that have had it, first to last; the one that sends it on now stands last. */
  through: v.pipe(
    v.array(v.object({ unit: idSchema('u'), name: v.string() })),
    v.minLength(1),
    v.maxLength(20),
  ),
  /** When it came to the first of them. Every day is counted from this. */
  arrivedAt: Instant,
  /** What had come about it by then, by the letters in the mailbox that it had come to. */
  letters: v.optional(v.array(v.string()), []),
  reason: v.string(),
  by: PersonCard,
  forwardedAt: Instant,
  sent: v.optional(SentOn),
})

export type Forwarding = Filed<'forwarding', ForwardingRecord>

/** Each way once: two colleagues may have sent it the same way, and new facts go after it. */
export function eachWay(forwardings: readonly Forwarding[]): readonly Forwarding[] {
  const ways = new Map<string, Forwarding>()
  for (const one of forwardings) {
    const way = `${one.authorUnit} ${one.record.recipient.unit}`
    if (!ways.has(way)) ways.set(way, one)
  }
  return [...ways.values()]
}

export function forwarderOf({ record: { through } }: Forwarding): string {
  return through.at(-1)?.name ?? ''
}
