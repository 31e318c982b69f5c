// The gate: everything that can be said about the code without running it. One line a step.
import { spawn } from 'node:child_process'
import { styleText } from 'node:util'
import { bundleSizes } from './bundle-sizes.ts'

const started = Date.now()
let passed = 0
let failed = 0

// The build fills a processor, and the rest waits for nothing of it but the sizes.
await Promise.all([buildAndWeigh(), inTurn()])

const seconds = ((Date.now() - started) / 1000).toFixed(1)
console.log(`\nCheck  ${passed} passed, ${failed} failed (${seconds} s)`)
process.exitCode = failed === 0 ? 0 : 1

async function buildAndWeigh() {
  // Sizes of an older build would be a quiet lie, so a failed build ends here.
  const arguments_ = ['vite/bin/vite.js', 'build', '--manifest', '--logLevel', 'warn']
  if (!(await step('build', arguments_, { NODE_ENV: 'production' }))) return
  try {
    for (const { what, bytes, limit } of bundleSizes('dist')) {
      const size = `${(bytes / 1000).toFixed(1)} of ${limit / 1000} kB`
      report(bytes <= limit, `size: ${what}`, size)
    }
  } catch (error) {
    report(false, 'size', String(error))
  }
}

async function inTurn() {
  await Promise.all(
    ['app', 'worker', 'server', 'test'].map((name) =>
      step(`types: ${name}`, ['typescript/bin/tsc', '-p', `tsconfig.${name}.json`]),
    ),
  )
  await step('lint', ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'])
  await step('format', ['oxfmt/bin/oxfmt', '--check'])
  await step('unused code', ['knip/bin/knip.js', '--no-progress'])
}

/** Runs a program of node_modules, and shows what it wrote only if it failed. */
async function step(name, [program, ...rest], settings = {}) {
  const begun = Date.now()
  const { code, output } = await new Promise((resolve) => {
    const env = { ...process.env, ...settings }
    const child = spawn(process.execPath, [`node_modules/${program}`, ...rest], { env })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => resolve({ code, output }))
  })
  report(code === 0, name, `${((Date.now() - begun) / 1000).toFixed(1)} s`)
  if (code !== 0) console.log(output.trimEnd())
  return code === 0
}

function report(isGood, name, detail) {
  if (isGood) passed += 1
  else failed += 1
  const line = `${isGood ? 'ok  ' : 'FAIL'}  ${name.padEnd(40)} ${detail}`
  console.log(isGood ? line : styleText('red', line))
}
