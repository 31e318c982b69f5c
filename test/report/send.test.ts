import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { markAttempted } from '../../src/database/outbox.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import { recordDelivery, sendSupplement } from '../../src/report/after-sending.ts'
import { canTakeBack, progressOf } from '../../src/report/fold.ts'
import { findSubmission, gatherFacts, listReportDrafts } from '../../src/report/repository.ts'
import { sendReport, takeBack } from '../../src/report/send.ts'
import type { Submission } from '../../src/report/submission.ts'
import {
  deliver,
  deskOf,
  enrolTablet,
  foundTown,
  must,
  sitDown,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { orderOf, send, shortReport, toEkdalen } from './support.ts'

let town: Town
let desk: TestDesk

beforeAll(async () => {
  town = await foundTown()
  desk = await deskOf(town, town.samira)
})
beforeEach(async () => {
  town.server.clock.forward(2)
  await desk.database.outbox.clear()
  const filed = desk.cabinet.list('submission').map(({ id }) => id)
  must(await desk.cabinet.write({ remove: filed }))
})

const outbox = () => desk.database.outbox.orderBy('n').toArray()
const mailboxes = async () => (await outbox()).map(({ mb }) => mb)

describe('a report', () => {
  test.each([
    ['nobody to send it to', { recipient: undefined }, 'incomplete'],
    ['no sentence', { report: shortReport({ oneSentence: ' ' }) }, 'incomplete'],
    [
      'a field that is too long',
      { report: shortReport({ marks: 'x'.repeat(20_001) }) },
      'too-long',
    ],
  ])('is not sent with %s, and nothing is queued', async (_, change, kind) => {
    expect(await sendReport(desk, orderOf(town, change))).toEqual({ ok: false, error: { kind } })
    expect(await outbox()).toEqual([])
    expect(desk.cabinet.list('submission')).toEqual([])
  })

  test('goes with a recipient and one sentence, whatever else is unanswered', async () => {
    const report = shortReport({ childName: '' })
    expect((await sendReport(desk, orderOf(town, { report }))).ok).toBe(true)
  })

  test('goes to the intake first, then to its author, under one sid and hash', async () => {
    const { sid, bh, record } = await send(desk)
    expect(await mailboxes()).toEqual([town.intake.mailbox, town.samira.mailbox])
    expect(record.replyTo).toEqual([town.samira.mailbox])
    const [first, second] = await outbox()
    // Each reader opens the own letter; the intake's copy is not the author's to read.
    expect(must(await desk.vault.open(desk.profile, second!.envelope))).toMatchObject({ sid, bh })
    expect(await desk.vault.open(desk.profile, first!.envelope)).toMatchObject({
      error: { kind: 'not-a-reader' },
    })
  })

  test('goes to the heads only where its author has ticked that they know', async () => {
    const report = shortReport({ headInformed: true })
    const { record } = await send(desk, { report })
    expect(record.replyTo).toEqual([town.samira.mailbox, town.heads.mailbox])
    expect(await mailboxes()).toEqual([
      town.intake.mailbox,
      town.samira.mailbox,
      town.heads.mailbox,
    ])
  })

  test('is kept from a unit whose group has no key, and nothing is queued', async () => {
    const recipient = { ...toEkdalen(town), card: town.outsideCard }
    const answer = await sendReport(desk, orderOf(town, { recipient }))
    expect(answer).toEqual({ ok: false, error: { kind: 'no-way' } })
    expect(await outbox()).toEqual([])
  })

  test('for a receiver outside Trepart goes to its author alone', async () => {
    const recipient = { ...toEkdalen(town), way: 'outside' as const, card: town.outsideCard }
    await send(desk, { recipient })
    expect(await mailboxes()).toEqual([town.samira.mailbox])
  })

  test('waits when the tablet lacks a reader’s key, and says so', async () => {
    const hash = desk.directory().units[town.social.id]!.groups[town.intake.id]!.encryptionKey
    const row = (await desk.shell.keys.get(hash))!
    await desk.shell.keys.delete(hash)
    const answer = await sendReport(desk, orderOf(town))
    await desk.shell.keys.put(row)
    expect(answer).toEqual({ ok: false, error: { kind: 'key-missing' } })
    expect(await outbox()).toEqual([])
  })

  test('is sent once, also when the button is pressed twice at once', async () => {
    const order = orderOf(town)
    const answers = await Promise.all([sendReport(desk, order), sendReport(desk, order)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'already-sent' } })
    expect(await outbox()).toHaveLength(2)
    expect(await sendReport(desk, order)).toEqual({ ok: false, error: { kind: 'already-sent' } })
  })

  test('is numbered within the unit and the month', async () => {
    const references = []
    for (const _ of [1, 2]) references.push((await send(desk)).record.reference)
    expect(references).toEqual(['T-2603-01', 'T-2603-02'])
    const other = { ...(await send(desk)), id: randomId('s') }
    const record = { ...other.record, reference: 'T-2602-41' }
    must(await desk.cabinet.write({ put: [{ ...other, record } as Submission] }))
    expect((await send(desk)).record.reference).toBe('T-2603-04')
  })
})

