// How often something may be asked for. A bucket is one number, the time at which it will be empty
// again; that is all a limit needs, in memory or in a table.

import type { ClockDep } from '../src/base/clock.ts'
import { DROP_BUCKETS, FIND_BUCKET, SET_BUCKET } from './store/sql.ts'
import { findOne, type Store } from './store/store.ts'

export interface Limit {
  readonly name: string
  readonly count: number
  readonly seconds: number
}

export const LIMITS = {
  enrolOfUnit: { name: 'enrol-unit', count: 10, seconds: 3600 },
  enrolOfAddress: { name: 'enrol-address', count: 30, seconds: 3600 },
  bundle: { name: 'bundle', count: 20, seconds: 3600 },
  challenge: { name: 'challenge', count: 60, seconds: 60 },
  session: { name: 'session', count: 60, seconds: 60 },
  push: { name: 'push', count: 600, seconds: 60 },
  pull: { name: 'pull', count: 120, seconds: 60 },
  heartbeat: { name: 'heartbeat', count: 60, seconds: 60 },
  signed: { name: 'signed', count: 120, seconds: 60 },
  diskLine: { name: 'disk-line', count: 1, seconds: 60 },
  report: { name: 'csp-report', count: 10, seconds: 60 },
} as const satisfies Record<string, Limit>

interface Taken {
  readonly due: number
  /** Seconds to wait; 0 means that it was let through. */
  readonly wait: number
}

export function takeFrom(due: number | undefined, limit: Limit, now: number, amount = 1): Taken {
  const period = limit.seconds * 1000
  const before = Math.max(due ?? now, now)
  const after = Math.ceil(before + (amount * period) / limit.count)
  const over = after - now - period
  if (over <= 0) return { due: after, wait: 0 }
  return { due: before, wait: Math.max(1, Math.ceil(over / 1000)) }
}

/** Answers with the seconds to wait, 0 when it is let through. */
export type Limiter = (limit: Limit, key: string, amount?: number) => number

const MOST_BUCKETS = 20_000

/** Kept in memory: a restart forgives, and no address of anybody reaches the disk. */
export function createLimiter({ clock }: ClockDep): Limiter {
  const buckets = new Map<string, number>()
  return (limit, key, amount) => {
    const now = Date.parse(clock.now())
    if (buckets.size > MOST_BUCKETS) {
      for (const [name, due] of buckets) if (due < now) buckets.delete(name)
    }
    const name = `${limit.name} ${key}`
    const { due, wait } = takeFrom(buckets.get(name), limit, now, amount)
    buckets.set(name, due)
    return wait
  }
}

/** Kept in the store, for what would be guessed at across restarts. */
export function takeStored(
  { clock, store }: ClockDep & { readonly store: Store },
  limit: Limit,
  key: string,
): Promise<number> {
  const now = Date.parse(clock.now())
  return store.transaction(async (query) => {
    const name = `${limit.name} ${key}`
    const row = await findOne(query, FIND_BUCKET, [name])
    const { due, wait } = takeFrom(row?.due, limit, now)
    await query.all(DROP_BUCKETS, [now])
    await query.all(SET_BUCKET, [name, due])
    return wait
  })
}
