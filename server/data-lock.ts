// One server a data folder. The lock is SQLite's own on a small file: the system takes it back when
// the process dies, so that a killed server never leaves a stale lock behind.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isBusy } from './store/sqlite.ts'

/** The way to let go of the folder; undefined while another server holds it. */
export function lockDataFolder(folder: string): (() => void) | undefined {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return () => database.close()
  } catch (error) {
    database.close()
    // A disk that is full or read-only is something else than a second server.
    if (isBusy(error)) return undefined
    throw error
  }
}
