// What a server can do with letters and logs that are genuine, each of them: show them again, in
// another place, late, or to one tablet only.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { refreshDirectory } from '../../src/directory/directory-store.ts'
import { openLetterPage } from '../../src/matter/answer.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope, type Envelope } from '../../src/protocol/envelope.ts'
import type { LogEntry } from '../../src/protocol/log.ts'
import type { PullAnswer } from '../../src/protocol/pull.ts'
import { progressOf } from '../../src/report/fold.ts'
import { findSubmission, gatherFacts } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { pullMailbox } from '../../src/sync/pull.ts'
import { bodyHash } from '../../src/vault/letter.ts'
import { findLetter, layDown, writeBy } from '../letters/support.ts'
import { send, shortReport } from '../report/support.ts'
import { appendEntry, postLog, writeMember } from '../server/organisations.ts'
import { answer, refusal } from '../server/support.ts'
import {
  deskOf,
  enrolTablet,
  foundTown,
  must,
  mustPost,
  personTransport,
  read,
  refresh,
  sitDown,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'

let town: Town
let samira: TestDesk
let jonna: TestDesk

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
  jonna = await deskOf(town, town.jonna)
})
beforeEach(() => {
  town.server.clock.forward(2)
  samira.tablet.between = undefined
  jonna.tablet.between = undefined
})

/** A report of Samira's that has come to the intake. */
async function arrive(sentence = 'Noel har ett blåmärke.'): Promise<Submission> {
  const submission = await send(samira, { report: shortReport({ oneSentence: sentence }) })
  await sync(samira)
  await sync(jonna)
  return submission
}

const itemOf = ({ sid }: Submission) =>
  listInbox(jonna).find(({ submission }) => submission.sid === sid)!
const progress = async ({ sid }: Submission) =>
  progressOf(findSubmission(samira, sid)!, await gatherFacts(samira)).kind

/** The newest envelope of this class that Samira got. */
async function lastOf(cls: string): Promise<Envelope> {
  const rows = await samira.database.letters.filter((row) => row.cls === cls).sortBy('seq')
  return rows.at(-1)!.envelope
}

describe('a letter that is shown again', () => {
  test('is replayed, and moves no arrival', async () => {
    const submission = await arrive()
    const { arrivedAt, id } = itemOf(submission).submission
    const { envelope } = (await findLetter(jonna, id))!
    town.server.clock.forward(60)
    await layDown(jonna, envelope)
    await read(jonna)
    const rows = await jonna.database.letters.where('hash').equals(id).sortBy('seq')
    expect(rows.map(({ problem }) => problem)).toEqual([undefined, 'replayed'])
    expect(itemOf(submission).submission.arrivedAt).toBe(arrivedAt)
    // Also when nothing but the record itself remembers the first one.
    await jonna.database.letters.delete([rows[0]!.mb, rows[0]!.seq])
    await jonna.database.letters.update([rows[1]!.mb, rows[1]!.seq], { problem: undefined })
    await read(jonna)
    expect(itemOf(submission).submission.arrivedAt).toBe(arrivedAt)
  })

  test('opened, of another report or of the same, is said of no other and said once', async () => {
    const [first, second] = [await arrive('Ett.'), await arrive('Två.')]
    must(await openLetterPage(jonna, itemOf(first).submission.id))
    await sync(jonna)
    await sync(samira)
    expect([await progress(first), await progress(second)]).toEqual(['opened', 'sent'])
    const before = samira.cabinet.list('opened')
    const hash = await layDown(samira, await lastOf('opened'))
    await read(samira)
    expect((await samira.database.letters.where('hash').equals(hash).last())?.problem).toBe(
      'replayed',
    )
    expect(samira.cabinet.list('opened')).toEqual(before)
    expect(await progress(second)).toBe('sent')
  })

  test('opened, about other words under the same number, is about nothing', async () => {
    const submission = await arrive()
    const record = { by: jonna.person, openedAt: town.server.clock.now() } as unknown as Json
    const letter = {
      kind: 'opened',
      sid: submission.sid,
      record,
      header: { mb: town.samira.mailbox, au: town.social.id, cls: 'opened' as const },
      readers: [town.samira.recipient],
    }
    const other = bodyHash('submission', { other: 'words' })
    await layDown(samira, await writeBy(town.jonna.signing, { ...letter, bh: other }))
    await read(samira)
    expect(await progress(submission)).toBe('sent')
    await layDown(samira, await writeBy(town.jonna.signing, { ...letter, bh: submission.bh }))
    await read(samira)
    expect(await progress(submission)).toBe('opened')
  })

  test('in another mailbox is in the wrong-mailbox', async () => {
    await arrive()
    const from = town.samira.mailbox
    const { envelope } = (await samira.database.letters.where({ handled: 1 }).first())!
    expect(envelope.h).toContain(from)
    await jonna.database.cursors.delete(town.jonna.mailbox)
    jonna.tablet.between = async (path, pass) => {
      const response = await pass()
      if (!path.startsWith('/v1/pull') || !response.ok) return response
      const page = (await response.json()) as PullAnswer
      const item = { ...page.items[0]!, ...envelope, seq: 1 }
      const chain = nextChain('', hashEnvelope(item).hash, 1)
      return Response.json(
        page.items.length > 0 ? { ...page, head: 1, items: [{ ...item, chain }] } : page,
      )
    }
    const transport = personTransport(jonna)
    const { database } = jonna
    await pullMailbox({ database, transport }, town.jonna.mailbox)
    expect(await findLetter(jonna, hashEnvelope(envelope).hash)).toMatchObject({
      problem: 'wrong-mailbox',
    })
  })
})

