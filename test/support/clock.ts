import { toInstant, type Clock } from '../../src/base/clock.ts'

/** A clock that stands still until it is told to move. */
export interface TestClock extends Clock {
  readonly forward: (minutes: number) => void
  readonly set: (instant: string) => void
}

export function createTestClock(start = '2026-03-12T13:20:00.000Z'): TestClock {
  let at = Date.parse(start)
  return {
    now: () => toInstant(at),
    forward: (minutes) => {
      at += minutes * 60_000
    },
    set: (instant) => {
      at = Date.parse(instant)
    },
  }
}
