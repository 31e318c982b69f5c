// A server whose clock is the test's, for what the law counts from its receipt. The time holds from the
// next start or restart on.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from './temp-folder.ts'

export interface ServerTime {
  /** To be given to `startServer`. */
  readonly env: Readonly<Record<string, string>>
  readonly set: (time: string) => void
}

export function createServerTime(time: string): ServerTime {
  const file = join(tempFolder('clock'), 'now')
  const set = (next: string): void => writeFileSync(file, next)
  set(time)
  const setClock = new URL('set-clock.ts', import.meta.url).href
  return { env: { CLOCK_FILE: file, NODE_OPTIONS: `--import=${setClock}` }, set }
}
