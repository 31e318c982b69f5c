// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { unlockWithWords } from '../../src/app/lock.ts'
import { somethingToShow, startTablet } from '../../src/app/start.ts'
import { createTablet, type TabletDeps } from '../../src/app/tablet.ts'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { addProfile } from '../../src/directory/profiles.ts'
import { enrolTablet, foundTown, must, type TestTablet, type Town } from '../support/desk.ts'
import { ORIGIN } from '../server/support.ts'

const nothing = () => undefined
let town: Town
beforeAll(async () => {
  town = await foundTown()
})

/** A tablet with Samira on it, as it is when it is switched on; `paint` is its first frame. */
async function switchedOff() {
  const before = await enrolTablet(town, town.preschool)
  const { uid } = town.samira
  const words = 'ek ren sten tall'
  const { profile } = must(await addProfile(before, before.device, { uid, words }))
  let paint: () => void = nothing
  const painting = new Promise<void>((done) => (paint = done))
  const tablet = createTablet({
    ...before,
    origin: ORIGIN,
    domains: {},
    windows: { tell: nothing, listen: () => nothing },
    painted: () => painting,
    leave: nothing,
  })
  return { before, tablet, profile, words, paint, uid }
}

async function spoil({ shell }: TestTablet, log: string): Promise<void> {
  const [row] = await shell.logs.filter((one) => one.log === log && one.n === 1).toArray()
  await shell.logs.put({ ...row!, s: toBase64url(randomBytes(64)) })
}

const unitsOf = ({ preschool, social }: Town) => [preschool.id, social.id].toSorted()

test('people are shown before the neighbours are verified, and no desk opens before', async () => {
  const { tablet, profile, words, paint, uid } = await switchedOff()
  const started = startTablet(tablet)
  await expect.poll(() => tablet.store.getState().phase.kind).toBe('locked')
  const { names, home, directory } = tablet.store.getState()
  expect(names.get(uid)).toBe('Samira Ekholt')
  expect(home?.home.id).toBe(town.preschool.id)
  expect(directory).toBeUndefined()

  const unlocked = unlockWithWords(tablet, profile, words)
  // On a slow machine this sees less, and fails no sooner.
  await Promise.race([unlocked, new Promise((done) => setTimeout(done, 3_000))])
  expect(tablet.store.getState().phase.kind).toBe('locked')

  paint()
  must(await unlocked)
  await started
  const { phase } = tablet.store.getState()
  const units = phase.kind === 'open' ? phase.desk.directory().units : {}
  expect(Object.keys(units).toSorted()).toEqual(unitsOf(town))
})

test('a broken log of our own is told on the lock screen, and nobody is named by it', async () => {
  const { before, tablet, paint } = await switchedOff()
  await spoil(before, town.preschool.id)
  paint()
  await startTablet(tablet)
  const { phase, problems, names, home, directory } = tablet.store.getState()
  expect([phase.kind, [...problems], names.size]).toEqual(['locked', ['directory'], 0])
  expect([home, directory]).toEqual([undefined, undefined])
})

test('a broken log of a neighbour leaves the neighbour out, and no more', async () => {
  const { before, tablet, paint } = await switchedOff()
  await spoil(before, town.social.id)
  paint()
  await startTablet(tablet)
  const { problems, directory } = tablet.store.getState()
  expect([...problems]).toEqual([])
  expect(Object.keys(directory?.units ?? {})).toEqual([town.preschool.id])
})

test('rules that can’t be read keep nobody from unlocking', async () => {
  const { before, tablet, profile, words, paint } = await switchedOff()
  vi.spyOn(before.shell.packs, 'toArray').mockRejectedValue(new Error('The connection is dead'))
  paint()
  await expect(startTablet(tablet)).rejects.toThrow('The connection is dead')
  must(await unlockWithWords(tablet, profile, words))
  expect(tablet.store.getState().phase.kind).toBe('open')
})

test('a directory that was fetched meanwhile is not put back', async () => {
  const { before, tablet, paint } = await switchedOff()
  const started = startTablet(tablet)
  await expect.poll(() => tablet.store.getState().phase.kind).toBe('locked')
  const fetched = { ...before.directory }
  tablet.store.setState({ directory: fetched })
  paint()
  await started
  expect(tablet.store.getState().directory).toBe(fetched)
})

test('nothing is drawn before there is something to show, unless the storage is slow', async () => {
  const tablet = createTablet({} as unknown as TabletDeps)
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const seen: string[] = []
  const look = () => seen.push(tablet.store.getState().phase.kind)
  const slow = somethingToShow(tablet).then(look)
  tablet.store.setState({ idleMinutes: 1 })
  await Promise.resolve()
  expect(seen).toEqual([])
  vi.advanceTimersByTime(1_000)
  await slow
  const quick = somethingToShow(tablet).then(look)
  tablet.store.setState({ phase: { kind: 'locked' } })
  await quick
  expect(seen).toEqual(['starting', 'locked'])
})
