// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdle, type IdleLock } from '../../src/app/idle.ts'
import { createTablet, type OpenDraft, type Tablet, type TabletDeps } from '../../src/app/tablet.ts'
import type { WindowNotice, Windows } from '../../src/app/windows.ts'
import type { FamilyRoom } from '../../src/consent/family-room.ts'
import type { Desk } from '../../src/letters/desk.ts'

const SAMIRA = 'samira'

let told: WindowNotice[]
let tellHere: (notice: WindowNotice) => void
let tablet: Tablet
let idle: IdleLock

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  const windows: Windows = {
    tell: (notice) => told.push(notice),
    listen: (listener) => {
      tellHere = listener
      return () => undefined
    },
  }
  tablet = createTablet({ windows } as unknown as TabletDeps)
  // The disk never answers: only that a lock has begun is looked at here.
  tablet.drafts.set('r', { flush: () => new Promise(() => undefined) } as unknown as OpenDraft)
  tablet.store.setState({ phase: { kind: 'open', desk: { profile: SAMIRA } as Desk } })
  idle = watchIdle(tablet)
})
afterEach(() => {
  idle.stop()
  vi.useRealTimers()
})

const isOpen = () => tablet.store.getState().phase.kind === 'open'
const touchedBy = (profile: string): WindowNotice => ({
  kind: 'touched',
  profile,
  longer: undefined,
})
const locks = () => told.filter(({ kind }) => kind === 'locked')

function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}

test('two minutes without a touch lock all windows of the person', () => {
  vi.advanceTimersByTime(119_000)
  expect(isOpen()).toBe(true)
  vi.advanceTimersByTime(6_000)
  expect(isOpen()).toBe(false)
  expect(locks()).toEqual([{ kind: 'locked', profile: SAMIRA, depth: 'soft' }])
})

test('the person’s touch in another window counts here, and a colleague’s does not', () => {
  vi.advanceTimersByTime(100_000)
  tellHere(touchedBy(SAMIRA))
  vi.advanceTimersByTime(100_000)
  expect(isOpen()).toBe(true)
  tellHere(touchedBy('fatima'))
  vi.advanceTimersByTime(25_000)
  expect(isOpen()).toBe(false)
})

test('half a minute in the background locks this window alone', () => {
  setVisibility('hidden')
  vi.advanceTimersByTime(36_000)
  expect(isOpen()).toBe(false)
  expect(locks()).toEqual([])
})

test('a touch is told to the other windows, and not each key', () => {
  for (let key = 0; key < 20; key += 1) {
    window.dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(100)
  }
  expect(told).toEqual([touchedBy(SAMIRA), touchedBy(SAMIRA)])
})

test('a call that is made here gives the other windows its fifteen minutes too', () => {
  const link = document.createElement('a')
  link.href = 'tel:112'
  document.body.append(link)
  link.click()
  expect(told).toEqual([{ ...touchedBy(SAMIRA), longer: 900_000 }])
  vi.advanceTimersByTime(890_000)
  expect(isOpen()).toBe(true)
})

test('a family has fifteen still minutes, then the tablet covers itself', () => {
  let takenBack = 0
  const takeBack = async () => (takenBack += 1) > 0
  const room = {} as unknown as FamilyRoom
  tablet.store.setState({ phase: { kind: 'handedOver', room, takeBack } })
  window.dispatchEvent(new Event('pointerdown'))
  vi.advanceTimersByTime(895_000)
  expect(takenBack).toBe(0)
  vi.advanceTimersByTime(10_000)
  expect(takenBack).toBeGreaterThan(0)
})
