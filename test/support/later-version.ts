// A version of the app that is still to come, as far as the tablet's databases see it: one more
// table, one more index, and every row written anew.

import type { Page } from 'playwright-core'

export interface StoredDatabase {
  readonly version: number
  /** Table by table; a row of the later version without the mark that tells it. */
  readonly rows: Readonly<Record<string, readonly string[]>>
  /** The rows that carry the mark, and whether the later version's table and index are there. */
  readonly marked: number
  readonly hasTable: boolean
  readonly hasIndex: boolean
}

/**
 * Upgrades the databases in this order, on a page that is not the app. Every row is written many
 * times over, so that there is time to be killed in.
 */
export async function upgradeAll(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(upgradeInPage, names)
}

async function upgradeInPage(names: readonly string[]): Promise<void> {
  const PASSES = 15
  const { tellUpgrading } = globalThis as unknown as { tellUpgrading: () => Promise<void> }
  const writeAnew = (table: IDBObjectStore, pass: number): void => {
    table.openCursor().addEventListener('success', ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
      if (cursor) {
        cursor.update({ ...(cursor.value as object), later: pass })
        cursor.continue()
      } else if (pass < PASSES) {
        writeAnew(table, pass + 1)
      }
    })
  }
  for (const name of names) {
    const found = (await indexedDB.databases()).find((one) => one.name === name)
    await new Promise<void>((done, fail) => {
      const request = indexedDB.open(name, (found?.version ?? 0) + 10)
      request.addEventListener('upgradeneeded', () => {
        void tellUpgrading()
        const { result: database, transaction } = request
        const tables = [...database.objectStoreNames]
        database.createObjectStore('later', { keyPath: 'id' })
        for (const table of tables) {
          const store = transaction?.objectStore(table)
          store?.createIndex('later', 'later')
          if (store) writeAnew(store, 1)
        }
      })
      request.addEventListener('success', () => {
        request.result.close()
        done()
      })
      request.addEventListener('error', () => fail(request.error))
    })
  }
}

/** Every database of the app, row by row. */
export function readDatabases(page: Page): Promise<Readonly<Record<string, StoredDatabase>>> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error))
      })
    const plain = (_: string, value: unknown): unknown =>
      value instanceof Uint8Array ? [...value] : value instanceof CryptoKey ? value.type : value
    const all: Record<string, StoredDatabase> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('tp_')) continue
      const database = await result(indexedDB.open(name))
      const names = [...database.objectStoreNames]
      const rows: Record<string, string[]> = {}
      let marked = 0
      let indexes = 0
      for (const table of names.filter((one) => one !== 'later')) {
        const store = database.transaction(table).objectStore(table)
        if (store.indexNames.contains('later')) indexes += 1
        rows[table] = (await result<{ later?: number }[]>(store.getAll())).map((row) => {
          const { later, ...rest } = row
          if (later !== undefined) marked += 1
          return JSON.stringify(rest, plain)
        })
      }
      const { version } = database
      const hasTable = names.includes('later')
      const hasIndex = indexes > 0
      all[name] = { version, rows, marked, hasTable, hasIndex }
      database.close()
    }
    return all
  })
}
