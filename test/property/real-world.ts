// The same world made of the real parts: three tablets with their databases, vaults and letters, and
// the server over SQLite. Real hashes are random, so each gets the number that the model gives it.

import { randomId } from '../../src/base/id.ts'
import { findDraft, listOlderVersions } from '../../src/draft/draft-repository.ts'
import type { Draft, OlderVersion } from '../../src/draft/draft.ts'
import { readHeader } from '../../src/protocol/envelope.ts'
import type { Submission } from '../../src/report/submission.ts'
import { restartDesk } from '../meeting/support.ts'
import { change, rows } from '../server/support.ts'
import { createTestClock } from '../support/clock.ts'
import { deliver, enrolTablet, must, sitDown, sync } from '../support/desk.ts'
import type { TestDesk, Town } from '../support/desk.ts'
import { byNumber, type DeviceView, type EnvelopeView, type WorldView } from './view.ts'
import type { Mailbox } from './world.ts'

export interface RealWorld {
  readonly town: Town
  readonly desks: TestDesk[]
  readonly mailboxes: { readonly [mailbox in Mailbox]: string }
  /** The two records that are written in this history. */
  recs: readonly string[]
  /** Hash or `sid` to the model's number. */
  readonly names: Map<string, number>
  /** Requests that have left a tablet, whatever became of them. */
  readonly wire: { readonly desk: TestDesk; readonly init: RequestInit }[]
  made: number
}

const YEAR_MINUTES = 365 * 24 * 60

/** Tablets whose clocks are this many years off, one ahead and one behind. */
export async function openWorld(town: Town, yearsOff: 0 | 1): Promise<RealWorld> {
  const desks: TestDesk[] = []
  const seats = [
    [town.preschool, town.samira, yearsOff],
    [town.preschool, town.samira, -yearsOff],
    [town.social, town.jonna, yearsOff],
  ] as const
  for (const [unit, member, years] of seats) {
    // Stands still, since a person who is unlocked for twelve hours is locked.
    const clock = createTestClock(town.server.clock.now())
    clock.forward(years * YEAR_MINUTES)
    const desk = await sitDown(await enrolTablet(town, unit, clock), member)
    await sync(desk)
    desks.push(desk)
  }
  const mailboxes = { own: town.samira.mailbox, intake: town.intake.mailbox }
  return { town, desks, mailboxes, recs: [], names: new Map(), wire: [], made: 0 }
}

/** Empty mailboxes and empty tablets; only the keys and the cookies stay. */
export async function beginAnew(world: RealWorld): Promise<void> {
  const { own, intake } = world.mailboxes
  const { store } = world.town.server
  await change(store, 'DELETE FROM envelope WHERE mb IN ($1, $2)', [own, intake])
  await change(store, `UPDATE mailbox SET head = 0, chain = '' WHERE id IN ($1, $2)`, [own, intake])
  for (const [at, { database }] of world.desks.entries()) {
    const { outbox, receipts, letters, cursors, records, resume } = database
    const tables = [outbox, receipts, letters, cursors, records, resume]
    await Promise.all(tables.map((table) => table.clear()))
    await restart(world, at)
  }
  world.recs = [randomId('r'), randomId('r')]
  world.names.clear()
  world.wire.length = 0
  world.made = 0
}

/** The tablet after a kill: what is not in its database is gone. */
export async function restart({ desks }: RealWorld, at: number): Promise<void> {
  const desk = desks[at]!
  desk.cabinet.close()
  desk.database.close()
  desks[at] = { ...desk, ...(await restartDesk(desk)) }
}

/** Rows that have just been queued get the model's next numbers. */
export async function nameNew(world: RealWorld, { database, cabinet }: TestDesk): Promise<void> {
  for (const { hash } of await database.outbox.orderBy('n').toArray()) {
    if (world.names.has(hash)) continue
    world.made += 1
    world.names.set(hash, world.made)
  }
  for (const { sid, letters } of submissionsOf(cabinet)) {
    const [first] = letters
    if (first) world.names.set(sid, world.names.get(first.hash) ?? 0)
  }
}

export function submissionsOf(cabinet: TestDesk['cabinet']): readonly Submission[] {
  return cabinet.list('submission') as readonly Submission[]
}

/** The order that the model has. */
export function olderInOrder({ recs, names }: RealWorld, desk: TestDesk, rec: number) {
  const number = (hash: string) => names.get(hash) ?? 0
  return listOlderVersions(desk, recs[rec] ?? '').toSorted(
    (one, other) => number(one.hash) - number(other.hash) || number(one.id) - number(other.id),
  )
}

