// A connection that died is no reason to lose a write: Safari drops it in the background, says
// "Connection to Indexed Database server lost", and a moment later opens a new one (SEC C.4).

import type { Dexie } from 'dexie'
import type { Result } from '../base/result.ts'
import { keep, type StorageFailure } from './storage-failure.ts'

const PAUSES_MS = [200, 1_000, 3_000]

export type Wait = (milliseconds: number) => Promise<void>

export const wait: Wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds))

export interface PendingWrite {
  readonly write: () => Promise<void>
  /** A commit may be the last thing that a connection did: what is there must not go in twice. */
  readonly hasLanded: () => Promise<boolean>
  /** A lock has put the database away, and nothing may open it behind its back. */
  readonly isGivenUp: () => boolean
}

export async function reopen(database: Dexie): Promise<void> {
  database.close({ disableAutoOpen: false })
  await database.open()
}

/** Writes; where the connection has died, on a new one, up to three times, from what is in memory. */
export async function keepReopening(
  database: Dexie,
  { write, hasLanded, isGivenUp }: PendingWrite,
  pause: Wait,
): Promise<Result<void, StorageFailure>> {
  let kept = await keep(write)
  for (const milliseconds of PAUSES_MS) {
    if (kept.ok || kept.error.kind !== 'storage-lost') break
    await pause(milliseconds)
    if (isGivenUp()) break
    kept = await keep(async () => {
      await reopen(database)
      if (!(await hasLanded())) await write()
    })
  }
  return kept
}
