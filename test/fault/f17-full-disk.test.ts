// F17: the disk under the server is full. No letter gets a receipt without being kept, the tablet
// keeps what it could not deliver, and everything goes on when there is room again.

import 'fake-indexeddb/auto'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { diskMessage } from '../../server/messages.ts'
import { getMe } from '../../src/letters/desk.ts'
import { pullMailbox } from '../../src/sync/pull.ts'
import { listenToErrors } from '../server/support.ts'
import { createChance } from '../support/chance.ts'
import { deliver, deskOf, foundTown, must, personTransport, type Town } from '../support/desk.ts'
import { countArrived } from '../support/nothing-lost.ts'
import { queueLetters } from '../support/queue-letters.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'
import { mountSmallDisk } from '../support/small-disk.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ROUNDS = roundsOf('F17')
const PAGE_BYTES = 4096
const chance = createChance(seed)

interface Disk {
  readonly name: string
  readonly folder: string
  readonly fill: (town: Town, left: number) => unknown
  readonly free: (town: Town) => unknown
}

function pragma({ server }: Town, text: string) {
  return server.store.transaction((query) => query.all({ text }, []))
}

/** SQLite's own limit gives the same error as the disk, and is there for everybody. */
const limited: Disk = {
  name: 'a database that may not grow',
  folder: tempFolder('limited'),
  fill: async (town, left) => {
    await pragma(town, 'PRAGMA max_page_count = 1')
    const [count] = await town.server.store.all<{ page_count: number }>(
      { text: 'PRAGMA page_count' },
      [],
    )
    const most = (count?.page_count ?? 0) + Math.floor(left / PAGE_BYTES)
    await pragma(town, `PRAGMA max_page_count = ${most}`)
  },
  free: (town) => pragma(town, 'PRAGMA max_page_count = 1000000'),
}

const mounted = mountSmallDisk(16)
afterAll(() => mounted?.release())
const disks: Disk[] = [limited]
if (mounted) {
  const { fill, free } = mounted
  const folder = join(mounted.folder, 'data')
  disks.push({ name: 'a disk', folder, fill: (_, left) => fill(left), free })
}

interface Answer {
  readonly status: number
  readonly retry: string | null
  readonly body: unknown
}

const full: Answer = {
  status: 503,
  retry: '60',
  body: { reason: 'disk-full', message: diskMessage('disk-full') },
}

test.each(disks)('$name that fills up again and again loses no letter', async (disk) => {
  const lines = listenToErrors()
  const town = await foundTown(undefined, disk.folder)
  const desk = await deskOf(town, town.samira)
  const answers: Answer[] = []
  desk.tablet.between = async (path, pass) => {
    const response = await pass()
    const { status, headers } = response
    const retry = headers.get('retry-after')
    if (status >= 500) answers.push({ status, retry, body: await response.clone().json() })
    return response
  }
  let refused = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    const where = `seed ${seed}, ${disk.name}, round ${round}`
    town.server.clock.forward(2)
    const rows = await queueLetters(desk, 4)
    await disk.fill(town, chance.pick([0, 8, 16, 24, 32]) * 1024)
    const before = answers.length
    const delivered = await deliver(desk)
    if (!delivered.ok) {
      expect(delivered.error, where).toEqual({ kind: 'slow-down', seconds: 60 })
      expect(answers.slice(before), where).toEqual([full])
      expect(await countArrived(desk, rows, where), where).toBe(0)
      refused += 1
    }
    await disk.free(town)
    must(await deliver(desk))
    expect(await countArrived(desk, rows, where), where).toBe(rows.length)
  }
  expect(refused).toBeGreaterThan(0)
  expect(lines).toEqual(Array(refused).fill(diskMessage('disk-full')))
  tellFigures('F17', { rounds: ROUNDS, refused })
  await town.server.store.close()
})

test('what is there can be read while nothing can be written', async () => {
  const lines = listenToErrors()
  const town = await foundTown()
  const desk = await deskOf(town, town.bengt)
  const { mailbox } = getMe(desk)
  const pull = () =>
    pullMailbox({ database: desk.database, transport: personTransport(desk) }, mailbox)
  must(await pull())
  await pragma(town, 'PRAGMA query_only = 1')
  // Long enough for the server to want to note that the person is still there.
  town.server.clock.forward(2)
  must(await pull())
  await queueLetters(desk, 1)
  expect(await deliver(desk)).toMatchObject({ error: { kind: 'slow-down' } })
  expect(lines).toEqual([diskMessage('not-writable')])
})