export async function lookAt(world: RealWorld): Promise<WorldView> {
  const own = await logOf(world, 'own')
  const intake = await logOf(world, 'intake')
  const chains = { own: own.chains, intake: intake.chains }
  const devices: DeviceView[] = []
  for (const desk of world.desks) devices.push(await lookAtDesk(world, desk, chains))
  return { logs: { own: own.log, intake: intake.log }, devices }
}

interface EnvelopeRow {
  readonly hash: string
  readonly h: string
  readonly chain: string
}

async function logOf(world: RealWorld, mailbox: Mailbox) {
  const text = 'SELECT seq, hash, h, c, s, chain FROM envelope WHERE mb = $1 ORDER BY seq'
  const kept = await rows(world.town.server.store, text, [world.mailboxes[mailbox]])
  const log = (kept as unknown as EnvelopeRow[]).map(({ hash, h }) => envelopeView(world, hash, h))
  return { log, chains: (kept as unknown as EnvelopeRow[]).map(({ chain }) => chain) }
}

function envelopeView({ names }: RealWorld, hash: string, h: string): EnvelopeView {
  const { cls, par } = must(readHeader({ h, c: '', s: '' }))
  const parents = par.map((parent) => names.get(parent) ?? 0).sort(byNumber)
  return { n: names.get(hash) ?? 0, cls, parents }
}

async function lookAtDesk(
  world: RealWorld,
  desk: TestDesk,
  chains: { readonly [mailbox in Mailbox]: readonly string[] },
): Promise<DeviceView> {
  const { names, mailboxes } = world
  const { database } = desk
  const outbox = await database.outbox.orderBy('n').toArray()
  const receipts = await database.receipts.toArray()
  const letters = await database.letters.orderBy('[mb+seq]').toArray()
  const cursors = new Map((await database.cursors.toArray()).map((cursor) => [cursor.mb, cursor]))
  const nameOf = (hash: string) => names.get(hash) ?? 0
  const lettersOf = (mailbox: Mailbox) => letters.filter(({ mb }) => mb === mailboxes[mailbox])
  const cursorOf = (mailbox: Mailbox) => cursors.get(mailboxes[mailbox])
  const both: readonly Mailbox[] = ['own', 'intake']
  return {
    outbox: outbox.map(({ hash, envelope, mb, attemptedAt, refused }) => ({
      ...envelopeView(world, hash, envelope.h),
      mailbox: mb === mailboxes.own ? 'own' : 'intake',
      attempted: attemptedAt !== undefined,
      refused: refused !== undefined,
    })),
    receipts: receipts
      .map(({ env, seq }) => [nameOf(env), seq] as const)
      .sort(([one], [other]) => one - other),
    letters: {
      own: lettersOf('own').map(({ hash }) => nameOf(hash)),
      intake: lettersOf('intake').map(({ hash }) => nameOf(hash)),
    },
    cursors: { own: cursorOf('own')?.seq ?? 0, intake: cursorOf('intake')?.seq ?? 0 },
    sameChain: both.every((mailbox) => {
      const cursor = cursorOf(mailbox)
      return !cursor || cursor.chain === chains[mailbox][cursor.seq - 1]
    }),
    heads: world.recs.map((rec) => {
      const revisions = lettersOf('own').filter((one) => one.cls === 'draft' && one.rec === rec)
      const parents = new Set(revisions.flatMap(({ par }) => par))
      const heads = revisions.filter(({ hash }) => !parents.has(hash))
      return heads.map(({ hash }) => nameOf(hash)).sort(byNumber)
    }),
    drafts: world.recs.flatMap((rec, at) => {
      const draft = findDraft(desk, rec)
      return draft ? [{ rec: at, text: textOf(draft) }] : []
    }),
    older: world.recs
      .flatMap((rec, at) => listOlderVersions(desk, rec).map((one) => `${at}: ${textOf(one)}`))
      .sort(),
    submissions: submissionsOf(desk.cabinet)
      .map(({ sid, record: { draft, report } }) => {
        return `${nameOf(sid)} of ${world.recs.indexOf(draft)}: ${report.oneSentence}`
      })
      .sort(),
  }
}

export function textOf({ content }: Draft | OlderVersion): string {
  return (content as { readonly text: string }).text
}

/** One request of each kind, so that no history begins with a proof of who is asking. */
export async function warmUp({ desks }: RealWorld): Promise<void> {
  for (const desk of desks) must(await deliver(desk))
}
