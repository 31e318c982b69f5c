// The final records of what the reporter has been told and has rung about: for her own devices only.

import { err, type Result } from '../base/result.ts'
import type { Instant } from '../base/clock.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { Desk } from '../letters/desk.ts'
import type { SealError } from '../letters/write-letters.ts'
import { follow } from './after-sending.ts'
import {
  faultOfDay,
  isNoted,
  momentOf,
  type CallDraft,
  type DayFault,
  type FeedbackDraft,
} from './follow-up.ts'
import type {
  Call,
  CallRecord,
  FeedbackReceived,
  FeedbackReceivedRecord,
  Submission,
} from './submission.ts'

type Noted<T, E extends string> = Promise<
  Result<T, SealError | StorageFailure | { readonly kind: DayFault | 'noted' | E }>
>

export async function noteFeedback(
  desk: Desk,
  submission: Submission,
  { draft, content }: { readonly draft: string; readonly content: FeedbackDraft },
): Noted<FeedbackReceived, 'no-answer'> {
  const { answeredOn, by, way, answer, words } = content
  const writtenAt = desk.clock.now()
  const fault = faultOfDay(answeredOn, submission, writtenAt)
  if (fault) return err({ kind: fault })
  if (answer === '') return err({ kind: 'no-answer' })
  if (isNoted(desk, 'feedback', draft)) return err({ kind: 'noted' })
  const author = desk.person
  const record = { draft, answeredOn, by: by.trim(), way, answer, words, author, writtenAt }
  const kind = 'feedbackReceived'
  return follow<typeof kind, FeedbackReceivedRecord>(desk, submission, kind, record, false)
}

export async function noteCall(
  desk: Desk,
  submission: Submission,
  { draft, content }: { readonly draft: string; readonly content: CallDraft },
): Noted<Call, 'no-time'> {
  const { calledOn, to, said } = content
  const writtenAt = desk.clock.now()
  const fault = faultOfDay(calledOn, submission, writtenAt)
  if (fault) return err({ kind: fault })
  const calledAt: Instant | undefined = momentOf(calledOn, content.calledAt)
  if (!calledAt) return err({ kind: 'no-time' })
  if (calledAt > writtenAt) return err({ kind: 'future' })
  if (isNoted(desk, 'call', draft)) return err({ kind: 'noted' })
  const record = { draft, calledAt, to: to.trim(), said, author: desk.person, writtenAt }
  return follow<'call', CallRecord>(desk, submission, 'call', record, false)
}
