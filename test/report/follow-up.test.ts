import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { saveDraft } from '../../src/draft/draft-repository.ts'
import type { AddedMember } from '../../src/directory/ceremony.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { recordDelivery, requestFeedback } from '../../src/report/after-sending.ts'
import { alarmsFor } from '../../src/report/alarm.ts'
import {
  callsAbout,
  feedbackOf,
  feedbackRequestOf,
  standingAnswer,
  wantsFeedback,
} from '../../src/report/fold-follow-up.ts'
import { factsByReport } from '../../src/report/facts-by-report.ts'
import { progressOf } from '../../src/report/fold.ts'
import { findFollowUp, momentOf, readFollowUp } from '../../src/report/follow-up.ts'
import { noteCall, noteFeedback } from '../../src/report/note-follow-up.ts'
import { pathFactsOf } from '../../src/report/path-facts.ts'
import { gatherFacts, listSubmissions } from '../../src/report/repository.ts'
import type { FeedbackReceivedRecord, Submission } from '../../src/report/submission.ts'
import { layDown, writeBy } from '../letters/support.ts'
import {
  deskOf,
  enrolTablet,
  foundTown,
  must,
  read,
  sitDown,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { at, currentPack, send, shortReport, toEkdalen } from './support.ts'

let town: Town
let samira: TestDesk
let jonna: TestDesk

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
  jonna = await deskOf(town, town.jonna)
})
beforeEach(async () => {
  town.server.clock.forward(2)
  await samira.database.outbox.clear()
  const kinds = ['submission', 'feedbackRequest', 'feedbackReceived', 'call', 'delivery']
  for (const { cabinet } of [samira, jonna]) {
    const ids = kinds.flatMap((kind) => cabinet.list(kind).map(({ id }) => id))
    must(await cabinet.write({ remove: ids }))
  }
})

const unasked = () => send(samira, { report: shortReport({ feedbackRequested: false }) })
const outside = () =>
  send(samira, { recipient: { ...toEkdalen(town), way: 'outside', card: town.outsideCard } })
const mailboxes = async () => (await samira.database.outbox.toArray()).map(({ mb }) => mb)
const facts = () => gatherFacts(samira)
const itemOf = ({ sid }: Submission) =>
  listInbox(jonna).find(({ submission }) => submission.sid === sid)!

/** About the very same words, in a mailbox, signed by somebody of the preschool. */
async function letterBy(
  member: AddedMember,
  kind: string,
  { sid, bh }: Pick<Submission, 'sid' | 'bh'>,
  record: Json,
  to: { readonly mailbox: string; readonly recipient: string } = town.samira,
): Promise<void> {
  const header = { mb: to.mailbox, au: town.preschool.id }
  const desk = to === town.samira ? samira : jonna
  await layDown(
    desk,
    await writeBy(member.signing, { kind, sid, bh, record, header, readers: [to.recipient] }),
  )
  await read(desk)
}

function answerOf(change: Partial<FeedbackReceivedRecord> = {}) {
  const told = { answeredOn: '2026-03-12', by: 'Viktor Hallin', answer: 'opened' as const }
  return { ...readFollowUp('feedback', {}), ...told, ...change }
}

async function tell(submission: Submission, change: Partial<FeedbackReceivedRecord> = {}) {
  town.server.clock.forward(1)
  const note = { draft: randomId('r'), content: answerOf(change) }
  return must(await noteFeedback(samira, submission, note))
}

