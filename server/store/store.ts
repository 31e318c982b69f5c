// The store is a narrow door: statements in, rows out, and transactions. What is asked through it
// stands in sql.ts, once for every database.

import type { Result } from '../../src/base/result.ts'

export type Value = string | number | null

/** A statement and the shape of its rows. Parameters are `$1`, `$2` … */
export interface Statement<Row> {
  readonly text: string
  /** Never set: carries the type. */
  readonly row?: Row
}

export interface Query {
  readonly all: <Row>(statement: Statement<Row>, values: readonly Value[]) => Promise<Row[]>
}

export interface Store extends Query {
  /** All of the work or none of it; a promise that resolves means that it is on the disk. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

export async function findOne<Row>(
  query: Query,
  statement: Statement<Row>,
  values: readonly Value[],
): Promise<Row | undefined> {
  return (await query.all(statement, values))[0]
}

/** A transaction that may decide against itself: an error is the answer, and nothing is written. */
export async function attempt<T, E>(
  store: Store,
  work: (query: Query) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  try {
    return await store.transaction(async (query) => {
      const result = await work(query)
      if (!result.ok) throw new Undone(result.error)
      return result
    })
  } catch (thrown) {
    if (thrown instanceof Undone) return { ok: false, error: thrown.reason as E }
    throw thrown
  }
}

class Undone extends Error {
  readonly reason: unknown

  constructor(reason: unknown) {
    super('The transaction was undone')
    this.reason = reason
  }
}
