// F18: IndexedDB's connection dies at each operation of a write, in each way that browsers know, once
// or many times. The write is replayed or told; there is no half of it, and nothing twice.

import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { createCabinet, type Cabinet } from '../../src/database/cabinet.ts'
import { ProfileDatabase, type OutboxRow } from '../../src/database/profile-database.ts'
import type { StoredRecord } from '../../src/database/stored-record.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { foundPreschool, openDesk } from '../meeting/support.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

const DEATHS = ['unknown', 'invalid', 'abort', 'close', 'dead', 'late'] as const

interface Fault {
  readonly death: (typeof DEATHS)[number]
  /** Before which operation of the write. */
  readonly at: number
  /** How many operations in a row meet a dead connection. */
  readonly times: number
}

const fault: fc.Arbitrary<Fault> = fc.record({
  death: fc.constantFrom(...DEATHS),
  at: fc.nat(6),
  times: fc.integer({ min: 1, max: 12 }),
})
const order = fc.record({
  notes: fc.integer({ min: 1, max: 3 }),
  letters: fc.integer({ min: 0, max: 3 }),
  remove: fc.boolean(),
  resume: fc.boolean(),
  fault,
})

interface Note extends StoredRecord {
  readonly text: string
}

let desk: Desk
let planned: Fault | undefined
let operations = 0

beforeAll(async () => {
  // Dexie says each time that it has to open anew.
  vi.spyOn(console, 'warn').mockReturnValue()
  desk = await openDesk(await foundPreschool())
  desk.cabinet.close()
  desk.database.close()
})
afterEach(() => {
  planned = undefined
})

/** Handles that look open and fail for ever: only a new connection helps. */
const dead = new WeakSet<IDBDatabase>()

const lost = (name = 'UnknownError') =>
  new DOMException('Connection to Indexed Database server lost', name)

/** Dies now, if this is the operation that it was planned for. */
function step(transaction: IDBTransaction | undefined, database: IDBDatabase): void {
  operations += 1
  if (dead.has(database)) throw lost()
  if (!planned || planned.death === 'late') return
  const { death, at, times } = planned
  if (operations <= at || operations > at + times) return
  switch (death) {
    case 'unknown':
      throw lost()
    case 'invalid':
      throw lost('InvalidStateError')
    case 'dead':
      dead.add(database)
      throw lost()
    case 'close':
      transaction?.abort()
      database.close()
      database.onclose?.(new Event('close'))
      return
    case 'abort':
      transaction?.abort()
  }
}

type Operation = (...order: unknown[]) => unknown

const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as Operation
Object.assign(IDBDatabase.prototype, {
  transaction(this: IDBDatabase, ...order: unknown[]) {
    step(undefined, this)
    return begin.apply(this, order)
  },
})
for (const name of ['put', 'add', 'delete', 'get']) {
  const whole = Reflect.get(IDBObjectStore.prototype, name) as Operation
  Object.assign(IDBObjectStore.prototype, {
    [name](this: IDBObjectStore, ...order: unknown[]) {
      step(this.transaction, this.transaction.db)
      return whole.apply(this, order)
    },
  })
}

/** The commit is done, and the connection dies before anybody hears of it. */
function forgetCommits(database: ProfileDatabase): void {
  const whole = database.transaction.bind(database) as (...order: unknown[]) => Promise<unknown>
  Object.assign(database, {
    async transaction(...order: unknown[]) {
      const value = await whole(...order)
      if (planned?.death === 'late') {
        // Nobody can ask either, for as long as the connection stays away.
        planned = { death: 'unknown', at: operations, times: planned.times }
        throw lost()
      }
      return value
    },
  })
}

