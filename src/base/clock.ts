// Time is handed in, so that a test can stop it. No order, identity or merge rests on it.

import * as v from 'valibot'

/** A moment in UTC, as `2026-03-12T13:20:00.000Z`. */
export type Instant = v.InferOutput<typeof Instant>
export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.brand('Instant'))

export interface Clock {
  readonly now: () => Instant
}

export interface ClockDep {
  readonly clock: Clock
}

export const systemClock: Clock = { now: () => toInstant(Date.now()) }

/** Milliseconds since 1970 to an instant. */
export function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant
}

export function minutesBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000
}
