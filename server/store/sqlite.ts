// SQLite in one file, driven by node:sqlite. Durable means durable: WAL with synchronous=FULL, so
// that a receipt that has left the house survives a pulled plug.

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { randomId } from '../../src/base/id.ts'
import { FIND_META, SCHEMA, SET_META } from './sql.ts'
import type { Query, Statement, Store, Value } from './store.ts'

const BUSY_MILLISECONDS = 10_000

export async function openSqliteStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const writer = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS })
  writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  writer.exec(SCHEMA)
  // From here on a busy database is waited for without stopping the process: see begin().
  writer.exec('PRAGMA busy_timeout = 0')
  // Reads go through a connection of their own: on the writer's they would see what is not yet
  // committed, and a number that is read must never be taken back.
  const reader = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MILLISECONDS })
  const write = createQuery(writer)
  const store: Store = {
    ...createQuery(reader),
    transaction: createQueue((work) => runTransaction(writer, write, work)),
    close: async () => {
      await store.transaction(async () => undefined)
      reader.close()
      writer.close()
    },
  }
  await ensureIncarnation(store)
  return store
}

/** A new incarnation tells every device that the server comes from a backup. */
export async function renewIncarnation(store: Store): Promise<void> {
  await store.transaction((query) => query.all(SET_META, ['incarnation', randomId('i')]))
}

async function ensureIncarnation(store: Store): Promise<void> {
  await store.transaction(async (query) => {
    if ((await query.all(FIND_META, ['incarnation'])).length > 0) return
    await query.all(SET_META, ['incarnation', randomId('i')])
  })
}

function createQuery(database: DatabaseSync): Query {
  const prepared = new Map<string, StatementSync>()
  return {
    all: async <Row>({ text }: Statement<Row>, values: readonly Value[]) => {
      // SQLite numbers what PostgreSQL writes $1 as ?1, and takes the values as they stand.
      const statement = prepared.get(text) ?? database.prepare(text.replaceAll('$', '?'))
      prepared.set(text, statement)
      return statement.all(...values) as Row[]
    },
  }
}

type Transaction = Store['transaction']

/** One connection holds one transaction: the next waits until this one has ended. */
function createQueue(run: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(() => run(work))
    last = turn.catch(() => undefined)
    return turn
  }
}

async function runTransaction<T>(
  database: DatabaseSync,
  query: Query,
  work: (query: Query) => Promise<T>,
): Promise<T> {
  await begin(database)
  try {
    const value = await work(query)
    database.exec('COMMIT')
    return value
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

// The lock is taken at the start (IMMEDIATE): a transaction that first reads and then finds the
// writer's place taken can't be retried. SQLite's own waiting would stop the whole process, and
// with it a transaction of another store that is about to finish.
async function begin(database: DatabaseSync): Promise<void> {
  const until = Date.now() + BUSY_MILLISECONDS
  for (;;) {
    try {
      database.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error
      await sleep(2)
    }
  }
}

/** Whether somebody else holds the lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message)
}
