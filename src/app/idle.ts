// When the screen locks by itself. The larger of wall clock and monotonic clock counts: a tablet
// that slept has been idle, and a clock set back gives nobody time.

import { lockHere, softLock } from './lock.ts'
import type { Tablet } from './tablet.ts'

const MINUTE_MS = 60_000
const HIDDEN_MS = 30_000
const TICK_MS = 5_000
/** Someone who rings holds the telephone, not the tablet; a family reads and talks. */
const LONG_IDLE_MS = 15 * MINUTE_MS
/** Other windows need not hear of every key. */
const TELL_EVERY_MS = 1_000

export interface IdleLock {
  readonly stop: () => void
}

export function watchIdle(tablet: Tablet): IdleLock {
  let touched = stamp()
  let hidden: Stamp | undefined
  // Undefined: as long as the tablet's settings say.
  let longer: number | undefined
  let told = -Infinity

  const note = (newLonger: number | undefined) => {
    const { phase } = tablet.store.getState()
    const news = newLonger !== longer || performance.now() - told > TELL_EVERY_MS
    touched = stamp()
    longer = newLonger
    if (phase.kind !== 'open' || !news) return
    told = performance.now()
    tablet.deps.windows.tell({ kind: 'touched', profile: phase.desk.profile, longer })
  }
  const touch = () => note(undefined)
  const look = () => {
    const { idleMinutes, phase } = tablet.store.getState()
    if (phase.kind === 'handedOver' && since(touched) > LONG_IDLE_MS) void phase.takeBack()
    if (phase.kind !== 'open') return
    if (since(touched) > (longer ?? idleMinutes * MINUTE_MS)) void softLock(tablet)
    else if (hidden !== undefined && since(hidden) > HIDDEN_MS) void lockHere(tablet)
  }
  const visibility = () => {
    look()
    hidden = document.visibilityState === 'hidden' ? stamp() : undefined
    document.documentElement.toggleAttribute('data-covered', hidden !== undefined)
  }
  const events = ['pointerdown', 'keydown', 'wheel', 'input'] as const
  const call = ({ target }: Event) => {
    if (target instanceof Element && target.closest('a[href^="tel:"]')) note(LONG_IDLE_MS)
  }
  const unlisten = tablet.deps.windows.listen((notice) => {
    const { phase } = tablet.store.getState()
    if (notice.kind !== 'touched' || phase.kind !== 'open') return
    if (notice.profile !== phase.desk.profile) return
    touched = stamp()
    longer = notice.longer
  })
  for (const event of events) window.addEventListener(event, touch, { passive: true })
  // After the touch that it also is.
  window.addEventListener('click', call)
  document.addEventListener('visibilitychange', visibility)
  const timer = setInterval(look, TICK_MS)
  return {
    stop() {
      clearInterval(timer)
      unlisten()
      for (const event of events) window.removeEventListener(event, touch)
      window.removeEventListener('click', call)
      document.removeEventListener('visibilitychange', visibility)
    },
  }
}

interface Stamp {
  readonly wall: number
  readonly steady: number
}

function stamp(): Stamp {
  return { wall: Date.now(), steady: performance.now() }
}

function since({ wall, steady }: Stamp): number {
  return Math.max(Math.abs(Date.now() - wall), performance.now() - steady)
}
