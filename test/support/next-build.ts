// A release that follows the one under test: the same sources with another version number, so that
// some of its hashed files have other names.

import { execFileSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'

export const NEXT_VERSION = '99.0.0'

const BUILT = 'dist'
const BEFORE = 'build/dist-before'
const NEXT = 'build/dist-next'

export function buildNext(): void {
  const define = { __VERSION__: JSON.stringify(NEXT_VERSION) }
  const build = { outDir: NEXT, emptyOutDir: true }
  const script = `import { build } from 'vite'
    await build(${JSON.stringify({ define, build, logLevel: 'warn' })})`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** What the server finds at its next start. */
export function publishNext(): void {
  rmSync(BEFORE, { recursive: true, force: true })
  renameSync(BUILT, BEFORE)
  renameSync(NEXT, BUILT)
}

/** Other journeys use the same build. */
export function publishBefore(): void {
  rmSync(BUILT, { recursive: true, force: true })
  renameSync(BEFORE, BUILT)
}
