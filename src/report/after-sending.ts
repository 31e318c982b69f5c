// What may follow a report that has been sent: new facts, that an answer is asked for, and the note
// that it was left outside Trepart. None of it changes the report.

import type { Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { sendLetters } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import { receivingNow } from './receivers.ts'
import type {
  Delivery,
  DeliveryRecord,
  FeedbackRequest,
  FeedbackRequestRecord,
  Submission,
  Supplement,
  SupplementRecord,
} from './submission.ts'

type Outcome<T> = Promise<Result<T, SealError | StorageFailure>>

export function sendSupplement(
  desk: Desk,
  submission: Submission,
  text: string,
): Outcome<Supplement> {
  const record: SupplementRecord = { text, author: desk.person, writtenAt: desk.clock.now() }
  return follow<'supplement', SupplementRecord>(desk, submission, 'supplement', record, true)
}

/** To a receiver outside Trepart nothing goes: it is noted here, and said by phone. */
export function requestFeedback(desk: Desk, submission: Submission): Outcome<FeedbackRequest> {
  const record: FeedbackRequestRecord = { author: desk.person, requestedAt: desk.clock.now() }
  const kind = 'feedbackRequest'
  return follow<typeof kind, FeedbackRequestRecord>(desk, submission, kind, record, true)
}

export function recordDelivery(
  desk: Desk,
  submission: Submission,
  delivery: Omit<DeliveryRecord, 'author'>,
): Outcome<Delivery> {
  const record: DeliveryRecord = { ...delivery, author: desk.person }
  return follow<'delivery', DeliveryRecord>(desk, submission, 'delivery', record, false)
}

/** Always to its author as well, whose other devices are to know it. */
export function follow<K extends string, R>(
  desk: Desk,
  submission: Submission,
  kind: K,
  record: R,
  toReceiver: boolean,
) {
  const own = memberAddressee(desk.directory(), getMe(desk))
  const final = { kind, cls: 'final' as const, record, about: submission }
  const receiving = toReceiver ? receivingNow(desk, submission) : []
  return sendLetters<K, R>(desk, final, [...receiving, own])
}