describe('a sent report', () => {
  test('keeps its words when another comes under its number: sid-reuse', async () => {
    const submission = await arrive()
    const { sid } = submission
    const record = { ...submission.record, reference: 'T-0000-00' } as unknown as Json
    const header = { mb: town.samira.mailbox, au: town.preschool.id }
    const letter = { kind: 'submission', sid, bh: bodyHash('submission', record), record, header }
    const readers = [town.samira.recipient]
    const hash = await layDown(samira, await writeBy(town.samira.signing, { ...letter, readers }))
    await read(samira)
    expect(await findLetter(samira, hash)).toMatchObject({ problem: 'sid-reuse', handled: 0 })
    expect(findSubmission(samira, sid)?.record).toEqual(submission.record)
  })
})

describe('a mailbox', () => {
  test('is forked when it holds other letters than its receipts say', async () => {
    await arrive()
    const mb = town.samira.mailbox
    await samira.database.cursors.delete(mb)
    samira.tablet.between = async (path, pass) => {
      const response = await pass()
      if (!path.startsWith('/v1/pull') || !response.ok) return response
      // As if Samira's own letters had never come: whole in itself, and not what was signed.
      const page = (await response.json()) as PullAnswer
      const after = Number(new URLSearchParams(path.split('?')[1]).get('after'))
      if (after > 0) return Response.json({ ...page, head: after, items: [] })
      let chain = ''
      const items = page.items.slice(1).map((item, at) => {
        chain = nextChain(chain, hashEnvelope(item).hash, at + 1)
        return { ...item, seq: at + 1, chain }
      })
      return Response.json({ ...page, head: items.length, items })
    }
    const deps = { database: samira.database, transport: personTransport(samira) }
    expect(await pullMailbox(deps, mb)).toEqual({ ok: false, error: { kind: 'forked' } })
  })

  test('is forked when its head counts letters that are never shown', async () => {
    await arrive()
    samira.tablet.between = async (path, pass) => {
      const response = await pass()
      if (!path.startsWith('/v1/pull') || !response.ok) return response
      const page = (await response.json()) as PullAnswer
      return Response.json({ ...page, head: page.head + 1 })
    }
    const deps = { database: samira.database, transport: personTransport(samira) }
    expect(await pullMailbox(deps, town.samira.mailbox)).toEqual({
      ok: false,
      error: { kind: 'forked' },
    })
  })
})

