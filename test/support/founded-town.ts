// The demo's municipality, founded once a run: a key ceremony for each of its people takes seconds,
// and nearly every journey begins in it.

import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startServer } from './app-server.ts'

const foundedIn = (run: string): string => join(run, 'town')

/** Into the folder of this run (see `built-app.ts`), as `npm run demo` founds it. */
export async function foundTown(run: string): Promise<void> {
  const dataDir = foundedIn(run)
  if (existsSync(dataDir)) return
  mkdirSync(dataDir, { recursive: true })
  const server = await startServer({ dataDir })
  await server.stop()
}

/** False outside a run that has founded one: the server founds its own then. */
export function moveInto(dataDir: string): boolean {
  const run = process.env['TREPART_RUN']
  if (run === undefined || !existsSync(foundedIn(run))) return false
  cpSync(foundedIn(run), dataDir, { recursive: true })
  return true
}
