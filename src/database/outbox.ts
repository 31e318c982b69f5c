// The outbox: sealed envelopes that wait for a receipt. Page and service worker both empty it, also
// while the profile is locked.

import type { Instant } from '../base/clock.ts'
import type { PushRefusal } from '../protocol/push.ts'
import type { OutboxRow, ProfileDatabase, ReceiptRow } from './profile-database.ts'

/**
 * Waiting rows, oldest first; what the server has refused is left aside. After a restore a month of
 * letters may lie here: a new report overtakes them, and drafts come last.
 */
export async function listWaiting(database: ProfileDatabase): Promise<readonly OutboxRow[]> {
  const rows = await database.outbox.orderBy('n').toArray()
  return rows
    .filter((row) => row.refused === undefined)
    .toSorted((a, b) => patienceOf(a) - patienceOf(b))
}

/** Drafts among themselves keep their order, whether sent once more or not: they build on each other. */
function patienceOf({ cls, again }: OutboxRow): number {
  if (cls === 'draft') return 2
  return again ? 1 : 0
}

/** Marks rows as attempted before they are sent. Gives those that are still there to send. */
export async function markAttempted(
  database: ProfileDatabase,
  rows: readonly OutboxRow[],
  at: Instant,
): Promise<readonly OutboxRow[]> {
  return database.transaction('rw', database.outbox, async () => {
    const still: OutboxRow[] = []
    for (const { n } of rows) {
      const row = n === undefined ? undefined : await database.outbox.get(n)
      // Its author took it back in between, which may be done until now and not after.
      if (!row) continue
      if (!row.attemptedAt) await database.outbox.put({ ...row, attemptedAt: at })
      still.push(row)
    }
    return still
  })
}

/**
 * The only way out after an attempt: the verified receipt goes in and the row moves over to what has
 * been sent, or neither. A receipt that stands is not replaced: the first arrival is the one that
 * counts. `id` is the envelope's, `inc` the incarnation that answered.
 */
export async function settle(
  database: ProfileDatabase,
  id: string,
  receipt: ReceiptRow,
  inc: string,
): Promise<void> {
  const { outbox, receipts, sent } = database
  await database.transaction('rw', outbox, receipts, sent, async () => {
    const first = await receipts.get(receipt.env)
    await receipts.put(first ? renewed(first, receipt) : receipt)
    const row = await outbox.where('id').equals(id).first()
    if (row?.n === undefined || row.hash !== receipt.env) return
    const { refused: _refused, again: _again, ...kept } = row
    await sent.put({ ...kept, inc, t: receipt.t })
    await outbox.delete(row.n)
  })
}

function renewed(first: ReceiptRow, { seq, receipt }: ReceiptRow): ReceiptRow {
  // Told twice by two windows, it is still the same receipt.
  return receipt.r === first.receipt.r ? first : { ...first, seq, renewed: receipt }
}

export async function setAside(
  database: ProfileDatabase,
  row: OutboxRow,
  refused: PushRefusal,
): Promise<void> {
  if (row.n !== undefined) await database.outbox.update(row.n, { refused })
}

/** Puts what was refused back in the queue, after an update or a call to the support. */
export async function tryAgain(database: ProfileDatabase): Promise<void> {
  await database.outbox.toCollection().modify((row: { refused?: PushRefusal }) => {
    delete row.refused
  })
}
