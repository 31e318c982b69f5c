// F17, at the start: a data folder that is read-only, or on a disk that is full, is told in one
// sentence that says what to do, and leaves nothing half done behind.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { DiskFault } from '../../server/disk-fault.ts'
import { dataMessage } from '../../server/messages.ts'
import { keepSecret } from '../../server/secret-file.ts'
import { run, setUp } from '../server/run-server.ts'
import { mountSmallDisk } from '../support/small-disk.ts'

const BUILT = 'dist/assets'
/** One, or none where one may not mount. */
const disks = [mountSmallDisk(8)].filter((disk) => disk !== undefined)
afterAll(() => disks.forEach((disk) => disk.release()))

const fresh = async () => (await setUp()).environment

async function expectRefusal(folder: string, ...kinds: DiskFault[]): Promise<void> {
  const server = run({ ...(await fresh()), DATA_DIR: folder })
  expect(await server.code).toBe(1)
  expect(kinds.map((kind) => `${dataMessage({ kind }, folder)}\n`)).toContain(server.said())
}

test('where nobody may write, the start says so', async () => {
  // Nobody makes folders there, not even the superuser.
  await expectRefusal('/sys/trepart', 'not-writable')
})

test.each(disks)('a folder that became read-only stops the start', async (disk) => {
  const DATA_DIR = join(disk.folder, 'read-only')
  const environment = { ...(await fresh()), DATA_DIR }
  const first = run(environment)
  await first.until('Trepart körs')
  await first.end('SIGKILL')
  disk.readOnly(true)
  await expectRefusal(DATA_DIR, 'not-writable')
  disk.readOnly(false)
  await run(environment).until('Trepart körs')
})

const full = disks.flatMap((disk) => [0, 16, 300].map((left) => ({ disk, left })))

test.each(full)('a start with $left kB left leaves nothing half done', async ({ disk, left }) => {
  const DATA_DIR = join(disk.folder, `full-${left}`)
  mkdirSync(DATA_DIR)
  disk.fill(left * 1024)
  await expectRefusal(DATA_DIR, 'disk-full', 'disk-error')
  disk.free()
  const server = run({ ...(await fresh()), DATA_DIR })
  await server.until('Trepart körs')
  await server.end('SIGTERM')
  expect(readFileSync(join(DATA_DIR, 'setup-token'), 'utf8').trim()).toMatch(/^[\w-]{43}$/)
  expect(existsSync(BUILT)).toBe(true)
  for (const name of readdirSync(BUILT)) {
    const kept = readFileSync(join(DATA_DIR, 'assets', name))
    expect(kept.equals(readFileSync(join(BUILT, name))), name).toBe(true)
  }
})

test.each(disks)('a secret that did not fit is drawn anew, and never half or empty', (disk) => {
  const file = join(disk.folder, 'secret')
  disk.fill(0)
  expect(() => keepSecret(file)).toThrow('ENOSPC')
  disk.free()
  const secret = keepSecret(file)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keepSecret(file)).toBe(secret)
  writeFileSync(file, '\n')
  expect(keepSecret(file)).toMatch(/^[\w-]{43}$/)
})
