import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { err } from '../../src/base/result.ts'
import { findDraft } from '../../src/draft/draft-repository.ts'
import { createDraftStore } from '../../src/draft/draft-store.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyMeeting } from '../../src/meeting/record.ts'
import { foundPreschool, openDesk } from '../meeting/support.ts'

let base: Desk
let writes = 0
let running: Promise<unknown>[] = []
let before: (() => Promise<'disk-full' | 'storage-lost' | undefined>) | undefined

beforeAll(async () => {
  base = await openDesk(await foundPreschool())
})
beforeEach(() => {
  writes = 0
  running = []
  before = undefined
  // IndexedDB's own turns stay real: only the pauses of the person are played.
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The desk, with every write counted and, where a test says so, held up or failed. */
function countingDesk(): Desk {
  const { cabinet } = base
  const write: typeof cabinet.write = async (order) => {
    writes += 1
    const failure = await before?.()
    if (failure) return err({ kind: failure })
    const written = cabinet.write(order)
    running.push(written)
    return written
  }
  return { ...base, cabinet: { ...cabinet, write } }
}

function openDraft() {
  const rec = randomId('r')
  const desk = countingDesk()
  const store = createDraftStore(desk, { rec, of: 'meeting', empty: emptyMeeting() })
  return { rec, desk, store, ...store.getState() }
}

/** Lets what the timers have started run to its end. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((done) => setImmediate(done))
    await Promise.all(running)
  }
}

async function pass(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds)
  await settle()
}

describe('what is being written', () => {
  test('is kept after a pause of 400 ms, and not before', async () => {
    const { rec, store, edit } = openDraft()
    edit({ purpose: 'Höra' })
    await pass(399)
    expect(writes).toBe(0)
    await pass(1)
    expect(findDraft(base, rec)?.content).toMatchObject({ purpose: 'Höra' })
    expect(store.getState().saving.kind).toBe('saved')
    await pass(10_000)
    expect(writes).toBe(1)
  })

  test('is kept every two seconds while somebody types on without a pause', async () => {
    const { rec, edit } = openDraft()
    let text = ''
    for (let key = 1; key <= 20; key += 1) {
      edit({ purpose: (text += 'a') })
      await pass(100)
      if (key === 19) expect(writes).toBe(0)
    }
    expect(findDraft(base, rec)?.content).toMatchObject({ purpose: 'a'.repeat(20) })
    expect(writes).toBe(1)
  })

  test('is never called saved while newer words are in memory only', async () => {
    const { rec, store, edit } = openDraft()
    let release = () => undefined as void
    before = () => new Promise((done) => (release = () => done(undefined)))
    edit({ purpose: 'Höra' })
    await pass(400)
    edit({ purpose: 'Höra hur Alva har det' })
    before = undefined
    release()
    await settle()
    expect(findDraft(base, rec)?.content).toMatchObject({ purpose: 'Höra' })
    expect(store.getState().saving.kind).toBe('saving')
    await pass(400)
    expect(store.getState().saving.kind).toBe('saved')
    expect(findDraft(base, rec)?.content).toMatchObject({ purpose: 'Höra hur Alva har det' })
  })

  test('is not called saved from the first key on', async () => {
    const { store, edit } = openDraft()
    edit({ purpose: 'Höra' })
    expect(store.getState().saving.kind).toBe('saving')
    await pass(400)
    expect(store.getState().saving.kind).toBe('saved')
    edit({ purpose: 'Höra hur' })
    expect(store.getState().saving.kind).toBe('saving')
    await pass(400)
  })

  test('keeps its warning on the screen while somebody types on and it is tried again', async () => {
    const { store, edit, flush } = openDraft()
    before = async () => 'disk-full'
    edit({ purpose: 'Höra' })
    await pass(400)
    const kinds: string[] = []
    store.subscribe(({ saving }) => kinds.push(saving.kind))
    edit({ purpose: 'Höra hur' })
    await flush()
    expect([...new Set(kinds)]).toEqual(['disk-full'])
    before = undefined
    await flush()
    expect(store.getState().saving.kind).toBe('saved')
  })

  test('stays in memory when the disk is full, says so, and is tried again by itself', async () => {
    const { rec, store, edit, flush, close } = openDraft()
    before = async () => 'disk-full'
    edit({ purpose: 'Höra' })
    await pass(400)
    expect(store.getState().saving.kind).toBe('disk-full')
    expect(store.getState().content.purpose).toBe('Höra')
    expect(await flush()).toBe(false)
    expect(await close()).toBe(false)
    expect(findDraft(base, rec)).toBeUndefined()

    before = undefined
    await pass(5_000)
    expect(store.getState().saving.kind).toBe('saved')
    expect(findDraft(base, rec)?.content).toMatchObject({ purpose: 'Höra' })
    expect(await close()).toBe(true)
  })

  test('is not taken for saved when saving fails by a fault of ours, and saving goes on', async () => {
    const { rec, store, edit, flush } = openDraft()
    before = async () => {
      throw new Error('bug')
    }
    edit({ purpose: 'Höra' })
    await expect(flush()).rejects.toThrow('bug')
    expect(store.getState().saving.kind).toBe('storage-lost')
    before = undefined
    await pass(5_000)
    expect(store.getState().saving.kind).toBe('saved')
    expect(findDraft(base, rec)?.content).toMatchObject({ purpose: 'Höra' })
  })

  test('goes with the place where the caret stood, and the place alone is no new edition', async () => {
    const { rec, edit, moveTo } = openDraft()
    const place = { path: `/mote/${rec}`, field: 'purpose', caret: 4, scroll: 0 }
    edit({ purpose: 'Höra' })
    moveTo(place)
    await pass(400)
    expect(base.cabinet.findResume()).toMatchObject(place)
    const { edition } = findDraft(base, rec)!
    moveTo({ ...place, caret: 2 })
    await pass(400)
    expect(base.cabinet.findResume()).toMatchObject({ caret: 2 })
    expect(findDraft(base, rec)!.edition).toBe(edition)
  })

  test('becomes an envelope every five minutes, and no more when it is closed', async () => {
    const { rec, edit, close } = openDraft()
    edit({ purpose: 'Höra' })
    await pass(400)
    expect(await base.database.outbox.where('rec').equals(rec).count()).toBe(0)
    await pass(300_000)
    vi.useRealTimers()
    await vi.waitFor(async () => {
      expect(await base.database.outbox.where('rec').equals(rec).count()).toBe(1)
    })
    expect(await close()).toBe(true)
  })
})
