// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDelivery } from '../../src/app/delivery.ts'
import { createTablet } from '../../src/app/tablet.ts'
import { deskOf, foundTown } from '../support/desk.ts'
import { queueLetters } from '../support/queue-letters.ts'

/** A page as far as delivery knows it; a whole DOM would not let the tests' tablets name an origin. */
function openPage(): void {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', { onLine: true })
  onTestFinished(() => void vi.unstubAllGlobals())
}

test('letters come in although one of the tablet’s own does not get out', async () => {
  const town = await foundTown()
  const desk = await deskOf(town, town.samira)
  await queueLetters(desk, 1)
  const asked: string[] = []
  desk.tablet.between = async (path, pass) => {
    asked.push(path)
    return path === '/v1/push' ? new Response('<h1>413</h1>', { status: 413 }) : pass()
  }
  const { shell, vault, fetch, device } = desk.tablet
  const leave = () => undefined
  const windows = { tell: leave, listen: () => leave }
  const { origin } = device
  const deps = { clock: desk.clock, shell, vault, fetch, origin, domains: {}, leave, windows }
  const tablet = createTablet(deps)
  tablet.store.setState({ device, phase: { kind: 'open', desk } })

  openPage()
  const delivery = startDelivery(tablet)
  onTestFinished(delivery.stop)
  const pulled = () => asked.some((path) => path.startsWith('/v1/pull'))
  await expect.poll(pulled, { timeout: 40_000 }).toBe(true)
  expect(asked).toContain('/v1/push')
  expect(await desk.database.outbox.count()).toBe(1)
}, 60_000)
