// F12: the server is restored from a backup that lacks the last operations. Two devices of one author
// and a reader at the intake; each operation is drawn, and any of them may be offline meanwhile.

import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import type { Instant } from '../../src/base/clock.ts'
import { groupsOf, mailboxesOf } from '../../src/directory/directory.ts'
import { saveDraft, sealDraft } from '../../src/draft/draft-repository.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { EMPTY_CHAIN, nextChain } from '../../src/protocol/chain.ts'
import { send } from '../report/support.ts'
import {
  deliver,
  enrolTablet,
  foundTown,
  must,
  sitDown,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

// A town holds a few weeks' letters, all of which travel again after each restore.
const ROUNDS = 20
const towns = Array.from({ length: Math.ceil(roundsOf('F12') / ROUNDS) }, (_, at) => at)
/** The promise: everything is there again within a minute of the first contact. */
const LONGEST_MS = 60_000

let town: Town
let devices: readonly TestDesk[]
let reader: TestDesk

beforeEach(async () => {
  town = await foundTown()
  const tablets = [
    await enrolTablet(town, town.preschool),
    await enrolTablet(town, town.preschool),
  ] as const
  devices = [await sitDown(tablets[0], town.samira), await sitDown(tablets[1], town.samira)]
  reader = await sitDown(await enrolTablet(town, town.social), town.jonna)
})

// What is carried is what can be lost, so that comes most often.
const ACTS = ['report', 'draft', 'carry', 'carry', 'sync', 'sync', 'read'] as const
interface Operation {
  readonly act: (typeof ACTS)[number]
  readonly by: number
}

const operation: fc.Arbitrary<Operation> = fc.record({
  act: fc.constantFrom(...ACTS),
  by: fc.nat(1),
})

const history = fc.record({
  before: fc.array(operation, { maxLength: 3 }),
  lost: fc.array(operation, { minLength: 3, maxLength: 7 }),
  /** This device meets the restored server last, or by its service worker alone. */
  late: fc.nat(1),
  byWorker: fc.boolean(),
  /** The second device has no network from the backup until after the restore. */
  offline: fc.boolean(),
  /** Restored once more, from the same backup, while the first device is sending again. */
  twice: fc.boolean(),
})

async function act({ act: kind, by }: Operation, offline: number | undefined): Promise<void> {
  town.server.clock.forward(1)
  const desk = devices[by]!
  switch (kind) {
    case 'report':
      await send(desk)
      return
    case 'draft':
      return typeOn(desk)
    case 'read':
      return sync(reader)
    case 'carry':
      if (by !== offline) must(await deliver(desk))
      return
    case 'sync':
      if (by !== offline) await sync(desk)
  }
}

/** One draft on both devices, so that revisions fork as well. */
async function typeOn(desk: TestDesk): Promise<void> {
  const rec = desk.cabinet.list('draft')[0]?.id ?? randomId('r')
  must(await saveDraft(desk, { rec, of: 'meeting', content: { text: town.server.clock.now() } }))
  must(await sealDraft(desk, rec))
}

/** Every receipt that anybody was given: envelope to the time of its first arrival. */
async function acknowledged(): Promise<ReadonlyMap<string, Instant>> {
  const all = [...devices, reader].map(({ database }) => database.receipts.toArray())
  return new Map((await Promise.all(all)).flat().map(({ env, t }) => [env, t]))
}

interface ServerRow {
  readonly mb: string
  readonly seq: number
  readonly hash: string
  readonly chain: string
}

function listServer(): Promise<ServerRow[]> {
  const text = 'SELECT mb, seq, hash, chain FROM envelope ORDER BY mb, seq'
  return town.server.store.all<ServerRow>({ text }, [])
}

function expectWhole(rows: readonly ServerRow[]): void {
  for (const mb of new Set(rows.map((row) => row.mb))) {
    let chain = EMPTY_CHAIN
    for (const [at, row] of rows.filter((one) => one.mb === mb).entries()) {
      chain = nextChain(chain, row.hash, at + 1)
      expect(row).toMatchObject({ seq: at + 1, chain })
    }
  }
}

/** What a person holds of a mailbox is what the server has of it, each letter once. */
async function expectConverged(desk: TestDesk, rows: readonly ServerRow[]): Promise<void> {
  for (const mb of mailboxesOf(desk.directory(), desk.person.uid)) {
    const held = await desk.database.letters.filter((letter) => letter.mb === mb).toArray()
    const there = rows.filter((row) => row.mb === mb).map(({ hash }) => hash)
    expect(held.map(({ hash }) => hash).toSorted()).toEqual(there.toSorted())
    expect(held.filter(({ handled }) => handled === 0).map(({ problem }) => problem)).toEqual([])
  }
}

test.each(towns)(
  'what had its receipt is on a restored server again, once: town %i',
  async (at) => {
    let slowest = 0
    let lost = 0
    await fc.assert(
      fc.asyncProperty(history, async ({ before, lost: after, late, byWorker, offline, twice }) => {
        for (const one of before) await act(one, undefined)
        const copy = await town.server.backUp()
        for (const one of after) await act(one, offline ? 1 : undefined)
        const receipts = await acknowledged()
        const reports = listInbox(reader).map(({ submission }) => submission.sid)
        await town.server.restore(copy)
        const left = new Set((await listServer()).map(({ hash }) => hash))
        lost += [...receipts.keys()].filter((hash) => !left.has(hash)).length

        const begun = performance.now()
        const first = devices[1 - late]!
        if (twice) {
          must(await deliver(first))
          await town.server.restore(copy)
        }
        must(await deliver(first))
        await sync(reader)
        if (byWorker) must(await deliver(devices[late]!))
        for (const desk of [...devices, reader, ...devices, reader]) await sync(desk)
        slowest = Math.max(slowest, performance.now() - begun)

        const rows = await listServer()
        const hashes = rows.map(({ hash }) => hash)
        expect(new Set(hashes).size).toBe(hashes.length)
        expect([...receipts.keys()].filter((hash) => !hashes.includes(hash))).toEqual([])
        expectWhole(rows)
        for (const desk of [...devices, reader]) {
          expect(await desk.database.outbox.count()).toBe(0)
          await expectConverged(desk, rows)
        }
        // The first arrival is the one that counts, and no report was lost or doubled for its reader.
        const now = await acknowledged()
        for (const [hash, t] of receipts) expect(now.get(hash)).toBe(t)
        const shown = listInbox(reader).map(({ submission }) => submission.sid)
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown).toEqual(expect.arrayContaining(reports))
      }),
      { numRuns: ROUNDS, seed: seed + at, endOnFailure: true },
    )
    const group = groupsOf(reader.directory(), reader.person.uid)[0]!.mailbox
    const arrived = (await listServer()).filter(({ mb }) => mb === group).length
    tellFigures('F12', { rounds: ROUNDS, lost, arrived, slowestMs: Math.round(slowest) })
    // A run in which nothing was ever lost has tested nothing.
    expect(lost).toBeGreaterThan(ROUNDS / 4)
    expect(slowest).toBeLessThan(LONGEST_MS)
  },
)
