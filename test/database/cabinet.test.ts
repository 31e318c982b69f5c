import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import {
  listWaiting,
  markAttempted,
  setAside,
  settle,
  tryAgain,
} from '../../src/database/outbox.ts'
import { createCabinet } from '../../src/database/cabinet.ts'
import { ProfileDatabase, type OutboxRow } from '../../src/database/profile-database.ts'
import { keep } from '../../src/database/storage-failure.ts'
import type { StoredRecord } from '../../src/database/stored-record.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { foundPreschool, openDesk, restartDesk } from '../meeting/support.ts'
import { must } from '../support/desk.ts'

interface Note extends StoredRecord {
  readonly text: string
}

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})
beforeEach(async () => {
  await desk.database.outbox.clear()
})

function note(text: string, id = randomId('r')): Note {
  return { kind: 'note', id, text }
}

function row(change: Partial<OutboxRow> = {}): OutboxRow {
  const envelope = { h: '', c: '', s: '' }
  const ids = { id: randomId('e'), mb: randomId('m'), rec: randomId('r'), hash: randomId('i') }
  const when = { queuedAt: desk.clock.now() }
  return { ...ids, ...when, cls: 'final', copy: false, envelope, ...change }
}

const textOf = (id: string) => (desk.cabinet.find(id) as Note | undefined)?.text

