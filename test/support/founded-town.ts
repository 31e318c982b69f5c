// The demo's municipality, founded once a run (see `built-app.ts`): a key ceremony for each of its
// people takes seconds, and nearly every journey begins in it.

import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'

/** Its data folder within the folder of a run. */
export const townIn = (run: string): string => join(run, 'town')

/** Without a founded one the server founds its own. */
export function moveIntoTown(dataDir: string): void {
  const run = process.env['TREPART_RUN']
  if (run === undefined || !existsSync(townIn(run))) return
  cpSync(townIn(run), dataDir, { recursive: true })
}
