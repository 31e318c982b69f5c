// `npm run bench [name]`: measures, prints a table for people, and writes build/bench.json for
// machines. Missing a goal is said and is no error: a slow machine is not a broken program.

import { spawnSync } from 'node:child_process'
import { mkdirSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const FIGURES = 'build/bench.jsonl'
rmSync(FIGURES, { force: true })
mkdirSync('build', { recursive: true })

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'vitest.bench.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, TREPART_BENCH: FIGURES } },
)

const figures = existsSync(FIGURES)
  ? readFileSync(FIGURES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : []
console.table(
  figures.map(({ what, peer, ours, theirs, ratio, goal }) => ({
    what,
    beside: peer,
    'ms (p95)': `${number(ours.median)} (${number(ours.p95)})`,
    'its ms (p95)': `${number(theirs.median)} (${number(theirs.p95)})`,
    'ratio (p95)': `${number(ratio.median)} (${number(ratio.p95)})`,
    goal: goal ? `${goal.is} ${goal.value}` : '',
    reached: goal ? isReached(ratio.median, goal) : '',
  })),
)
writeFileSync(
  'build/bench.json',
  `${JSON.stringify({ node: process.version, figures }, undefined, 2)}\n`,
)
process.exitCode = status ?? 1

function isReached(ratio, { is, value }) {
  return (is === 'at most' ? ratio <= value : ratio >= value) ? 'yes' : 'NO'
}

function number(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}
