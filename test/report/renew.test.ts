import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { wayOfConcern } from '../../src/report/concern-way.ts'
import { noteFeedback } from '../../src/report/note-follow-up.ts'
import { readFollowUp } from '../../src/report/follow-up.ts'
import { readReport } from '../../src/report/record.ts'
import { findRenewal, renewReport } from '../../src/report/renew.ts'
import { gatherFacts, listReportDrafts } from '../../src/report/repository.ts'
import type { FeedbackReceivedRecord, Submission } from '../../src/report/submission.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { deskOf, foundTown, must, sync, type TestDesk, type Town } from '../support/desk.ts'
import { at, send, shortReport } from './support.ts'

const EARLIER = 'Tidigare anmälan T-2603-01, kom fram 12 mars 2026.'

let town: Town
let samira: TestDesk

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
})
beforeEach(async () => {
  town.server.clock.forward(2)
  const kinds = ['submission', 'draft', 'feedbackReceived']
  const ids = kinds.flatMap((kind) => samira.cabinet.list(kind).map(({ id }) => id))
  must(await samira.cabinet.write({ remove: ids }))
})

/** As full as Alva's report was. */
const full = () =>
  shortReport({
    acute: 'no',
    lockAnswer: 'yes',
    lockReasons: ['violenceAtHome'],
    childName: 'Alva Höglind',
    personalNumber: '20160507-9803',
    protectedIdentity: 'yes',
    registration: 'known',
    municipality: 'Lindhaga',
    district: 'Ekdalen',
    siblings: [{ id: 'i1', name: 'Ebbe', age: '4', worried: 'yes' }],
    description: 'Alva äter inget till lunch.',
    childWords: 'Jag är inte hungrig.',
    bodyMarks: [{ id: 'i2', part: 'back', view: 'back', x: 1, y: 1, text: 'Blått' }],
    categories: ['neglect'],
    howLong: 'Sedan i höstas',
    earlier: 'Rådfrågning i maj',
    guardians: [{ ...GUARDIAN }],
    guardianInformed: 'yes',
    informedHow: 'På ett möte',
    childInformed: 'yes',
    headInformed: true,
    relation: 'Skolkurator',
  })

const GUARDIAN = {
  id: 'i3',
  name: 'Siv Höglind',
  personalNumber: '',
  address: '',
  phone: '070-174 06 90',
  custody: 'sole' as const,
  interpreter: '',
}

async function renewed(submission: Submission) {
  const id = must(await renewReport(samira, submission, EARLIER))
  const draft = listReportDrafts(samira).find((one) => one.id === id)
  return { id, report: readReport(draft?.content) }
}

describe('a report that renews another', () => {
  test('knows the child and its guardians, and the reporter as she is today', async () => {
    const { report } = await renewed(await send(samira, { report: full() }))
    expect(report).toMatchObject({
      childName: 'Alva Höglind',
      personalNumber: '20160507-9803',
      protectedIdentity: 'yes',
      siblings: [{ name: 'Ebbe', age: '4', worried: '' }],
      guardians: [GUARDIAN],
      reporterName: 'Samira Ekholt',
      reporterUnit: 'Tallkottens förskola',
    })
  })

  test('has nothing of what was seen, decided or told, and asks for its receiver anew', async () => {
    const submission = await send(samira, { report: full() })
    const { report } = await renewed(submission)
    const known = ['childName', 'personalNumber', 'protectedIdentity', 'siblings', 'guardians']
    const told = ['earlier', 'renews', 'schema', 'feedbackRequested']
    const filled = Object.entries(report)
      .filter(([name]) => !known.includes(name) && !told.includes(name))
      .filter(([name]) => !name.startsWith('reporter'))
      .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))
    expect(filled).toEqual([['headInformed', false]])
    expect(report).toMatchObject({ earlier: EARLIER, renews: submission.sid })
  })

  test('leaves the first as it was', async () => {
    const submission = await send(samira, { report: full() })
    await renewed(submission)
    expect(samira.cabinet.find(submission.sid)).toEqual(submission)
  })

  test('is found from the first, as a draft and when it is sent', async () => {
    const submission = await send(samira)
    expect(findRenewal(samira, submission.sid)).toBeUndefined()
    const { id, report } = await renewed(submission)
    expect(findRenewal(samira, submission.sid)).toBe(id)
    const second = await send(samira, {
      draft: id,
      report: { ...report, oneSentence: 'Alva är hungrig igen.' },
    })
    expect(findRenewal(samira, submission.sid)).toBe(id)
    expect(findRenewal(samira, second.sid)).toBeUndefined()
  })

  test('leads its reader to the first, if that came from the same author', async () => {
    const jonna = await deskOf(town, town.jonna)
    const first = await send(samira)
    const second = await send(samira, { report: shortReport({ renews: first.sid }) })
    const astray = await send(samira, { report: shortReport({ renews: randomId('s') }) })
    await sync(samira)
    await sync(jonna)
    const earlierOf = ({ sid }: Submission) =>
      listInbox(jonna).find(({ submission }) => submission.sid === sid)?.renewed?.sid
    expect([first, second, astray].map(earlierOf)).toEqual([undefined, first.sid, undefined])
    const stranger = jonna.cabinet
      .list('submission')
      .find((one) => (one as Submission).sid === first.sid) as Submission
    must(
      await jonna.cabinet.write({ put: [{ ...stranger, author: town.bengt.uid } as Submission] }),
    )
    expect(earlierOf(second)).toBeUndefined()
  })
})

describe('when the worry has grown', () => {
  const packs: readonly RulePack[] = PACK_NAMES.map((name) => shippedPack(name))

  async function wayAt(submission: Submission, time: string) {
    return wayOfConcern(packs, submission, await gatherFacts(samira), at(time))
  }

  async function tell(submission: Submission, answer: FeedbackReceivedRecord['answer']) {
    const content = { ...readFollowUp('feedback', {}), answeredOn: '2026-03-12', answer }
    town.server.clock.forward(1)
    must(await noteFeedback(samira, submission, { draft: randomId('r'), content }))
  }

  test('it belongs to the report while a decision is awaited, and then nobody knows', async () => {
    const submission = await send(samira)
    await sync(samira)
    // Arrived on 12 March: the fourteenth day is the 26th.
    expect(await wayAt(submission, '2026-03-26T22:59:00Z')).toBe('supplement')
    expect(await wayAt(submission, '2026-03-26T23:00:00Z')).toBe('either')
    await tell(submission, 'other')
    expect(await wayAt(submission, '2026-04-10T10:00:00Z')).toBe('either')
  })

  test.each(['opened', 'alreadyRunning'] as const)(
    'after %s it belongs there for the four months of the law',
    async (answer) => {
      const submission = await send(samira)
      await tell(submission, answer)
      expect(await wayAt(submission, '2026-07-12T10:00:00Z')).toBe('supplement')
      expect(await wayAt(submission, '2026-07-13T10:00:00Z')).toBe('either')
    },
  )

  test.each(['notOpened', 'closed'] as const)('after %s it is a new report', async (answer) => {
    const submission = await send(samira)
    await tell(submission, answer)
    expect(await wayAt(submission, '2026-03-12T22:00:00Z')).toBe('renew')
  })

  test('of what was left outside Trepart nobody knows', async () => {
    const submission = await send(samira)
    expect(await wayAt(submission, '2026-03-12T22:00:00Z')).toBe('either')
  })
})
