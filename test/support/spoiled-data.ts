// Damage done on purpose: to what lies on a tablet, and to what its server holds.

import type { Page } from 'playwright-core'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { canonicalJson } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope } from '../../src/protocol/envelope.ts'
import type { AppServer } from './app-server.ts'

/** Turns one byte of a person's row over. Gives how many rows have the id. */
export function damageRow(page: Page, id: string): Promise<number> {
  return page.evaluate(async (row) => {
    const opened = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.addEventListener('success', () => done(request.result))
        request.addEventListener('error', () => fail(request.error))
      })
    let found = 0
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('tp_') || name === 'tp_shell') continue
      const database = await opened(indexedDB.open(name))
      const store = database.transaction('records', 'readwrite').objectStore('records')
      const value = await opened<{ box: Uint8Array } | undefined>(store.get(row))
      if (value) {
        found += 1
        value.box[20] = (value.box[20] ?? 0) ^ 255
        await opened(store.put(value))
      }
      database.close()
    }
    return found
  }, id)
}

/** Changes a letter in the newest signed text of a table of the shell. */
export function changeStored(page: Page, table: string, field: string): Promise<void> {
  return page.evaluate(
    async ([name, key]) => {
      const opened = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.addEventListener('success', () => done(request.result))
          request.addEventListener('error', () => fail(request.error))
        })
      const database = await opened(indexedDB.open('tp_shell'))
      const store = database.transaction(name, 'readwrite').objectStore(name)
      for (const row of await opened<Record<string, string>[]>(store.getAll())) {
        const text = row[key] ?? ''
        await opened(store.put({ ...row, [key]: text.replace('"name"', '"Name"') }))
      }
      database.close()
    },
    [table, field] as const,
  )
}

/** What a server of the next version would hold: the same letter under a number we do not know. */
export async function addLetterOfNextVersion({ dataDir }: AppServer): Promise<void> {
  const database = new DatabaseSync(join(dataDir, 'trepart.db'), { timeout: 10_000 })
  const row = database
    .prepare(`SELECT mb, h, c, s FROM envelope WHERE h LIKE '%"cls":"draft"%' ORDER BY t DESC`)
    .get() as { mb: string; h: string; c: string; s: string }
  const h = canonicalJson({ ...JSON.parse(row.h), v: 2, id: randomId('e') })
  database.exec('BEGIN IMMEDIATE')
  const box = database.prepare('SELECT head, chain FROM mailbox WHERE id = ?').get(row.mb) as {
    head: number
    chain: string
  }
  const seq = box.head + 1
  const hash = hashEnvelope({ h, c: row.c }).hash
  const chain = nextChain(box.chain, hash, seq)
  const id = String((JSON.parse(h) as { id: string }).id)
  const size = h.length + row.c.length
  database
    .prepare('INSERT INTO envelope VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(row.mb, seq, id, hash, h, row.c, row.s, size, new Date().toISOString(), chain, '', '')
  database.prepare('UPDATE mailbox SET head = ?, chain = ? WHERE id = ?').run(seq, chain, row.mb)
  database.exec('COMMIT')
  database.close()
}
