// What a tablet follows already is never exchanged for another text under the same name.

// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import { loadPacks, packToday, refreshPacks } from '../../src/app/packs.ts'
import { createTablet } from '../../src/app/tablet.ts'
import { signPack } from '../../src/directory/ceremony.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { shippedPack } from '../routine/shipped-packs.ts'
import { ORIGIN, post } from '../server/support.ts'
import { enrolTablet, foundTown, type Town } from '../support/desk.ts'

const nothing = () => undefined
const pack = shippedPack()
const otherText = { ...pack, emergencyNumber: '113' }
const correction = { ...otherText, version: '2026-01-15.2' }
let town: Town

beforeAll(async () => {
  town = await foundTown()
})

async function publish(...packs: readonly RulePack[]): Promise<void> {
  const { organisation } = town.preschool
  for (const one of packs) {
    const body = { org: organisation.id, file: await signPack(organisation, one) }
    expect((await town.server.fetch('/v1/packs', post(body))).status).toBe(204)
    // The server lists packs by the time at which they came.
    town.server.clock.forward(1)
  }
}

async function openTablet() {
  const enrolled = await enrolTablet(town, town.preschool)
  const tablet = createTablet({
    ...enrolled,
    origin: ORIGIN,
    domains: {},
    windows: { tell: nothing, listen: () => nothing },
    painted: () => Promise.resolve(),
    leave: nothing,
  })
  tablet.store.setState({ directory: enrolled.directory })
  const follows = () => {
    const { emergencyNumber: number, version } = packToday(tablet) ?? {}
    return { number, version, told: tablet.store.getState().problems.has('pack') }
  }
  return { tablet, refresh: () => refreshPacks(tablet, enrolled.transport), follows }
}

test('a tablet follows the first of two texts with one version, says so, and takes a correction', async () => {
  await publish(pack)
  const { tablet, refresh, follows } = await openTablet()
  await refresh()
  expect(follows()).toEqual({ number: '112', version: '2026-01-15.1', told: false })

  await publish(otherText)
  await refresh()
  expect(follows()).toEqual({ number: '112', version: '2026-01-15.1', told: true })
  expect(await tablet.deps.shell.packs.count()).toBe(1)
  const fresh = await openTablet()
  await fresh.refresh()
  expect(fresh.follows()).toEqual(follows())

  await publish(correction)
  await refresh()
  expect(follows()).toMatchObject({ number: '113', version: '2026-01-15.2' })
  await loadPacks(tablet)
  expect(follows()).toEqual({ number: '113', version: '2026-01-15.2', told: false })
})

test('a text that was changed on the tablet is refused, thrown out, and fetched anew', async () => {
  const { tablet, refresh, follows } = await openTablet()
  await refresh()
  const { packs } = tablet.deps.shell
  const before = await packs.count()
  const row = (await packs.toArray()).find((one) => one.pack.includes('2026-01-15.2'))!
  await packs.put({ ...row, pack: row.pack.replace('113', '114') })
  await loadPacks(tablet)
  expect(follows()).toEqual({ number: '112', version: '2026-01-15.1', told: true })
  expect(await packs.count()).toBe(before - 1)
  await refresh()
  expect(follows()).toMatchObject({ number: '113', version: '2026-01-15.2' })
})