describe('the cabinet', () => {
  test('lets writes take turns, and each sees what the one before wrote', async () => {
    const one = note('')
    must(await desk.cabinet.write({ put: [one] }))
    const adding = ['a', 'b', 'c', 'd'].map((letter) =>
      desk.cabinet.write(() => ({ put: [note(`${textOf(one.id)}${letter}`, one.id)] })),
    )
    await Promise.all(adding)
    expect(textOf(one.id)).toBe('abcd')
    const again = await restartDesk(desk)
    expect(again.cabinet.find(one.id)).toEqual(note('abcd', one.id))
  })

  test('writes all or nothing, in memory and on disk, and goes on after a failure', async () => {
    const kept = note('kvar')
    const put = note('ny')
    must(await desk.cabinet.write({ put: [kept] }))
    const failing = desk.cabinet.write({
      put: [put],
      remove: [kept.id],
      also: async () => {
        await desk.database.outbox.add(row())
        throw new Error('killed')
      },
    })
    await expect(failing).rejects.toThrow('killed')
    expect([textOf(kept.id), textOf(put.id)]).toEqual(['kvar', undefined])
    expect(await desk.database.records.bulkGet([kept.id, put.id])).toMatchObject([
      { id: kept.id },
      undefined,
    ] as object[])
    expect(await desk.database.outbox.count()).toBe(0)
    expect((await desk.cabinet.write({ put: [put] })).ok).toBe(true)
    expect(textOf(put.id)).toBe('ny')
  })

  test.each([
    ['QuotaExceededError', 'disk-full'],
    ['UnknownError', 'storage-lost'],
  ])('answers %s with %s and keeps what it had', async (name, kind) => {
    const one = note('före')
    must(await desk.cabinet.write({ put: [one] }))
    const written = await desk.cabinet.write({
      put: [note('efter', one.id)],
      also: async () => {
        throw new DOMException('', name)
      },
    })
    expect(written).toEqual({ ok: false, error: { kind } })
    expect(textOf(one.id)).toBe('före')
  })

  test('opens the rest when a row is damaged, names it, and leaves its bytes', async () => {
    const good = note('hel')
    const bad = note('trasig')
    const moved = note('flyttad')
    must(await desk.cabinet.write({ put: [good, bad, moved] }))
    const { records } = desk.database
    const damaged = (await records.get(bad.id))!
    const box = damaged.box.map((byte, at) => (at === 3 ? byte ^ 1 : byte))
    await records.put({ ...damaged, box })
    // Another row's bytes under this one's name.
    await records.put({ ...(await records.get(good.id))!, id: moved.id })

    const again = await restartDesk(desk)
    const loaded = must(await again.cabinet.load())
    expect([...loaded.damaged].toSorted()).toEqual([bad.id, moved.id].toSorted())
    expect(again.cabinet.find(good.id)).toEqual(good)
    expect(again.cabinet.find(bad.id)).toBeUndefined()
    expect((await records.get(bad.id))?.box).toEqual(box)
    await records.bulkDelete([bad.id, moved.id])
  })

  test('does not take an old version of a row that was put back', async () => {
    const one = note('nej')
    must(await desk.cabinet.write({ put: [one] }))
    const old = (await desk.database.records.get(one.id))!
    must(await desk.cabinet.write({ put: [note('ja', one.id)] }))
    const { version } = (await desk.database.records.get(one.id))!
    await desk.database.records.put({ ...old, version })
    const again = await restartDesk(desk)
    expect(must(await again.cabinet.load()).damaged).toEqual([one.id])
    await desk.database.records.delete(one.id)
  })

  test('writes nothing while the person is locked', async () => {
    const one = note('låst')
    await desk.vault.softLock(desk.profile)
    expect(await desk.cabinet.write({ put: [one] })).toEqual({
      ok: false,
      error: { kind: 'vault-locked' },
    })
    await desk.vault.resume(desk.profile, '204618')
    expect(textOf(one.id)).toBeUndefined()
    expect(await desk.database.records.get(one.id)).toBeUndefined()
  })

  test('tells another window of the profile, which reads the row anew', async () => {
    const other = await restartDesk(desk)
    const one = note('från andra fönstret')
    const seen = new Promise<void>((done) => {
      other.cabinet.subscribe(() => done())
    })
    must(await desk.cabinet.write({ put: [one] }))
    await seen
    expect(other.cabinet.find(one.id)).toEqual(one)
    must(await other.cabinet.write({ put: [note('svar', one.id)] }))
    const again = await restartDesk(desk)
    expect(again.cabinet.find(one.id)).toEqual(note('svar', one.id))
  })

  test('writes over nothing that another window wrote in the same moment', async () => {
    const other = await restartDesk(desk)
    const one = note('')
    must(await desk.cabinet.write({ put: [one] }))
    const add = ({ cabinet }: Desk, letter: string) =>
      cabinet.write(() => {
        const before = (cabinet.find(one.id) as Note | undefined)?.text ?? ''
        return { put: [note(`${before}${letter}`, one.id)] }
      })
    const turns = ['a', 'b', 'c'].flatMap((letter) => [add(desk, letter), add(other, letter)])
    await Promise.all(turns)
    const again = await restartDesk(desk)
    const { text } = again.cabinet.find(one.id) as Note
    expect(text.split('').toSorted().join('')).toBe('aabbcc')
  })
})

