// The journeys drive the built app, in a town of their own. The app is built once a run, and only when
// a source is newer; the town is founded once.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './app-server.ts'
import { townIn } from './founded-town.ts'

const SOURCES = ['src', 'service-worker', 'public', 'vite', 'index.html', 'vite.config.ts']

export async function setup(): Promise<void> {
  const run = join(tmpdir(), `trepart-run-${process.pid}`)
  process.env['TREPART_RUN'] = run
  buildWhenChanged()
  await foundTown(run)
}

async function foundTown(run: string): Promise<void> {
  const dataDir = townIn(run)
  if (existsSync(dataDir)) return
  const server = await startServer({ dataDir })
  await server.stop()
}

function buildWhenChanged(): void {
  const built = 'dist/index.html'
  if (existsSync(built) && newest([...SOURCES, 'package-lock.json']) < statSync(built).mtimeMs)
    return
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    // Vitest sets NODE_ENV=test, and the build would take it over.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

export function teardown(): void {
  const run = process.env['TREPART_RUN']
  if (run !== undefined) rmSync(run, { recursive: true, force: true, maxRetries: 3 })
}

function newest(paths: readonly string[]): number {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).map(newestIn))
}

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return Math.max(mtimeMs, ...files.map((file) => statSync(join(path, file)).mtimeMs))
}
