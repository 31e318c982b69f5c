// Hashed files of earlier builds stay for 90 days: a tablet that was left open over the holidays
// asks for the files of the build that it was opened with.

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { ClockDep } from '../src/base/clock.ts'

const DAY_MILLISECONDS = 24 * 3600_000
const KEPT_DAYS = 90
/** Names the files of the newest build, so that the next start knows what it replaces. */
const CURRENT = '.current'

/** Copies this build's files and drops those that were replaced more than 90 days ago. */
export function keepAssets({ clock }: ClockDep, built: string, kept: string): void {
  mkdirSync(kept, { recursive: true })
  const now = Date.parse(clock.now())
  const current = new Set(existsSync(built) ? listFiles(built) : [])
  const before = readCurrent(kept)
  for (const name of current) {
    if (!existsSync(join(kept, name))) copyFileSync(join(built, name), join(kept, name))
  }
  for (const name of listFiles(kept)) {
    if (current.has(name)) continue
    const file = join(kept, name)
    // The days count from the replacement: a file that served for a year must not go at once.
    if (before.has(name)) utimesSync(file, now / 1000, now / 1000)
    else if (now - statSync(file).mtimeMs > KEPT_DAYS * DAY_MILLISECONDS) rmSync(file)
  }
  writeFileSync(join(kept, CURRENT), [...current].join('\n'))
}

function readCurrent(kept: string): ReadonlySet<string> {
  const file = join(kept, CURRENT)
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
}
