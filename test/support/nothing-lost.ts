// What must be true at any moment of a letter that was queued, however bad the line or the disk.

import { expect } from 'vitest'
import type { OutboxRow } from '../../src/database/profile-database.ts'
import type { TestDesk } from './desk.ts'

/**
 * Each letter still waits untouched, or is called sent and lies on the server once, with the very
 * receipt that the tablet holds. Gives how many have come that far.
 */
export async function countArrived(
  { database, tablet }: TestDesk,
  rows: readonly OutboxRow[],
  where: string,
): Promise<number> {
  const { store } = tablet.town.server
  let arrived = 0
  for (const { id, hash, envelope } of rows) {
    const waiting = await database.outbox.get({ id })
    const receipt = await database.receipts.get(hash)
    if (!receipt) {
      expect(waiting, where).toMatchObject({ envelope })
      expect(waiting?.refused, where).toBeUndefined()
      continue
    }
    expect(waiting, where).toBeUndefined()
    const text = 'SELECT receipt AS r, receipt_s AS s FROM envelope WHERE id = $1'
    const kept = await store.all<{ r: string; s: string }>({ text }, [id])
    expect(
      kept.map(({ r, s }) => ({ r, s })),
      where,
    ).toEqual([receipt.receipt])
    arrived += 1
  }
  return arrived
}