describe('an answer that is asked for after the report', () => {
  test('goes to the unit and to its author, and both see when', async () => {
    const submission = await unasked()
    expect(wantsFeedback(submission, await facts())).toBe(false)
    const before = (await mailboxes()).length
    const asked = must(await requestFeedback(samira, submission))
    expect((await mailboxes()).slice(before)).toEqual([town.intake.mailbox, town.samira.mailbox])
    expect(wantsFeedback(submission, await facts())).toBe(true)
    await sync(samira)
    await sync(jonna)
    expect(itemOf(submission).feedbackRequest?.record.requestedAt).toBe(asked.record.requestedAt)
  })

  test('asked twice, the first time counts', async () => {
    const submission = await unasked()
    const first = must(await requestFeedback(samira, submission))
    town.server.clock.forward(60)
    must(await requestFeedback(samira, submission))
    expect(feedbackRequestOf(submission, await facts())?.record).toEqual(first.record)
  })

  test('of a receiver outside Trepart is only noted', async () => {
    const submission = await outside()
    const before = (await mailboxes()).length
    must(await requestFeedback(samira, submission))
    expect((await mailboxes()).slice(before)).toEqual([town.samira.mailbox])
  })

  test('by somebody else, or about other words, is not asked for', async () => {
    const submission = await unasked()
    await sync(samira)
    await sync(jonna)
    const record = (member: AddedMember) => ({
      author: { ...samira.person, uid: member.uid },
      requestedAt: '2026-03-12T13:30:00.000Z',
    })
    await letterBy(town.bengt, 'feedbackRequest', submission, record(town.bengt), town.intake)
    await letterBy(town.bengt, 'feedbackRequest', submission, record(town.samira), town.intake)
    const other = { sid: submission.sid, bh: 'b'.repeat(43) }
    await letterBy(town.samira, 'feedbackRequest', other, record(town.samira), town.intake)
    expect(jonna.cabinet.list('feedbackRequest')).toHaveLength(3)
    expect(itemOf(submission).feedbackRequest).toBeUndefined()
    await letterBy(town.samira, 'feedbackRequest', submission, record(town.samira), town.intake)
    expect(itemOf(submission).feedbackRequest).toBeDefined()
  })
})

describe('an answer that has come', () => {
  test('is noted for its author alone, and reaches the author’s other tablet', async () => {
    const submission = await send(samira)
    await sync(samira)
    await tell(submission, { words: 'De träffar familjen.' })
    expect(await mailboxes()).toEqual([town.samira.mailbox])
    await sync(samira)
    const second = await sitDown(await enrolTablet(town, town.preschool), town.samira)
    await sync(second)
    const [copy] = feedbackOf(submission, await gatherFacts(second))
    expect(copy?.record).toMatchObject({ answer: 'opened', words: 'De träffar familjen.' })
  })

  test.each([
    ['a day that does not exist', { answeredOn: '2026-02-31' }, 'no-date'],
    ['a day to come', { answeredOn: '2026-03-13' }, 'future'],
    ['a day before the report', { answeredOn: '2026-03-11' }, 'before'],
    ['nothing chosen', { answer: '' as never }, 'no-answer'],
  ])('is not noted with %s', async (_, change, kind) => {
    const submission = await send(samira)
    const note = { draft: randomId('r'), content: answerOf(change) }
    expect(await noteFeedback(samira, submission, note)).toEqual({ ok: false, error: { kind } })
    expect(samira.cabinet.list('feedbackReceived')).toEqual([])
  })

  test('is noted once, and is then no draft to go on with', async () => {
    const submission = await send(samira)
    const draft = randomId('r')
    const content = { ...answerOf(), sid: submission.sid }
    must(await saveDraft(samira, { rec: draft, of: 'feedback', content }))
    expect(findFollowUp(samira, 'feedback', submission.sid)).toBe(draft)
    expect(findFollowUp(samira, 'feedback', randomId('s'))).toBeUndefined()
    expect(findFollowUp(samira, 'call', submission.sid)).toBeUndefined()
    must(await noteFeedback(samira, submission, { draft, content }))
    expect(findFollowUp(samira, 'feedback', submission.sid)).toBeUndefined()
    expect(await noteFeedback(samira, submission, { draft, content })).toEqual({
      ok: false,
      error: { kind: 'noted' },
    })
  })

  test('stands until another decision is noted; a remark changes none', async () => {
    const submission = await send(samira)
    await tell(submission, { answer: 'closed' })
    await tell(submission, { answer: 'opened' })
    await tell(submission, { answer: 'other' })
    const now = await facts()
    expect(feedbackOf(submission, now).map(({ record }) => record.answer)).toEqual([
      'other',
      'opened',
      'closed',
    ])
    expect(standingAnswer(submission, now)?.answer).toBe('opened')
    const known = pathFactsOf(submission, now, samira.clock.now())
    expect(known).toMatchObject({ answered: true, over: false })
    await tell(submission, { answer: 'notOpened' })
    const later = pathFactsOf(submission, await facts(), samira.clock.now())
    expect(later).toMatchObject({ answered: true, over: true })
  })

  test('by somebody else, or about other words, does not count', async () => {
    const submission = await send(samira)
    await sync(samira)
    const { record } = await tell(submission)
    must(await samira.cabinet.write({ remove: [feedbackOf(submission, await facts())[0]!.id] }))
    const forged = { ...record, draft: randomId('r'), answer: 'closed' as const }
    const bengts = { ...forged, author: { ...forged.author, uid: town.bengt.uid } }
    await letterBy(town.bengt, 'feedbackReceived', submission, bengts)
    await letterBy(town.bengt, 'feedbackReceived', submission, forged)
    await letterBy(town.samira, 'feedbackReceived', { ...submission, bh: 'b'.repeat(43) }, forged)
    expect(samira.cabinet.list('feedbackReceived')).toHaveLength(3)
    expect(feedbackOf(submission, await facts())).toEqual([])
    await letterBy(town.samira, 'feedbackReceived', submission, forged)
    expect(feedbackOf(submission, await facts())).toHaveLength(1)
  })
})

