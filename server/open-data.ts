// A data folder made ready: locked, its database open, its keys there. Shared by the server and
// the demo, so that both refuse a folder for the same reasons.

import { join } from 'node:path'
import { err, ok, type Result } from '../src/base/result.ts'
import { diskFaultOf, type DiskFault } from './disk-fault.ts'
import { lockDataFolder } from './data-lock.ts'
import { loadReceiptKey, type ReceiptKey } from './receipt-key.ts'
import { FIND_META, SET_META } from './store/sql.ts'
import { openSqliteStore } from './store/sqlite.ts'
import { findOne, type Store } from './store/store.ts'

export interface DataFolder {
  readonly store: Store
  readonly receiptKey: ReceiptKey
  readonly close: () => Promise<void>
}

export interface DataError {
  readonly kind: DiskFault | 'folder-taken' | 'folder-unusable' | 'receipt-key-lost'
}

export async function openDataFolder(folder: string): Promise<Result<DataFolder, DataError>> {
  // Everything below is the owner's alone, whatever mode the folder was made with.
  process.umask(0o077)
  let unlock: (() => void) | undefined
  try {
    unlock = lockDataFolder(folder)
    if (!unlock) return err({ kind: 'folder-taken' })
    const store = await openSqliteStore(join(folder, 'trepart.db'))
    const receiptKey = loadReceiptKey(folder)
    const close = async () => {
      await store.close()
      unlock?.()
    }
    if (await isOwnKey(store, receiptKey)) return ok({ store, receiptKey, close })
    await close()
    return err({ kind: 'receipt-key-lost' })
  } catch (error) {
    unlock?.()
    return err({ kind: diskFaultOf(error) ?? 'folder-unusable' })
  }
}

// Every device trusts one receipt key. A database that meets another would give receipts that
// nobody believes, and tablets would call nothing sent.
async function isOwnKey(store: Store, { publicKey }: ReceiptKey): Promise<boolean> {
  const known = await findOne(store, FIND_META, ['receipt-key'])
  if (known) return known.value === publicKey
  await store.transaction((query) => query.all(SET_META, ['receipt-key', publicKey]))
  return true
}
