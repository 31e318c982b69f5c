// What lies in a tablet's databases, read past the app: rows by their bytes, letters by their hash.

import type { Page } from 'playwright-core'

export interface StoredLetter {
  readonly n: number
  readonly hash: string
  readonly rec: string
  readonly cls: string
}

export interface StoredProfile {
  /** Id of each record's row to what tells whether it has changed. */
  readonly records: Readonly<Record<string, string>>
  readonly outbox: readonly StoredLetter[]
  /** Hashes of the letters that have a receipt. */
  readonly receipts: readonly string[]
}

/** By person, as the shell knows them. */
export async function readStored(page: Page): Promise<Readonly<Record<string, StoredProfile>>> {
  try {
    return await readOnce(page)
  } catch (error) {
    // A hard lock in another window takes this one to a new page in the middle of it.
    if (!String(error).includes('Execution context was destroyed')) throw error
    await page.waitForLoadState()
    return readOnce(page)
  }
}

function readOnce(page: Page): Promise<Readonly<Record<string, StoredProfile>>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
      })
    const readAll = async (name: string, tables: readonly string[]) => {
      const database = await done(indexedDB.open(name))
      // One transaction, or a letter could be on its way from one table to the other.
      const transaction = database.transaction(tables)
      const asked = tables.map((table) => done(transaction.objectStore(table).getAll()))
      const rows = await Promise.all(asked)
      database.close()
      return rows as Record<string, unknown>[][]
    }
    const [profiles = []] = await readAll('tp_shell', ['profiles'])
    const stored: Record<string, StoredProfile> = {}
    for (const profile of profiles) {
      const tables = ['records', 'outbox', 'receipts']
      const [records = [], outbox = [], receipts = []] = await readAll(
        `tp_${String(profile['id'])}`,
        tables,
      )
      // The last bytes of a box are its seal: they change with every other byte.
      const mark = ({ version, box }: Record<string, unknown>) =>
        `${String(version)} ${(box as Uint8Array).slice(-16).join()}`
      stored[String(profile['uid'])] = {
        records: Object.fromEntries(records.map((row) => [String(row['id']), mark(row)])),
        outbox: outbox as unknown as StoredProfile['outbox'],
        receipts: receipts.map(({ env }) => String(env)),
      }
    }
    return stored
  })
}

/** Letters in everybody's outbox, as they lie after sending; no server will take them. */
export async function layLetters(page: Page, count: number): Promise<void> {
  await page.evaluate(async (letters) => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!/^tp_(?!shell)/.test(name)) continue
      const request = indexedDB.open(name)
      await new Promise((done) => request.addEventListener('success', done))
      const transaction = request.result.transaction('outbox', 'readwrite')
      const now = new Date().toISOString()
      for (let at = 0; at < letters; at += 1) {
        const envelope = { h: '', c: '', s: '' }
        const names = { id: `e${at}`, hash: `h${at}`, mb: 'm', rec: `r${at}`, cls: 'final' }
        transaction.objectStore('outbox').add({ ...names, envelope, queuedAt: now, copy: false })
      }
      await new Promise((done) => transaction.addEventListener('complete', done))
      request.result.close()
    }
  }, count)
}
