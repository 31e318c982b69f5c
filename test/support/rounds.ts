// How many times each fault is tried: few in every run of the tests, many before a release. One
// table, so that nobody has to look through the tests to know what a promise rests on.

import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Security plan F1-F18, with the rounds of a usual run and of `npm run faults`. */
export const FAULTS = {
  F1: { what: 'server killed inside a commit', usual: 30, release: 1_000 },
  F3: { what: 'browser killed in the middle of a write', usual: 10, release: 300 },
  F4: { what: 'service worker stopped in the middle of a push', usual: 20, release: 200 },
  F5: { what: 'answer lost after the commit', usual: 100, release: 10_000 },
  F6: { what: 'repeated, reordered and late requests', usual: 50_000, release: 5_000_000 },
  F6R: { what: 'the same histories by the real parts', usual: 40, release: 3_000 },
  F7: { what: 'slow, dripping, lossy and lying networks', usual: 5, release: 50 },
  F9: { what: 'one meeting note, edited apart on two tablets', usual: 1_000, release: 100_000 },
  F9G: { what: 'the same by GNU diff3', usual: 60, release: 3_000 },
  F11: { what: 'full or wiped storage', usual: 8, release: 80 },
  F12: { what: 'server restored from an old backup', usual: 20, release: 200 },
  F13: { what: 'browser killed during a database upgrade', usual: 10, release: 300 },
  F15: { what: 'two windows and two people on one tablet', usual: 20, release: 200 },
  F17: { what: 'full or read-only disk under the server', usual: 20, release: 200 },
  F18: { what: 'the database connection dies', usual: 200, release: 2_000 },
} as const

export type Fault = keyof typeof FAULTS

const isRelease = process.env['TREPART_ROUNDS'] === 'release'

/** A part of a release's rounds, `3/10`: so that no run takes longer than half an hour. */
const [shard = 1, shards = 1] = (process.env['TREPART_SHARD'] ?? '1/1').split('/').map(Number)

export function roundsOf(fault: Fault): number {
  return isRelease ? Math.ceil(FAULTS[fault].release / shards) : FAULTS[fault].usual
}

/**
 * The seed that a run began with: printed with every failure, and given again to repeat it. Each
 * shard draws from a seed of its own.
 */
export const seed = Number(process.env['TREPART_SEED'] ?? 42) + shard - 1

/** Adds measured figures to the report of `npm run faults`; a usual run keeps none. */
export function tellFigures(fault: Fault, figures: Readonly<Record<string, number>>): void {
  const report = process.env['TREPART_FIGURES']
  if (report === undefined) return
  mkdirSync(dirname(report), { recursive: true })
  appendFileSync(report, `${JSON.stringify({ fault, seed, ...figures })}\n`)
}
