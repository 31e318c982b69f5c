// What has been sent stays here, sealed, for a month: a server that was restored from a backup has
// lost what came after it, and only its author's device can bring that again (SEC C.6).

import { toInstant, type Instant } from '../base/clock.ts'
import type { ProfileDatabase } from './profile-database.ts'

const KEPT_MS = 30 * 24 * 60 * 60_000

/**
 * Puts back into the outbox what was sent to another incarnation than this one. Nothing is asked
 * first: the server answers a letter that it still has with the receipt that it gave. Nothing is
 * lost if the incarnation was made up either; letters then travel once more.
 */
export async function offerAgain(
  database: ProfileDatabase,
  inc: string,
  since: Instant,
): Promise<void> {
  const { outbox, receipts, sent } = database
  await database.transaction('rw', outbox, receipts, sent, async () => {
    for (const { inc: _inc, t, ...row } of await sent.where('inc').notEqual(inc).toArray()) {
      const arrivedAt = (await receipts.get(row.hash))?.t ?? t
      // With the number it had: what was written later still comes after it.
      await outbox.put({ ...row, again: { since, arrivedAt } })
      await sent.delete(row.hash)
    }
  })
}

/**
 * Drops copies whose receipt is a month old, by the server's time and by the tablet's: one clock that
 * is wrong must not cost a letter.
 */
export async function dropOldSent(
  database: ProfileDatabase,
  { server, tablet }: { readonly server: Instant; readonly tablet: Instant },
): Promise<void> {
  const now = Math.min(Date.parse(server), Date.parse(tablet))
  await database.sent
    .where('t')
    .below(toInstant(now - KEPT_MS))
    .delete()
}
