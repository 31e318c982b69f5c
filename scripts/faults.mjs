// `npm run faults [F1 F6 …] [-- --shard 3/10]`: the faults at release counts, or a part of them.
// `npm test` runs the same files with few rounds; this one runs them long, one fault after the
// other, and writes build/faults.json.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FAULTS } from '../test/support/rounds.ts'

const FIGURES = 'build/faults.jsonl'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shard: { type: 'string', default: '1/1' } },
})
const { shard } = values
const [part, parts] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).slice(1).map(Number)
if (!(part >= 1 && part <= parts)) {
  console.error('A shard is written as 3/10')
  process.exit(2)
}
const asked = positionals.map((name) => name.toUpperCase())
const unknown = asked.filter((name) => !(name in FAULTS))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(' ')}. Known: ${Object.keys(FAULTS).join(' ')}`)
  process.exit(2)
}

const files = readdirSync('test/fault').filter((file) => file.endsWith('.test.ts'))
mkdirSync('build', { recursive: true })
const report = []
for (const fault of asked.length > 0 ? asked : Object.keys(FAULTS)) {
  const mine = files.filter((file) => file.startsWith(`${fault.toLowerCase()}-`))
  rmSync(FIGURES, { force: true })
  const begun = Date.now()
  // A fault without a test has not been withstood; without a file Vitest would run them all.
  const withstood = mine.length > 0 && run(mine)
  const { what, release } = FAULTS[fault]
  report.push({
    fault,
    what,
    rounds: Math.ceil(release / parts),
    shard,
    withstood,
    seconds: Math.round((Date.now() - begun) / 1000),
    figures: figuresOf(FIGURES),
  })
  writeFileSync('build/faults.json', `${JSON.stringify(report, undefined, 2)}\n`)
}

console.table(report.map(({ figures: _, ...row }) => row))
process.exitCode = report.every(({ withstood }) => withstood) ? 0 : 1

function run(mine) {
  const tests = mine.map((file) => `test/fault/${file}`)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', '*fault', ...tests],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        TREPART_ROUNDS: 'release',
        TREPART_SHARD: shard,
        TREPART_FIGURES: FIGURES,
      },
    },
  )
  return status === 0
}

function figuresOf(file) {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
