// What may follow a report that has been sent: new facts, and the note that it was left outside
// Trepart. Neither changes the report.

import type { Json } from '../base/canonical.ts'
import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileOwn } from '../letters/file-letter.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
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

async function follow<K extends string, R>(
  desk: Desk,
  submission: Submission,
  kind: K,
  record: R,
  toReceiver: boolean,
) {
  const directory = desk.directory()
  const receiving = toReceiver ? receivingGroup(desk, submission.record.recipient) : undefined
  const own = memberAddressee(directory, getMe(desk))
  const { sid, bh } = submission
  const rows = await writeLetters(
    desk,
    { kind, cls: 'final', sid, bh, record: record as unknown as Json },
    receiving ? [receiving, own] : [own],
  )
  if (!rows.ok) return rows
  const filed = fileOwn(desk, kind, { sid, bh }, record, rows.value)
  const written = await desk.cabinet.write({
    put: [filed],
    also: async () => {
      await desk.database.outbox.bulkAdd(rows.value)
    },
  })
  return written.ok ? ok(filed) : written
}
