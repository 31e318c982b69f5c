// After a step back to an earlier version the tablet may hold databases that a later one has
// upgraded. Dexie opens them as if nothing were wrong, and our rows would not be the ones that the
// later version reads. So they are left alone: not read, not written, never deleted.

import type { Dexie } from 'dexie'
import { err, ok, type Result } from '../base/result.ts'

export interface NewerStorage {
  readonly kind: 'unknown-version'
}

class NewerDatabase extends Error {}

/** For a database's constructor, below its versions: every opening of a newer one fails. */
export function refuseNewer(database: Dexie): void {
  const known = database.verno
  const look = () => {
    // The browser counts in tenths of Dexie's versions.
    const found = Math.floor(database.backendDB().version / 10)
    if (found > known) throw new NewerDatabase()
  }
  database.on('ready', look, true)
}

/** Opens it, or says that a later version of the app is needed. Throws when there is no storage. */
export async function openKnown(database: Dexie): Promise<Result<void, NewerStorage>> {
  try {
    await database.open()
    return ok()
  } catch (error) {
    if (error instanceof NewerDatabase) return err({ kind: 'unknown-version' })
    throw error
  }
}
