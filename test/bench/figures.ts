// What a measurement gives: ours and a peer's, run in turns in the same process, and their ratio.
// Milliseconds mean little on a machine that nobody knows; a ratio to something run beside it does.

import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Figure {
  readonly what: string
  readonly peer: string
  /** Milliseconds: median, and the time that 95 of 100 rounds stay under. */
  readonly ours: Spread
  readonly theirs: Spread
  readonly ratio: Spread
  /** `at most`: ours over theirs. `at least`: theirs over ours, as a share of the peer's speed. */
  readonly goal: { readonly is: 'at most' | 'at least'; readonly value: number } | undefined
  readonly rounds: number
}

export interface Spread {
  readonly median: number
  readonly p95: number
}

export interface Side {
  readonly what: string
  readonly times: readonly number[]
}

/** Ours over the peer's: 1.5 means that we take half as long again. */
export function slower(ours: Side, peer: Side, atMost?: number): Figure {
  const figure = beside(ours, peer)
  const { ours: a, theirs: b } = figure
  const ratio = { median: a.median / b.median, p95: a.p95 / b.p95 }
  return { ...figure, ratio, goal: atMost === undefined ? undefined : goal('at most', atMost) }
}

/** Our speed as a share of the peer's: 0.5 means half as many in a second. */
export function share(ours: Side, peer: Side, atLeast: number): Figure {
  const figure = beside(ours, peer)
  const { ours: a, theirs: b } = figure
  const ratio = { median: b.median / a.median, p95: b.p95 / a.p95 }
  return { ...figure, ratio, goal: goal('at least', atLeast) }
}

/** Something that has a limit of its own instead of a peer, such as the longest task in ms. */
export function against(what: string, measured: number, limit: number): Figure {
  const ours = { median: measured, p95: measured }
  const theirs = { median: limit, p95: limit }
  const ratio = { median: measured / limit, p95: measured / limit }
  return { what, peer: 'the limit', ours, theirs, ratio, goal: goal('at most', 1), rounds: 1 }
}

/** For `scripts/bench.mjs`, which prints the table and writes build/bench.json. */
export function tell(...figures: readonly Figure[]): void {
  const file = process.env['TREPART_BENCH'] ?? 'build/bench.jsonl'
  mkdirSync(dirname(file), { recursive: true })
  for (const figure of figures) appendFileSync(file, `${JSON.stringify(figure)}\n`)
}

function beside(ours: Side, peer: Side): Omit<Figure, 'ratio' | 'goal'> {
  const rounds = Math.min(ours.times.length, peer.times.length)
  return {
    what: ours.what,
    peer: peer.what,
    ours: spreadOf(ours.times),
    theirs: spreadOf(peer.times),
    rounds,
  }
}

function goal(is: 'at most' | 'at least', value: number): NonNullable<Figure['goal']> {
  return { is, value }
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  const median = at(0.5)
  const p95 = at(0.95)
  if (median === undefined || p95 === undefined) throw new Error('Nothing was measured')
  return { median, p95 }
}
