// `npm run mutants [i1 lock …]`: every promise is broken once, in a copy of the tree, and the test
// that guards it must turn red. A promise whose test stays green is only a sentence.

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'

const FOLDER = 'test/mutants'
const COPIED = ['src', 'server', 'service-worker', 'test', 'scripts', 'vite', 'public']
const asked = process.argv.slice(2)
const mutants = readdirSync(FOLDER)
  .filter((file) => asked.length === 0 || asked.some((start) => file.startsWith(`${start}-`)))
  .map((file) => ({
    mutant: file.replace('.json', ''),
    ...JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
  }))
if (mutants.length === 0) {
  console.error(`None of the mutants begins with ${asked.join(' or ')}.`)
  process.exit(2)
}

const copy = copyTree()
const report = []
try {
  const green = new Map()
  for (const { test } of mutants) if (!green.has(test)) green.set(test, runTests(test))
  for (const one of mutants) {
    // A test that is red by itself would catch anything.
    const guard = green.get(one.test).get(one.name)
    const isGreen = guard?.status === 'passed'
    const caught = isGreen ? runMutant(one, guard) : 'the test is not green without it'
    report.push({ mutant: one.mutant, invariant: one.invariant, what: one.what, caught })
    console.log(`${caught === 'caught' ? 'ok  ' : 'FAIL'}  ${one.mutant.padEnd(32)} ${caught}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
mkdirSync('build', { recursive: true })
writeFileSync('build/mutants.json', `${JSON.stringify(report, undefined, 2)}\n`)
const survived = report.filter(({ caught }) => caught !== 'caught').length
console.log(`\nMutants  ${report.length - survived} caught, ${survived} not`)
process.exitCode = survived === 0 ? 0 : 1

function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'trepart-mutants-'))
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true })
  const files = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile())
  for (const { name } of files) cpSync(name, join(folder, name))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return folder
}

function runMutant({ changes, test, name }, guard) {
  const before = new Map()
  try {
    for (const { file, find, replace } of changes) {
      const path = join(copy, file)
      const text = readFileSync(path, 'utf8')
      if (text.split(find).length !== 2) return `not found once in ${file}`
      if (!before.has(path)) before.set(path, text)
      writeFileSync(
        path,
        text.replace(find, () => replace),
      )
    }
    const { status, failureMessages = [] } = runTests(test, guard).get(name) ?? {}
    // A slow machine is no proof.
    if (failureMessages.some((message) => message.includes('timed out in')))
      return 'no verdict: slow'
    if (status === 'failed') return 'caught'
    return status === 'passed' ? 'survived' : 'no verdict: the test did not run'
  } finally {
    for (const [path, text] of before) writeFileSync(path, text)
  }
}

/** Results by the test's name: of a whole file, or of the one test in it that is the guard. */
function runTests(file, guard) {
  const output = join(copy, 'mutants-report.json')
  rmSync(output, { force: true })
  const titles = guard ? [...guard.ancestorTitles, guard.title].map(RegExp.escape) : []
  const only = guard ? ['-t', `^${titles.join(' (> )?')}$`] : []
  const reporting = ['--reporter=json', `--outputFile=${output}`]
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', file, ...only, ...reporting],
    { cwd: copy, stdio: 'ignore', timeout: 300_000 },
  )
  try {
    const { testResults } = JSON.parse(readFileSync(output, 'utf8'))
    return new Map(
      testResults.flatMap(({ assertionResults }) =>
        assertionResults.map((result) => [result.fullName, result]),
      ),
    )
  } catch {
    return new Map()
  }
}
