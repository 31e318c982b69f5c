// What may follow a report that has been sent: new facts, and the note that it was left outside
// Trepart. Neither changes the report.

import type { Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { sendLetters } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import { receivingGroup } from './send.ts'
import type {
  Delivery,
  DeliveryRecord,
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

export function recordDelivery(
  desk: Desk,
  submission: Submission,
  delivery: Omit<DeliveryRecord, 'author'>,
): Outcome<Delivery> {
  const record: DeliveryRecord = { ...delivery, author: desk.person }
  return follow<'delivery', DeliveryRecord>(desk, submission, 'delivery', record, false)
}

function follow<K extends string, R>(
  desk: Desk,
  submission: Submission,
  kind: K,
  record: R,
  toReceiver: boolean,
) {
  const receiving = toReceiver ? receivingGroup(desk, submission.record.recipient) : undefined
  const own = memberAddressee(desk.directory(), getMe(desk))
  const final = { kind, cls: 'final' as const, record, about: submission }
  return sendLetters<K, R>(desk, final, receiving ? [receiving, own] : [own])
}
