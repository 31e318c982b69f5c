// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDelivery } from '../../src/app/delivery.ts'
import { createTablet, type Phase, type Tablet } from '../../src/app/tablet.ts'
import { ProfileDatabase } from '../../src/database/profile-database.ts'
import type { ProfileRow } from '../../src/database/shell-database.ts'
import { deskOf, foundTown, type TestDesk } from '../support/desk.ts'
import { queueLetters } from '../support/queue-letters.ts'

/** A page as far as delivery knows it; a whole DOM would not let the tests' tablets name an origin. */
function openPage(): void {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', { onLine: true })
  onTestFinished(() => void vi.unstubAllGlobals())
}

/** A page's rounds on somebody's tablet, until the test is over. */
function deliverFrom(desk: TestDesk, phase: Phase): Tablet {
  const { shell, vault, fetch, device } = desk.tablet
  const leave = () => undefined
  const windows = { tell: leave, listen: () => leave }
  const { origin } = device
  const ways = { leave, windows, painted: () => Promise.resolve() }
  const deps = { clock: desk.clock, shell, vault, fetch, origin, domains: {}, ...ways }
  const tablet = createTablet(deps)
  tablet.store.setState({ device, phase })
  openPage()
  onTestFinished(startDelivery(tablet).stop)
  return tablet
}

test('nobody is told that all has been sent while somebody’s letters can’t be read', async () => {
  const town = await foundTown()
  const desk = await deskOf(town, town.samira)
  const { shell } = desk.tablet
  const colleague = new ProfileDatabase('unreadable')
  await shell.profiles.add({ id: 'unreadable', uid: 'unreadable' } as ProfileRow)
  const later = new Dexie(colleague.name)
  later.version(colleague.verno + 1).stores({ later: 'id' })
  await later.open()
  later.close()
  const asked: string[] = []
  desk.tablet.between = async (path, pass) => {
    asked.push(path)
    return pass()
  }
  const tablet = deliverFrom(desk, { kind: 'locked' })
  // What a round asks for last.
  const hasEnded = () => asked.some((path) => path.startsWith('/v1/log'))
  await expect.poll(hasEnded, { timeout: 40_000 }).toBe(true)
  expect([...tablet.store.getState().problems]).toContain('unread')
  expect(asked).not.toContain('/v1/heartbeat')
}, 60_000)

test('letters come in although one of the tablet’s own does not get out', async () => {
  const town = await foundTown()
  const desk = await deskOf(town, town.samira)
  await queueLetters(desk, 1)
  const asked: string[] = []
  desk.tablet.between = async (path, pass) => {
    asked.push(path)
    return path === '/v1/push' ? new Response('<h1>413</h1>', { status: 413 }) : pass()
  }
  deliverFrom(desk, { kind: 'open', desk })
  const pulled = () => asked.some((path) => path.startsWith('/v1/pull'))
  await expect.poll(pulled, { timeout: 40_000 }).toBe(true)
  expect(asked).toContain('/v1/push')
  expect(await desk.database.outbox.count()).toBe(1)
}, 60_000)
