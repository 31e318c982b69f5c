// A server in this process whose data can be copied, and later put back as an operator does it: the
// old database in place of the new one, marked as restored (docs/OPERATIONS.md).

import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { createApp } from '../../server/app.ts'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { openSqliteStore, renewIncarnation } from '../../server/store/sqlite.ts'
import { randomBytes } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { ORIGIN, SETUP_TOKEN, type TestServer } from '../server/support.ts'
import { createTestClock } from './clock.ts'
import { tempFolder } from './temp-folder.ts'

export interface RestorableServer extends TestServer {
  /** The file that holds a copy of everything up to now. */
  readonly backUp: () => Promise<string>
  /** `unmarked` is what an operator does who forgets `--restored`. */
  readonly restore: (copy: string, mark?: 'marked' | 'unmarked') => Promise<void>
}

type App = ReturnType<typeof createApp>

/** How requests come to the server; over a real line, if a test has one. */
export type Line = (app: App) => Promise<TestServer['fetch']>

const inMemory: Line = async (app) => async (path, init) => app.request(`${ORIGIN}${path}`, init)

export async function startServer(
  line = inMemory,
  folder = tempFolder('desk'),
): Promise<RestorableServer> {
  const clock = createTestClock()
  const receiptKey = createReceiptKey(randomBytes(32))
  const settings = { origin: ORIGIN }
  const start = async (file: string) => {
    const store = await openSqliteStore(file)
    const app = createApp({ store, clock, receiptKey, setupToken: SETUP_TOKEN, settings })
    return { file, store, fetch: await line(app) }
  }
  let now = await start(join(folder, 'trepart.db'))
  const server: RestorableServer = {
    folder,
    clock,
    receipts: receiptKey.publicKey,
    get store() {
      return now.store
    },
    fetch: (path, init) => now.fetch(path, init),
    restart: () => server,
    async backUp() {
      const copy = join(folder, `${randomId('i')}.db`)
      const from = new DatabaseSync(now.file, { readOnly: true })
      await backup(from, copy)
      from.close()
      return copy
    },
    async restore(copy, mark = 'marked') {
      await now.store.close()
      now = await start(copy)
      if (mark === 'marked') await renewIncarnation(now.store)
    },
  }
  return server
}
