// The outbox: sealed envelopes that wait for a receipt. Page and service worker both empty it, also
// while the profile is locked.

import type { Instant } from '../base/clock.ts'
import type { PushRefusal } from '../protocol/push.ts'
import type { OutboxRow, ProfileDatabase, ReceiptRow } from './profile-database.ts'

/** Waiting rows, oldest first; what the server has refused is left aside. */
export async function listWaiting(database: ProfileDatabase): Promise<readonly OutboxRow[]> {
  const rows = await database.outbox.orderBy('n').toArray()
  return rows.filter((row) => row.refused === undefined)
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

/** The only way out after an attempt: the verified receipt goes in, the row goes out, or neither. */
export async function settle(database: ProfileDatabase, receipt: ReceiptRow): Promise<void> {
  await database.transaction('rw', database.outbox, database.receipts, async () => {
    await database.receipts.put(receipt)
    const rows = await database.outbox.filter(({ hash }) => hash === receipt.env).toArray()
    await database.outbox.bulkDelete(rows.flatMap(({ n }) => (n === undefined ? [] : [n])))
  })
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

/**
 * Queues a draft's newest revision. One that nobody has tried to send is replaced: ten minutes of
 * typing in a cellar become one envelope. Call inside a transaction over the outbox.
 */
export async function queueDraft(database: ProfileDatabase, row: OutboxRow): Promise<void> {
  const earlier = await database.outbox.where('rec').equals(row.rec).toArray()
  for (const { n, cls, attemptedAt } of earlier) {
    if (n !== undefined && cls === 'draft' && !attemptedAt) await database.outbox.delete(n)
  }
  await database.outbox.add(row)
}
