// When the screen locks by itself. The larger of wall clock and monotonic clock counts: a tablet
// that slept has been idle, and a clock set back gives nobody time.

import { softLock } from './lock.ts'
import type { Tablet } from './tablet.ts'

const IDLE_MS = 2 * 60_000
const HIDDEN_MS = 30_000
const TICK_MS = 5_000
/** Someone who rings holds the telephone, not the tablet; until the next touch. */
const LONG_IDLE_MS = 15 * 60_000

export interface IdleLock {
  readonly stop: () => void
}

export function watchIdle(tablet: Tablet): IdleLock {
  let touched = stamp()
  let hidden: Stamp | undefined
  let limit = IDLE_MS

  const touch = () => {
    touched = stamp()
    limit = IDLE_MS
  }
  const look = () => {
    const tooLong = since(touched) > limit || (hidden !== undefined && since(hidden) > HIDDEN_MS)
    if (tooLong && tablet.store.getState().phase.kind === 'open') void softLock(tablet)
  }
  const visibility = () => {
    look()
    hidden = document.visibilityState === 'hidden' ? stamp() : undefined
    document.documentElement.toggleAttribute('data-covered', hidden !== undefined)
  }
  const events = ['pointerdown', 'keydown', 'wheel', 'input'] as const
  const call = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('a[href^="tel:"]')) return
    touched = stamp()
    limit = LONG_IDLE_MS
  }
  for (const event of events) window.addEventListener(event, touch, { passive: true })
  // After the touch that it also is.
  window.addEventListener('click', call)
  document.addEventListener('visibilitychange', visibility)
  const timer = setInterval(look, TICK_MS)
  return {
    stop() {
      clearInterval(timer)
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