describe('a write that storage refuses', () => {
  const named = (name: string, inner?: object) =>
    Object.assign(new Error('no'), { name, ...(inner && { inner }) })

  test.each<[object, string]>([
    [named('QuotaExceededError'), 'disk-full'],
    [named('AbortError', { name: 'QuotaExceededError' }), 'disk-full'],
    [named('UnknownError'), 'storage-lost'],
    [named('InvalidStateError'), 'storage-lost'],
    [named('DatabaseClosedError'), 'storage-lost'],
    [named('AbortError'), 'storage-lost'],
    [named('TransactionInactiveError'), 'storage-lost'],
  ])('%s is an answer: %s', async (error, kind) => {
    expect(await keep(() => Promise.reject(error))).toEqual({ ok: false, error: { kind } })
  })

  test('a bug is none, and stops', async () => {
    await expect(keep(() => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug')
  })
})

describe('a write whose connection has died', () => {
  /** A cabinet of the same profile whose first transactions fail. */
  function failing(times: number) {
    const { profile, vault } = desk
    const database = new ProfileDatabase(profile)
    const whole = database.transaction.bind(database) as (...order: unknown[]) => Promise<unknown>
    let left = times
    Object.assign(database, {
      transaction: async (...order: unknown[]) => {
        if (left === 0) return whole(...order)
        left -= 1
        throw new DOMException('', 'UnknownError')
      },
    })
    const pauses: number[] = []
    const cabinet = createCabinet({
      database,
      cover: {
        encrypt: (rows) => vault.encrypt(profile, rows),
        decrypt: (rows) => vault.decrypt(profile, rows),
      },
      pause: async (milliseconds) => {
        pauses.push(milliseconds)
        if (times > 4) cabinet.close()
      },
    })
    return { database, cabinet, pauses }
  }

  test.each([
    [1, [200]],
    [3, [200, 1_000, 3_000]],
  ])('is done on a new one after %i failures', async (times, waited) => {
    const { database, cabinet, pauses } = failing(times)
    const one = note('en gång till')
    must(await cabinet.write({ put: [one] }))
    expect(pauses).toEqual(waited)
    expect((await restartDesk(desk)).cabinet.find(one.id)).toEqual(one)
    cabinet.close()
    database.close()
  })

  test('is told after three, and done when it is asked for again', async () => {
    const { database, cabinet, pauses } = failing(4)
    const one = note('till slut')
    expect(await cabinet.write({ put: [one] })).toEqual({
      ok: false,
      error: { kind: 'storage-lost' },
    })
    expect(pauses).toEqual([200, 1_000, 3_000])
    must(await cabinet.write({ put: [one] }))
    expect((await restartDesk(desk)).cabinet.find(one.id)).toEqual(one)
    cabinet.close()
    database.close()
  })

  test('is given up when a lock has put the database away meanwhile', async () => {
    const { database, cabinet, pauses } = failing(5)
    database.close()
    expect((await cabinet.write({ put: [note('för sent')] })).ok).toBe(false)
    await cabinet.reconnect()
    expect(pauses).toEqual([200])
    expect(database.isOpen()).toBe(false)
  })
})

describe('the outbox', () => {
  test('gives what waits in its order, without what was refused, until that is tried again', async () => {
    const rows = [row(), row(), row()]
    await desk.database.outbox.bulkAdd(rows)
    const [, middle] = await listWaiting(desk.database)
    await setAside(desk.database, middle!, 'not-allowed')
    const ids = async () => (await listWaiting(desk.database)).map(({ id }) => id)
    expect(await ids()).toEqual([rows[0]!.id, rows[2]!.id])
    await tryAgain(desk.database)
    expect(await ids()).toEqual(rows.map(({ id }) => id))
  })

  test('marks what is tried with the first time, and leaves out what was taken back', async () => {
    await desk.database.outbox.bulkAdd([row(), row()])
    const [first, second] = await listWaiting(desk.database)
    const early = desk.clock.now()
    await markAttempted(desk.database, [first!], early)
    await desk.database.outbox.delete(second!.n!)
    const later = '2026-03-13T08:00:00.000Z' as typeof early
    const still = await markAttempted(desk.database, [first!, second!], later)
    expect(still.map(({ id }) => id)).toEqual([first!.id])
    expect(await listWaiting(desk.database)).toMatchObject([{ attemptedAt: early }])
  })

  test('lets a row go only together with its receipt', async () => {
    const one = row()
    await desk.database.outbox.add(one)
    const receipt = { r: '', s: '' }
    const of = (env: string) => ({ env, mb: one.mb, seq: 1, t: desk.clock.now(), receipt })
    const inc = randomId('i')
    await settle(desk.database, one.id, of('another'), inc)
    expect(await desk.database.outbox.count()).toBe(1)
    await settle(desk.database, one.id, of(one.hash), inc)
    expect(await desk.database.outbox.count()).toBe(0)
    expect(await desk.database.receipts.get(one.hash)).toBeDefined()
  })
})