/** Shows this tablet other entries of one log. */
function show(desk: TestDesk, log: string, entries: readonly LogEntry[]): void {
  desk.tablet.between = async (path, pass) => {
    const [, id, after] = /^\/v1\/log\/([^?]+)\?after=(-?\d+)/.exec(path) ?? []
    if (id !== log) return pass()
    return Response.json({ entries: entries.slice(Number(after) + 1) })
  }
}

describe('a log', () => {
  test('with a person whom no administrator added is not-allowed, there and here', async () => {
    const { log, organisation } = town.preschool
    const forged = { ...log, head: { ...log.head }, entries: [], keys: [], bundles: [] }
    const admin = { publicKey: town.samira.signing.publicKey, sign: town.samira.signing.sign }
    const unit = { ...town.preschool, log: forged }
    await writeMember(town.server.clock, {
      ...unit,
      organisation: { ...organisation, admin: admin as never },
    })
    expect(await answer(await postLog(town.server, forged))).toEqual(refusal(403, 'not-allowed'))

    const known = samira.directory()
    show(samira, log.id, [...(await entriesOf(log.id)), ...forged.entries])
    expect(await refreshDirectory(samira.tablet, samira.tablet.device)).toEqual({
      ok: false,
      error: { kind: 'not-allowed' },
    })
    expect(samira.directory()).toBe(known)
  })

  test('shown to two tablets in two ways is log-forked when one reads the other', async () => {
    const bengt = await sitDown(await enrolTablet(town, town.preschool), town.bengt)
    const { log } = town.preschool
    const start = await entriesOf(log.id)
    const branches = [await branch('Ett'), await branch('Två')]
    for (const [at, desk] of [samira, jonna].entries()) {
      show(desk, log.id, [...start, ...branches[at]!])
      must(await refreshDirectory(desk.tablet, desk.tablet.device))
      await refresh(desk)
    }
    const sent = await send(samira, { report: shortReport() })
    samira.tablet.between = undefined
    await sync(samira)
    jonna.tablet.between = undefined
    await sync(jonna)
    const { id } = itemOf(sent).submission
    expect(await findLetter(jonna, id)).toMatchObject({ problem: 'log-forked' })
    // A tablet that has seen less says only that, until it has seen as much.
    const own = await send(bengt, { report: shortReport() })
    await sync(bengt)
    await sync(jonna)
    expect((await findLetter(jonna, itemOf(own).submission.id))?.problem).toBeUndefined()
  })

  test('whose newest entry is kept from a tablet is log-behind until it is shown', async () => {
    const [writer, reader] = [
      await sitDown(await enrolTablet(town, town.preschool), town.samira),
      await sitDown(await enrolTablet(town, town.social), town.jonna),
    ]
    await writeMember(town.server.clock, town.preschool)
    await mustPost(town.server, town.preschool)
    await refresh(writer)
    const sent = await send(writer, { report: shortReport() })
    await sync(writer)
    await sync(reader)
    const item = () => listInbox(reader).find(({ submission }) => submission.sid === sent.sid)!
    const { id } = item().submission
    expect(item().submission.standing).toBe('genuine')
    expect(await findLetter(reader, id)).toMatchObject({ problem: 'log-behind' })
    await refresh(reader)
    await read(reader)
    expect(await findLetter(reader, id)).toMatchObject({ handled: 1 })
    expect((await findLetter(reader, id))?.problem).toBeUndefined()
  })

  /** One more entry, signed by an administrator, that nobody has posted. */
  async function branch(name: string): Promise<LogEntry[]> {
    const { log, organisation } = town.preschool
    const fork = { ...log, head: { ...log.head }, entries: [], keys: [], bundles: [] }
    const card = { id: `c_${'A'.repeat(22)}`, name, function: 'unit', municipality: 'Lindhaga' }
    const rest = { districts: [], phones: [], hours: [], address: '', persons: [] }
    await appendEntry(town.server.clock, fork, organisation.admin, {
      t: 'card',
      card: { ...card, ...rest, checked: '2026-03-01' },
    })
    return fork.entries
  }
})

async function entriesOf(log: string): Promise<LogEntry[]> {
  const rows = await samira.shell.logs.where('[log+n]').between([log, 0], [log, Infinity]).toArray()
  return rows.map(({ e, s }) => ({ e, s }))
}
