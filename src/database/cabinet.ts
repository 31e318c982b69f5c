// The cabinet: a profile's records, opened once at unlock and kept in memory while it is unlocked
// (search is over names and numbers, and at most some 5,000 records). Writes are encrypted before
// the transaction opens, since IndexedDB commits while Web Crypto is awaited.

import type { Result } from '../base/result.ts'
import { ok } from '../base/result.ts'
import { hasLanded } from './landed.ts'
import type { CoveredRow, ProfileDatabase } from './profile-database.ts'
import { keepReopening, reopen, wait, type Wait } from './reopen.ts'
import { keep, type StorageFailure } from './storage-failure.ts'
import type { StoredRecord } from './stored-record.ts'
import { Outdated, writeRows } from './write-rows.ts'

type Table = 'records' | 'resume'
interface Place {
  readonly table: string
  readonly id: string
  readonly version: number
}

/** The part of the vault that the cabinet needs: rows in, covered rows out. */
export interface RowCover<E> {
  readonly encrypt: (
    rows: readonly (Place & { readonly text: string })[],
  ) => Promise<Result<Pick<CoveredRow, 'iv' | 'box'>[], E>>
  readonly decrypt: (
    rows: readonly (Place & CoveredRow)[],
  ) => Promise<Result<(string | undefined)[], E>>
}

export interface CabinetWrite {
  readonly put?: readonly StoredRecord[]
  readonly remove?: readonly string[]
  readonly resume?: StoredRecord
  /** Done in the same transaction; may touch the outbox, letters and receipts, and nothing else. */
  readonly also?: () => Promise<void>
}

/** The kinds and the ids of the records that were written: those of before, too. */
export type Changed = 'all' | readonly string[]

export interface Cabinet<E> {
  /** Reads and opens everything; the ids of rows that are damaged come back. */
  readonly load: () => Promise<Result<{ readonly damaged: readonly string[] }, E>>
  readonly find: (id: string) => StoredRecord | undefined
  readonly list: (kind: string) => readonly StoredRecord[]
  readonly findResume: () => StoredRecord | undefined
  /**
   * All of it, or none of it. Writes take turns; a function is asked when its turn has come, and
   * again when another window was faster, so that what it reads is still true when it is written.
   */
  readonly write: (
    write: CabinetWrite | (() => CabinetWrite),
  ) => Promise<Result<void, E | StorageFailure>>
  readonly subscribe: (listener: (changed: Changed) => void) => () => void
  /** After the connection has died under a reader: whoever watches is told to look again. */
  readonly reconnect: () => Promise<void>
  readonly close: () => void
}

const RESUME_ID = 'resume'
/** Rows are opened by the page: five thousand at once would hold the screen for a second. */
const PAGE = 250

