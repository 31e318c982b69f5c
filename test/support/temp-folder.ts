import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder in the folder of this run, which `built-app.ts` clears away when the run is over. */
export function tempFolder(name: string): string {
  // A worker of the test runner is killed rather than ended, so it can clear nothing away itself.
  const run = process.env['TREPART_RUN'] ?? tmpdir()
  mkdirSync(run, { recursive: true })
  return mkdtempSync(join(run, `trepart-${name}-`))
}