describe('taking back', () => {
  test('takes every letter out, and the draft is a draft again', async () => {
    const draft = randomId('r')
    must(await saveDraft(desk, { rec: draft, of: 'report', content: shortReport() as never }))
    const submission = await send(desk, { draft, report: shortReport({ headInformed: true }) })
    expect(listReportDrafts(desk).map(({ id }) => id)).not.toContain(draft)
    expect(canTakeBack(submission, await gatherFacts(desk))).toBe(true)

    must(await takeBack(desk, submission))
    expect(await outbox()).toEqual([])
    expect(findSubmission(desk, submission.sid)).toBeUndefined()
    expect(listReportDrafts(desk).map(({ id }) => id)).toContain(draft)
  })

  test('is too late for all of it once one letter has been tried', async () => {
    const submission = await send(desk)
    const [, last] = await outbox()
    await markAttempted(desk.database, [last!], desk.clock.now())
    expect(canTakeBack(submission, await gatherFacts(desk))).toBe(false)
    expect(await takeBack(desk, submission)).toEqual({ ok: false, error: { kind: 'too-late' } })
    expect(await outbox()).toHaveLength(2)
    expect(findSubmission(desk, submission.sid)).toBeDefined()
  })

  test('and sending at the same moment end in one of the two, never between', async () => {
    const submission = await send(desk)
    const [taken, delivered] = await Promise.all([takeBack(desk, submission), deliver(desk)])
    expect(delivered.ok).toBe(true)
    const receipts = await desk.database.receipts.bulkGet(
      submission.letters.map(({ hash }) => hash),
    )
    const sent = receipts.filter((receipt) => receipt !== undefined).length
    expect(sent).toBe(taken.ok ? 0 : 2)
  })

  test('is not for the author’s other tablet, which has only a copy', async () => {
    const { sid } = await send(desk)
    must(await deliver(desk))
    const second = await sitDown(await enrolTablet(town, town.preschool), town.samira)
    await sync(second)
    const copy = findSubmission(second, sid)!
    expect(await takeBack(second, copy)).toEqual({ ok: false, error: { kind: 'too-late' } })
    expect(findSubmission(second, sid)).toBeDefined()
  })
})

describe('after sending', () => {
  test('new facts go to the same unit about the same words', async () => {
    const submission = await send(desk)
    const { sid, bh } = submission
    const supplement = must(await sendSupplement(desk, submission, 'Noel var hemma i dag.'))
    expect(supplement).toMatchObject({ sid, bh, record: { text: 'Noel var hemma i dag.' } })
    expect((await mailboxes()).slice(2)).toEqual([town.intake.mailbox, town.samira.mailbox])
  })

  test('a delivery by hand is told to its author alone, and ends the report', async () => {
    const recipient = { ...toEkdalen(town), way: 'outside' as const, card: town.outsideCard }
    const submission = await send(desk, { recipient })
    expect(progressOf(submission, await gatherFacts(desk))).toEqual({ kind: 'outside' })
    const to = 'Tingvalla socialtjänst'
    const how = { way: 'phone' as const, to, deliveredAt: '2026-03-12 14:30' }
    const delivery = must(await recordDelivery(desk, submission, how))
    expect((await mailboxes()).slice(1)).toEqual([town.samira.mailbox])
    expect(progressOf(submission, await gatherFacts(desk))).toEqual({ kind: 'outside', delivery })
  })
})