function openCabinet(): {
  database: ProfileDatabase
  cabinet: Cabinet<unknown>
  pauses: number[]
} {
  const { profile, vault } = desk
  const database = new ProfileDatabase(profile)
  forgetCommits(database)
  const pauses: number[] = []
  const cabinet = createCabinet<unknown>({
    database,
    cover: {
      encrypt: (rows) => vault.encrypt(profile, rows),
      decrypt: (rows) => vault.decrypt(profile, rows),
    },
    pause: async (milliseconds) => void pauses.push(milliseconds),
  })
  return { database, cabinet, pauses }
}

function letter(): OutboxRow {
  const ids = { id: randomId('e'), mb: randomId('m'), rec: randomId('r'), hash: randomId('i') }
  const envelope = { h: '', c: '', s: '' }
  return { ...ids, queuedAt: desk.clock.now(), cls: 'final', copy: false, envelope }
}

const note = (text: string): Note => ({ kind: 'note', id: randomId('r'), text })

/** What lies on the disk, as another page would read it. */
async function readDisk() {
  const { database, cabinet } = openCabinet()
  await cabinet.load()
  const notes = new Map((cabinet.list('note') as Note[]).map(({ id, text }) => [id, text]))
  const letters = (await database.outbox.toArray()).map(({ id }) => id)
  const place = (cabinet.findResume() as Note | undefined)?.text
  cabinet.close()
  database.close()
  return { notes, letters, place }
}

test('a write whose connection dies is replayed or told, whole and once', async () => {
  const { database, cabinet, pauses } = openCabinet()
  await cabinet.load()
  const told = { replayed: 0, told: 0, at_once: 0 }
  await fc.assert(
    fc.asyncProperty(order, async ({ notes, letters, remove, resume, fault: planning }) => {
      const before = await readDisk()
      const put = Array.from({ length: notes }, (_, at) => note(`text ${at}`))
      const rows = Array.from({ length: letters }, letter)
      const [gone] = remove ? before.notes.keys() : []
      const place = { ...note(randomId('i')), id: 'resume' }
      const write = {
        put,
        ...(gone !== undefined && { remove: [gone] }),
        ...(resume && { resume: place }),
        also: async () => {
          await database.outbox.bulkAdd(rows)
        },
      }
      pauses.length = 0
      operations = 0
      planned = planning
      const written = await cabinet.write(write)
      planned = undefined

      const after = await readDisk()
      const whole = {
        notes: new Map([...before.notes, ...put.map(({ id, text }) => [id, text] as const)]),
        letters: [...before.letters, ...rows.map(({ id }) => id)],
        place: resume ? place.text : before.place,
      }
      if (gone !== undefined) whole.notes.delete(gone)
      const landed = put.every(({ id }) => after.notes.has(id))
      if (written.ok) {
        told[pauses.length === 0 ? 'at_once' : 'replayed'] += 1
        expect(landed).toBe(true)
      } else {
        told.told += 1
        expect(written.error).toEqual({ kind: 'storage-lost' })
        expect(pauses).toEqual([200, 1_000, 3_000])
      }
      expect(after).toEqual(landed ? whole : before)
      // One dead handle is no loss at all: that is what opening anew is for.
      if (planning.death === 'dead' && planning.times === 1) expect(written.ok).toBe(true)

      // It is said and done again, as a person does it: only what is not there yet.
      const again = await cabinet.write(() => {
        return put.every(({ id }) => cabinet.find(id)) ? {} : write
      })
      expect(again.ok).toBe(true)
      expect(await readDisk()).toEqual(whole)
      expect(new Map((cabinet.list('note') as Note[]).map(({ id, text }) => [id, text]))).toEqual(
        whole.notes,
      )
      // Few rows make short rounds.
      if (whole.notes.size > 20) {
        await cabinet.write({ remove: [...whole.notes.keys()] })
        await database.outbox.clear()
      }
    }),
    { numRuns: roundsOf('F18'), seed, endOnFailure: true },
  )
  cabinet.close()
  database.close()
  tellFigures('F18', told)
  // A run in which every write went through at once has tested nothing.
  expect(Math.min(told.replayed, told.told)).toBeGreaterThan(roundsOf('F18') / 20)
})