export function createCabinet<E>({
  database,
  cover,
  pause = wait,
}: {
  readonly database: ProfileDatabase
  readonly cover: RowCover<E>
  readonly pause?: Wait
}): Cabinet<E> {
  const records = new Map<string, StoredRecord>()
  const versions = new Map<string, number>()
  const listeners = new Set<(changed: Changed) => void>()
  let resume: StoredRecord | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let closed = false
  /** A write was given up, and may lie on the disk all the same: memory is not to be relied on. */
  let unsure = false
  // Another window of the same profile writes too: it tells which rows to read again.
  const channel = new BroadcastChannel(database.name)
  channel.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => {
    // A lock that closes the database meanwhile has nobody left to show the rows to.
    /* no await */ void reread(data).catch(() => undefined)
  })

  function tell(changed: Changed): void {
    for (const listener of listeners) listener(changed)
  }

  /** A record that was removed has its kind before only, and a new one after. */
  function kindsOf(ids: readonly string[]): readonly string[] {
    return ids.flatMap((id) => records.get(id)?.kind ?? [])
  }

  function nextVersion(table: Table, id: string): number {
    return (versions.get(`${table}/${id}`) ?? 0) + 1
  }

  async function openRows(table: Table, rows: readonly CoveredRow[]) {
    const opened = await cover.decrypt(rows.map((row) => ({ ...row, table })))
    if (!opened.ok) return opened
    const damaged: string[] = []
    for (const [at, row] of rows.entries()) {
      versions.set(`${table}/${row.id}`, row.version)
      const text = opened.value[at]
      const record = text === undefined ? undefined : (JSON.parse(text) as StoredRecord)
      if (!record) damaged.push(row.id)
      else if (table === 'resume') resume = record
      else records.set(row.id, record)
    }
    return ok({ damaged })
  }

  async function reread(ids: readonly string[]): Promise<void> {
    const rows = await database.records.bulkGet([...ids])
    const before = kindsOf(ids)
    for (const [at, id] of ids.entries()) if (!rows[at]) forget(id)
    await openRows(
      'records',
      rows.filter((row) => row !== undefined),
    )
    tell([...ids, ...before, ...kindsOf(ids)])
  }

  function forget(id: string): void {
    records.delete(id)
    versions.delete(`records/${id}`)
  }

  /** All rows of a write in one call: each call is a way to the crypto worker and back. */
  async function coverAll(put: readonly StoredRecord[], place: StoredRecord | undefined) {
    const places = [
      ...put.map((value) => ({ table: 'records' as Table, id: value.id, value })),
      ...(place ? [{ table: 'resume' as Table, id: RESUME_ID, value: place }] : []),
    ].map((at) => ({ ...at, version: nextVersion(at.table, at.id) }))
    const covered = await cover.encrypt(
      places.map(({ value, ...place }) => ({ ...place, text: JSON.stringify(value) })),
    )
    if (!covered.ok) return covered
    return ok(
      places.flatMap(({ table, id, version }, at) => {
        const row = covered.value[at]
        return row ? [{ table, row: { id, version, ...row } }] : []
      }),
    )
  }

  async function writeNow({ put = [], remove = [], resume: place, also }: CabinetWrite) {
    const covered = await coverAll(put, place)
    if (!covered.ok) return covered
    const rowsOf = (table: Table) =>
      covered.value.filter((one) => one.table === table).map(({ row }) => row)
    const rows = { records: rowsOf('records'), resume: rowsOf('resume'), removed: remove }
    const { outbox, letters, receipts, cursors, keys } = database
    // An autosave locks no more than it writes.
    const others = also ? [outbox, letters, receipts, cursors, keys] : []
    const pending = {
      write: () =>
        database.transaction(
          'rw',
          [database.records, database.resume, ...others],
          async ({ idbtrans }) => writeRows(idbtrans, rows, also),
        ),
      hasLanded: () => hasLanded(database, rows),
      isGivenUp: () => closed,
    }
    const kept = await keepReopening(database, pending, pause)
    if (!kept.ok) {
      unsure = kept.error.kind === 'storage-lost'
      return kept
    }
    for (const { table, row } of covered.value) versions.set(`${table}/${row.id}`, row.version)
    const ids = [...put.map(({ id }) => id), ...remove]
    const before = kindsOf(ids)
    for (const record of put) records.set(record.id, record)
    for (const id of remove) forget(id)
    if (place) resume = place
    if (ids.length > 0) {
      channel.postMessage(ids)
      tell([...ids, ...before, ...kindsOf(ids)])
    }
    return ok()
  }

  async function writeLatest(write: CabinetWrite | (() => CabinetWrite)) {
    const wanted = typeof write === 'function' ? write() : write
    try {
      return await writeNow(wanted)
    } catch (error) {
      if (!(error instanceof Outdated)) throw error
      await reread((wanted.put ?? []).map(({ id }) => id))
      return writeLatest(write)
    }
  }

  async function takeTurn(write: CabinetWrite | (() => CabinetWrite)) {
    if (unsure) {
      const looked = await keep(async () => {
        await reopen(database)
        return load()
      })
      if (!looked.ok) return looked
      if (!looked.value.ok) return looked.value
      unsure = false
    }
    return writeLatest(write)
  }

  async function load() {
    const seen = new Set<string>()
    const opening = [openRows('resume', await database.resume.toArray())]
    // The worker opens a page while the next ones are read.
    for (let last = ''; ;) {
      const rows = await database.records.where('id').above(last).limit(PAGE).toArray()
      for (const { id } of rows) seen.add(id)
      opening.push(openRows('records', rows))
      if (rows.length < PAGE) break
      last = rows.at(-1)?.id ?? ''
    }
    const damaged: string[] = []
    for (const opened of await Promise.all(opening)) {
      if (!opened.ok) return opened
      damaged.push(...opened.value.damaged)
    }
    for (const id of records.keys()) if (!seen.has(id)) forget(id)
    tell('all')
    return ok({ damaged })
  }

  return {
    load,

    find: (id) => records.get(id),
    list: (kind) => [...records.values()].filter((record) => record.kind === kind),
    findResume: () => resume,

    write(write) {
      const turn = queue.then(() => takeTurn(write))
      queue = turn.catch(() => undefined)
      return turn
    },

    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    async reconnect() {
      if (closed) return
      await reopen(database)
      tell('all')
    },

    close() {
      closed = true
      records.clear()
      resume = undefined
      listeners.clear()
      channel.close()
    },
  }
}
