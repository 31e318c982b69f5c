// What the reporter writes down about a report that has been sent: an answer, a call. Written like
// any draft, so that a lock or a kill loses nothing; noted, it is a final record.

import * as v from 'valibot'
import type { Instant } from '../base/clock.ts'
import { oneOf } from '../base/known-choice.ts'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { isDate } from '../routine/is-date.ts'
import { instantAt, swedishDate } from '../routine/swedish-time.ts'
import {
  FEEDBACK_ANSWERS,
  FEEDBACK_WAYS,
  type Call,
  type FeedbackReceived,
  type Submission,
} from './submission.ts'

const Text = v.optional(v.string(), '')

export type FeedbackDraft = v.InferOutput<typeof FeedbackDraft>
const FeedbackDraft = v.object({
  schema: v.optional(v.literal(1), 1),
  /** The report that it is about. */
  sid: Text,
  /** `2026-06-10` */
  answeredOn: Text,
  by: Text,
  way: oneOf(FEEDBACK_WAYS),
  answer: oneOf(FEEDBACK_ANSWERS),
  words: Text,
})

export type CallDraft = v.InferOutput<typeof CallDraft>
const CallDraft = v.object({
  schema: v.optional(v.literal(1), 1),
  sid: Text,
  calledOn: Text,
  /** `15.40` */
  calledAt: Text,
  to: Text,
  said: Text,
})

const SCHEMAS = { feedback: FeedbackDraft, call: CallDraft }
const NOTED = { feedback: 'feedbackReceived', call: 'call' } as const

export type FollowUp = keyof typeof SCHEMAS
type FollowUpDraft<F extends FollowUp> = v.InferOutput<(typeof SCHEMAS)[F]>

export function readFollowUp<F extends FollowUp>(of: F, content: unknown): FollowUpDraft<F> {
  const parsed = v.safeParse(SCHEMAS[of], content)
  return (parsed.success ? parsed.output : v.parse(SCHEMAS[of], {})) as FollowUpDraft<F>
}

/** The one that was begun and not noted yet. */
export function findFollowUp(desk: Desk, of: FollowUp, sid: string): string | undefined {
  return listDrafts(desk).find(
    (draft) =>
      draft.of === of &&
      readFollowUp(of, draft.content).sid === sid &&
      !isNoted(desk, of, draft.id),
  )?.id
}

export function isNoted({ cabinet }: Desk, of: FollowUp, rec: string): boolean {
  const noted = cabinet.list(NOTED[of]) as readonly (FeedbackReceived | Call)[]
  return noted.some(({ record }) => record.draft === rec)
}

export type DayFault = 'no-date' | 'future' | 'before'

/** A day on which it can't have been: none, one to come, one before the report was written. */
export function faultOfDay(
  date: string,
  { record }: Submission,
  now: Instant,
): DayFault | undefined {
  if (!isDate(date)) return 'no-date'
  if (date > swedishDate(now)) return 'future'
  return date < swedishDate(record.sentAt) ? 'before' : undefined
}

/** When the wall showed `15.40` or `15:40` on that day; undefined for a time that does not exist. */
export function momentOf(date: string, time: string): Instant | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(time.trim()) ?? []
  const exists = hours !== '' && Number(hours) < 24 && Number(minutes) < 60
  return exists && isDate(date)
    ? instantAt(date, `${hours.padStart(2, '0')}:${minutes}`)
    : undefined
}