describe('a call', () => {
  const call = (calledAt: string) => ({
    draft: randomId('r'),
    content: { ...readFollowUp('call', {}), calledOn: '2026-03-12', calledAt, to: 'Jouren' },
  })

  async function alarms(minutes: number) {
    const now = at(new Date(Date.parse(samira.clock.now()) + minutes * 60_000).toISOString())
    const around = { pack: currentPack(), directory: samira.directory(), now }
    return alarmsFor(listSubmissions(samira), factsByReport(await facts()), around)
  }

  test('stands in the alarm, which goes on until somebody has the report', async () => {
    const submission = await send(samira, { report: shortReport({ acute: 'yes' }) })
    expect((await alarms(16)).map(({ called }) => called)).toEqual([undefined])
    const noted = must(await noteCall(samira, submission, call('14.20')))
    expect(noted.record).toMatchObject({ calledAt: '2026-03-12T13:20:00.000Z', to: 'Jouren' })
    expect((await mailboxes()).at(-1)).toBe(town.samira.mailbox)
    expect((await alarms(16)).map(({ alarm, called }) => [alarm.kind, called?.id])).toEqual([
      ['not-sent', noted.id],
    ])
  })

  test.each([
    ['25.10', 'no-time'],
    ['kl tre', 'no-time'],
    ['23.59', 'future'],
  ])('is not noted at %s', async (time, kind) => {
    const submission = await send(samira)
    expect(await noteCall(samira, submission, call(time))).toEqual({ ok: false, error: { kind } })
  })

  test('that somebody else tells of is not the reporter’s', async () => {
    const submission = await send(samira)
    const { record } = must(await noteCall(samira, submission, call('14.20')))
    must(await samira.cabinet.write({ remove: samira.cabinet.list('call').map(({ id }) => id) }))
    await letterBy(town.bengt, 'call', submission, {
      ...record,
      author: { ...record.author, uid: town.bengt.uid },
    })
    expect(samira.cabinet.list('call')).toHaveLength(1)
    expect(callsAbout(submission, await facts())).toEqual([])
  })

  test('takes the time as people write it, in Swedish time', () => {
    expect(momentOf('2026-07-01', '9.05')).toBe('2026-07-01T07:05:00.000Z')
    expect(momentOf('2026-07-01', ' 09:05 ')).toBe('2026-07-01T07:05:00.000Z')
    expect(momentOf('2026-07-32', '9.05')).toBeUndefined()
  })
})

test('a delivery that somebody else tells of ends no report', async () => {
  const submission = await outside()
  const delivery = { way: 'phone' as const, to: 'Tingvalla', deliveredAt: '14.30' }
  const author = { ...samira.person, uid: town.bengt.uid }
  await letterBy(town.bengt, 'delivery', submission, { ...delivery, author })
  expect(progressOf(submission, await facts())).toEqual({ kind: 'outside' })
  must(await recordDelivery(samira, submission, delivery))
  expect(progressOf(submission, await facts())).toHaveProperty('delivery')
})
