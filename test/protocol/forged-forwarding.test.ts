// A letter that says that a report has been sent on: what counts, and what is only shown.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { createSigningKey, openEpoch, type SigningKey } from '../../src/directory/ceremony.ts'
import { acknowledge, openLetterPage } from '../../src/matter/answer.ts'
import { forwardReport } from '../../src/matter/forward.ts'
import { progressOf } from '../../src/report/fold.ts'
import type { ForwardingRecord } from '../../src/report/forwarding.ts'
import { gatherFacts } from '../../src/report/repository.ts'
import type { Submission, SubmissionRecord } from '../../src/report/submission.ts'
import { bodyHash } from '../../src/vault/letter.ts'
import { findLetter, layDown, writeBy } from '../letters/support.ts'
import { foundIntakes, itemAt, itemsAt, misdirect, type Intakes } from '../matter/misdirected.ts'
import type { TestIntake } from '../matter/support.ts'
import { toEkdalen } from '../report/support.ts'
import {
  must,
  mustPost,
  pushAs,
  read,
  refresh,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'

let all: Intakes
let town: Town
let norrby: TestIntake
let sodra: TestIntake
let samira: TestDesk
let maj: TestDesk
let jonna: TestDesk

beforeAll(async () => {
  all = await foundIntakes()
  ;({ town, norrby, sodra, samira, maj, jonna } = all)
  await sync(jonna)
})
beforeEach(() => {
  town.server.clock.forward(2)
})

const itemsOf = (submission: Submission) => itemsAt(jonna, submission)
const progress = async (submission: Submission) => progressOf(submission, await gatherFacts(samira))
const arrivedAtNorrby = (submission: Submission) => itemAt(maj, submission).submission.arrivedAt!

/** The record that Norrby would write; `change` makes it worse. */
function recordOf(
  submission: Submission,
  change: Partial<ForwardingRecord> = {},
): ForwardingRecord {
  const { name, unit } = norrby.recipient
  return {
    recipient: toEkdalen(town),
    through: [{ unit, name }],
    arrivedAt: arrivedAtNorrby(submission),
    letters: [],
    reason: '',
    by: norrby.member.person,
    forwardedAt: town.server.clock.now(),
    sent: { report: submission.record, supplements: [], feedbackRequests: [], coSigns: [] },
    ...change,
  }
}

interface Forgery {
  readonly record: ForwardingRecord
  readonly bh?: string
  readonly key?: Pick<SigningKey, 'publicKey' | 'sign'>
  readonly unit?: string
}

function letterOf(
  { sid, bh }: Pick<Submission, 'sid' | 'bh'>,
  { record, key = norrby.member.signing, unit = norrby.unit.id, ...other }: Forgery,
  to: { readonly mailbox: string; readonly recipient: string } = town.intake,
) {
  const header = { mb: to.mailbox, au: unit }
  const about = { sid, bh: other.bh ?? bh }
  const said = { kind: 'forwarding', record: record as unknown as Json, ...about }
  return writeBy(key, { ...said, header, readers: [to.recipient] })
}

const onlyTold = ({ sent: _, ...told }: ForwardingRecord): ForwardingRecord => told

test('of the very unit that had it is genuine: the others below differ in one thing each', async () => {
  const submission = await misdirect(all)
  await layDown(jonna, await letterOf(submission, { record: recordOf(submission) }))
  await read(jonna)
  expect(itemsOf(submission).map((item) => item.submission.standing)).toEqual(['genuine'])
})

describe('at the unit that it came to, nobody vouches for a report', () => {
  const sodraHad = () => [{ unit: sodra.unit.id, name: 'Södra mottagning' }]
  const karin = () => ({ key: sodra.member.signing, unit: sodra.unit.id })
  const cases: [string, (submission: Submission) => Forgery | Promise<Forgery>][] = [
    [
      'whose words have been changed',
      (submission) => {
        const report = { ...submission.record, reference: 'T-0000-00' }
        return {
          record: recordOf(submission, {
            sent: { report, supplements: [], feedbackRequests: [], coSigns: [] },
          }),
        }
      },
    ],
    [
      'sent on under the number of other words',
      (submission) => ({ record: recordOf(submission), bh: 'b'.repeat(43) }),
    ],
    [
      'signed with a key that stands in no log',
      async (submission) => ({ record: recordOf(submission), key: await createSigningKey() }),
    ],
    [
      'sent on by a unit that had never had it',
      (submission) => ({
        ...karin(),
        record: recordOf(submission, { through: sodraHad(), by: sodra.member.person }),
      }),
    ],
    [
      'sent on in the name of the unit that had it',
      (submission) => ({
        ...karin(),
        record: recordOf(submission, { by: sodra.member.person }),
      }),
    ],
    [
      'sent on in another person’s name',
      (submission) => ({
        record: recordOf(submission, { by: sodra.member.person }),
      }),
    ],
    [
      'sent on by a school, which receives none',
      (submission) => {
        const { preschool, bengt } = town
        const recipient = { ...submission.record.recipient, unit: preschool.id }
        const report: SubmissionRecord = { ...submission.record, recipient }
        const through = [{ unit: preschool.id, name: 'Tallkotten' }]
        const sent = { report, supplements: [], feedbackRequests: [], coSigns: [] }
        return {
          record: recordOf(submission, { through, by: bengt.person, sent }),
          bh: bodyHash('submission', report as unknown as Json),
          key: bengt.signing,
          unit: preschool.id,
        }
      },
    ],
    [
      'by an author whom nobody knows',
      (submission) => {
        const author = { ...submission.record.author, uid: randomId('p') }
        const report: SubmissionRecord = { ...submission.record, author }
        const sent = { report, supplements: [], feedbackRequests: [], coSigns: [] }
        const bh = bodyHash('submission', report as unknown as Json)
        return { record: recordOf(submission, { sent }), bh }
      },
    ],
  ]
  test.each(cases)('%s', async (_, forge) => {
    const submission = await misdirect(all)
    const before = await jonna.database.outbox.count()
    await layDown(jonna, await letterOf(submission, await forge(submission)))
    await read(jonna)
    const [item, ...more] = itemsOf(submission)
    expect(more).toEqual([])
    expect(item!.submission).toMatchObject({ standing: 'unverified', author: '' })
    const refused = { ok: false, error: { kind: 'unverified' } }
    const contact = { handler: 'Viktor Hallin', phone: '08-465 004 21' }
    const to = { recipient: sodra.recipient, reason: '' }
    expect(await openLetterPage(jonna, item!.submission.id)).toEqual(refused)
    expect(await acknowledge(jonna, item!.submission, contact)).toEqual(refused)
    expect(await forwardReport(jonna, item!, to)).toEqual(refused)
    expect(await jonna.database.outbox.count()).toBe(before)
  })

  test('and it stands beside the genuine one, which it does not hide', async () => {
    const submission = await misdirect(all)
    const record = recordOf(submission)
    const key = await createSigningKey()
    await layDown(jonna, await letterOf(submission, { record, key }))
    await layDown(jonna, await letterOf(submission, { record }))
    await read(jonna)
    const standings = itemsOf(submission).map((item) => item.submission.standing)
    expect(standings.toSorted()).toEqual(['genuine', 'unverified'])
  })
})

describe('the first arrival', () => {
  test('can’t be made later than the day it came to the new unit', async () => {
    const submission = await misdirect(all)
    const arrivedAt = '2027-01-01T08:00:00.000Z' as never
    const here = '2026-03-13T08:00:00.000Z'
    const letter = await letterOf(submission, { record: recordOf(submission, { arrivedAt }) })
    await layDown(jonna, letter, here)
    await read(jonna)
    expect(itemsOf(submission)[0]?.submission.arrivedAt).toBe(here)
  })

  test('is moved by no letter that is shown once more', async () => {
    const submission = await misdirect(all)
    const letter = await letterOf(submission, { record: recordOf(submission) })
    await layDown(jonna, letter)
    await read(jonna)
    town.server.clock.forward(20)
    const hash = await layDown(jonna, letter)
    await read(jonna)
    const rows = await jonna.database.letters.where('hash').equals(hash).sortBy('seq')
    expect(rows.map(({ problem }) => problem)).toEqual([undefined, 'replayed'])
    expect(itemsOf(submission)).toHaveLength(1)
    expect(itemsOf(submission)[0]?.submission.arrivedAt).toBe(arrivedAtNorrby(submission))
  })
})

describe('to the reporter', () => {
  test.each<[string, (submission: Submission) => Forgery | Promise<Forgery>]>([
    [
      'of a unit that never had it',
      (submission) => {
        const { unit, name } = sodra.recipient
        const through = [...recordOf(submission).through, { unit, name }]
        const record = recordOf(submission, { through, by: sodra.member.person })
        return { record: onlyTold(record), key: sodra.member.signing, unit }
      },
    ],
    [
      'of nobody who stands in a log',
      async (submission) => ({
        record: onlyTold(recordOf(submission)),
        key: await createSigningKey(),
      }),
    ],
    [
      'about other words',
      (submission) => ({ record: onlyTold(recordOf(submission)), bh: 'b'.repeat(43) }),
    ],
  ])('a word %s sends nothing on', async (_, forge) => {
    const submission = await misdirect(all)
    await layDown(samira, await letterOf(submission, await forge(submission), town.samira))
    await read(samira)
    expect(await progress(submission)).toEqual({ kind: 'sent', at: arrivedAtNorrby(submission) })
  })

  test('an opening by the new unit counts when it is known to be that, and not before', async () => {
    const submission = await misdirect(all)
    const opened = {
      kind: 'opened',
      record: { by: jonna.person, openedAt: town.server.clock.now() } as unknown as Json,
      sid: submission.sid,
      bh: submission.bh,
      header: { mb: town.samira.mailbox, au: town.social.id, cls: 'opened' as const },
      readers: [town.samira.recipient],
    }
    await layDown(samira, await writeBy(town.jonna.signing, opened))
    await read(samira)
    expect((await progress(submission)).kind).toBe('sent')
    const told = { record: onlyTold(recordOf(submission)) }
    await layDown(samira, await letterOf(submission, told, town.samira))
    await read(samira)
    expect((await progress(submission)).kind).toBe('opened')
  })
})

test('sent back by hand to the unit that had it first, it is no second report there', async () => {
  const submission = await misdirect(all)
  const through = [norrby.recipient, toEkdalen(town)].map(({ unit, name }) => ({ unit, name }))
  const record = recordOf(submission, {
    recipient: norrby.recipient,
    through,
    by: town.jonna.person,
  })
  const by = { key: town.jonna.signing, unit: town.social.id }
  const to = { mailbox: norrby.group.mailbox, recipient: norrby.group.recipient }
  const hash = await layDown(maj, await letterOf(submission, { record, ...by }, to))
  await read(maj)
  expect(await findLetter(maj, hash)).toMatchObject({ handled: 1 })
  expect(itemsAt(maj, submission).map(({ broughtBy }) => broughtBy)).toEqual([undefined])
})

test('sealed to a key that had been closed, it is shown with that said', async () => {
  const submission = await misdirect(all)
  const item = itemAt(maj, submission)
  // Norrby's computer has not heard of the new key.
  town.server.clock.forward(1)
  const letters = await openEpoch(town.server, town.intake, [town.jonna])
  await mustPost(town.server, town.social)
  for (const letter of letters) await pushAs(town.server, town.social, letter)
  await refresh(jonna)
  town.server.clock.forward(1)
  must(await forwardReport(maj, item, { recipient: toEkdalen(town), reason: '' }))
  await sync(maj)
  await sync(jonna)
  expect(itemsOf(submission).map((one) => one.submission)).toMatchObject([
    { closedEpoch: true, standing: 'genuine' },
  ])
  expect((await findLetter(jonna, itemsOf(submission)[0]!.submission.id))?.problem).toBeUndefined()
})
