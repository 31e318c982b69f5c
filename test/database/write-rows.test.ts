import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { randomBytes } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { ProfileDatabase, type CoveredRow } from '../../src/database/profile-database.ts'
import { Outdated, writeRows, type WrittenRows } from '../../src/database/write-rows.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

function row(id: string, version = 1): CoveredRow {
  return { id, version, iv: randomBytes(12), box: randomBytes(40) }
}

function write(database: ProfileDatabase, rows: Partial<WrittenRows>, also?: () => Promise<void>) {
  const { records, resume, outbox } = database
  const whole = { records: [], resume: [], removed: [], ...rows }
  return database.transaction('rw', [records, resume, outbox], async ({ idbtrans }) =>
    writeRows(idbtrans, whole, also),
  )
}

const versionsOf = async ({ records }: ProfileDatabase) =>
  (await records.toArray()).map(({ id, version }) => `${id} ${version}`)

test.each([
  ['a write of rows alone', undefined],
  ['a write with more in it', () => Promise.resolve()],
])('%s is taken back whole when one row was outdated', async (_, also) => {
  const database = new ProfileDatabase(randomId('i').slice(2))
  await write(database, { records: [row('one'), row('two'), row('three')] }, also)
  const late = { records: [row('one', 2), row('two', 1)], removed: ['three'] }
  await expect(write(database, late, also)).rejects.toThrow(Outdated)
  expect(await versionsOf(database)).toEqual(['one 1', 'three 1', 'two 1'])
  await write(database, { records: [row('one', 2), row('two', 2)], removed: ['three'] }, also)
  expect(await versionsOf(database)).toEqual(['one 2', 'two 2'])
})

test.each([
  ['alone', undefined],
  ['with more in it', () => Promise.resolve()],
])('a row that the disk refuses takes the others with it: %s', async (_, also) => {
  const database = new ProfileDatabase(randomId('i').slice(2))
  await write(database, { records: [row('one'), row('two')] })
  const whole = Reflect.get(IDBObjectStore.prototype, 'put') as IDBObjectStore['put']
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: CoveredRow,
  ) {
    // A request that fails after it has been asked for, as on a full disk.
    return value.id === 'two' ? this.add(value) : whole.call(this, value)
  })
  const refused = write(database, { records: [row('one', 2), row('two', 2)] }, also)
  const error = (await refused.catch((reason: unknown) => reason)) as Error & { inner?: Error }
  expect([error.name, error.inner?.name]).toContain('ConstraintError')
  expect(await versionsOf(database)).toEqual(['one 1', 'two 1'])
})
