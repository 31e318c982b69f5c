// The end of a matter: what counts of it and when, who is told, and what each side says of working
// together (DOM D6, D12, E6).

import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { dueOf } from '../../src/matter/due.ts'
import type { Room } from '../../src/matter/form.ts'
import { gatherMatterEvents } from '../../src/matter/gather.ts'
import { closingForm } from '../../src/matter/forms/closing.ts'
import { evaluationForm, reportersEvaluationForm } from '../../src/matter/forms/evaluation.ts'
import type { MatterEvent, MatterWords } from '../../src/matter/record.ts'
import { writeMatterEvent } from '../../src/matter/write.ts'
import { evaluationOf, isEvaluated } from '../../src/report/fold-evaluation.ts'
import type { EvaluationWords } from '../../src/report/evaluation-record.ts'
import type { Submission } from '../../src/report/submission.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { must, sync, type TestDesk } from '../support/desk.ts'
import { at } from '../report/support.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { matterFactsOf } from '../../src/matter/path-facts.ts'
import { assigned, closedOn, decided, eventOf, GROUNDS, itemOn, matterOn, SHEET } from './events.ts'
import { foundOffice, matterAt, report, type Office } from './office.ts'
import { itemAt } from './misdirected.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const ITEM = itemOn(at('2025-10-06T09:00:00+02:00'))
const WENT: Omit<EvaluationWords, 'side'> = {
  way: 'phone',
  method: 'good',
  participation: 'partly',
  treatment: 'good',
  dissatisfaction: 'no',
  words: '',
}
const said = (side: EvaluationWords['side'], words = '') =>
  ['evaluation', { ...WENT, side, words }] as const
const ended = (day: string): readonly ['closing', MatterWords<'closing'>] => [
  'closing',
  { closedOn: day, told: [], others: '', jointMeeting: '', fallback: '', words: [] },
]

const opened = eventOf(ITEM, 'Ingela Strand', '2025-10-17', decided('opened', '2025-10-17'))
const closed = eventOf(ITEM, 'Ingela Strand', '2026-02-20', closedOn('2026-02-20'))
const notOpened = eventOf(ITEM, 'Ingela Strand', '2025-10-17', decided('notOpened', '2025-10-17'))
const closing = eventOf(ITEM, 'Viktor Hallin', '2026-02-20', ended('2026-02-20'))
const evaluated = eventOf(ITEM, 'Viktor Hallin', '2026-03-11', said('socialServices'))
const byReporter = (change: Partial<MatterEvent> = {}) =>
  eventOf(ITEM, 'Jonna Falk', '2026-03-10', said('reporter'), {
    author: ITEM.submission.author,
    authorUnit: ITEM.submission.authorUnit,
    role: 'staff',
    ...change,
  })

describe('the end of a matter', () => {
  test('counts when it is over, in whatever order the letters come', () => {
    const events = [opened, closed, closing, evaluated]
    for (const order of [events, events.toReversed()]) {
      const matter = matterOn(ITEM, order, '2026-03-12')
      expect(matter).toMatchObject({ closings: [closing], evaluations: [evaluated], ignored: [] })
      expect(matter.overOn).toBe('2026-02-20')
    }
    const early = matterOn(ITEM, [closing, evaluated, opened], '2026-03-12')
    expect(early.ignored.map(({ why }) => why)).toEqual(['not-over', 'not-over'])
    expect(early).toMatchObject({ closings: [], evaluations: [] })
  })

  test('is there without an investigation too, where none was opened', () => {
    const matter = matterOn(ITEM, [closing, notOpened], '2026-03-12')
    expect(matter).toMatchObject({ closings: [closing], overOn: '2025-10-17', ignored: [] })
    const due = dueOf(matter, packs).find(({ id }) => id === 'evaluation')
    expect(due).toMatchObject({ statutory: '2025-11-07' })
  })

  test('is what comes next until somebody has written who was told', () => {
    const now = ITEM.submission.arrivedAt!
    const endToldBy = (events: Parameters<typeof matterOn>[1]) =>
      matterFactsOf(ITEM, matterOn(ITEM, events, '2026-03-12'), [], now).endTold
    expect(endToldBy([opened, closed])).toBe(false)
    expect(endToldBy([opened, closed, closing])).toBe(true)
  })

  test('is evaluated within three weeks: closed on 20 February, by 13 March', () => {
    const due = dueOf(matterOn(ITEM, [opened, closed], '2026-03-12'), packs)
    expect(due.find(({ id }) => id === 'evaluation')).toMatchObject({ statutory: '2026-03-13' })
  })
})

describe('an evaluation', () => {
  const whyOf = (event: MatterEvent) =>
    matterOn(ITEM, [opened, closed, event], '2026-03-12').ignored.map(({ why }) => why)

  test('is the reporter’s, whatever this unit knows of the end', () => {
    expect(whyOf(byReporter())).toEqual([])
    expect(matterOn(ITEM, [byReporter()], '2026-03-12').evaluations).toHaveLength(1)
  })

  test('counts for nothing in another’s name, of other words, or from who can’t be verified', () => {
    expect(whyOf(byReporter({ author: randomId('p') }))).toEqual(['other-unit'])
    expect(whyOf(byReporter({ bh: 'other' }))).toEqual(['other-words'])
    expect(whyOf(byReporter({ standing: 'unverified' }))).toEqual(['unverified'])
    const asReporter = eventOf(ITEM, 'Viktor Hallin', '2026-03-10', said('reporter'))
    expect(whyOf(asReporter)).toEqual(['other-unit'])
    const asUs = eventOf(ITEM, 'Jonna Falk', '2026-03-10', said('socialServices'), {
      author: ITEM.submission.author,
      authorUnit: ITEM.submission.authorUnit,
    })
    expect(whyOf(asUs)).toEqual(['other-unit'])
  })

  test('on the reporter’s tablet is her own only, and the newest first', () => {
    const first = byReporter()
    const later = eventOf(ITEM, 'Jonna Falk', '2026-03-12', said('reporter'), {
      author: ITEM.submission.author,
    })
    const evaluations = [first, evaluated, byReporter({ author: randomId('p') }), later]
    expect(evaluationOf(ITEM.submission, { evaluations } as never)).toEqual(later)
    expect(isEvaluated(ITEM.submission, { evaluations: [first] } as never)).toBe(true)
    expect(isEvaluated(ITEM.submission, { evaluations: [evaluated] } as never)).toBe(false)
  })
})

describe('at Ekdalen', () => {
  let office: Office
  let viktor: TestDesk
  let ingela: TestDesk

  beforeAll(async () => {
    office = await foundOffice()
    ;({ viktor, ingela } = office)
  })

  const roomOf = (desk: TestDesk, submission: Submission): Room => ({
    desk,
    item: itemAt(desk, submission),
    matter: matterAt(desk, submission),
    events: gatherMatterEvents(desk),
    names: new Map(),
    today: swedishDate(desk.clock.now()),
    pack: shippedPack(),
    packs,
  })

  async function overAt(locked: boolean): Promise<Submission> {
    office.town.server.clock.forward(2)
    const submission = await report(office, {}, locked)
    const day = swedishDate(ingela.clock.now())
    const not = { decision: 'notOpened', decidedOn: day, grounds: GROUNDS, matter: '' } as const
    must(await writeMatterEvent(ingela, itemAt(ingela, submission), 'preliminaryDecision', not))
    await sync(ingela)
    await sync(viktor)
    return submission
  }

  const ANSWERS = {
    child: 'meeting',
    guardians: 'phone',
    reporter: 'letter',
    others: 'BVC',
    jointMeeting: 'fallback',
    fallback: 'unsuitable',
    said: 'utv.ratt utv.igen',
  }

  test('guardians who are locked out are neither asked about, nor written, nor met', async () => {
    const submission = await overAt(true)
    const form = closingForm(roomOf(viktor, submission))
    const asked = form.questions({ jointMeeting: 'fallback' }).map(({ name }) => name)
    expect(asked).toEqual(['child', 'reporter', 'others', 'said'])
    const { put } = must(await form.seal(ANSWERS))
    expect(put[0]).toMatchObject({
      record: {
        told: [
          { who: 'child', way: 'meeting' },
          { who: 'reporter', way: 'letter' },
        ],
        jointMeeting: '',
        fallback: '',
      },
    })
  })

  test('who was told, why there was no meeting, and nothing of it for the reporter', async () => {
    const submission = await overAt(false)
    const form = closingForm(roomOf(viktor, submission))
    const { put, queue } = must(await form.seal(ANSWERS))
    expect(put[0]).toMatchObject({
      record: {
        closedOn: matterAt(viktor, submission).overOn,
        told: [
          { who: 'child', way: 'meeting' },
          { who: 'guardians', way: 'phone' },
          { who: 'reporter', way: 'letter' },
        ],
        others: 'BVC',
        jointMeeting: 'fallback',
        fallback: 'unsuitable',
        words: ['utv.ratt', 'utv.igen'],
      },
    })
    expect(queue.map(({ mb }) => mb)).toEqual([office.town.intake.mailbox])
  })

  test('is refused while it is not over', async () => {
    office.town.server.clock.forward(2)
    const submission = await report(office)
    const form = closingForm(roomOf(viktor, submission))
    expect(form.notes).toEqual(['Ärendet är inte slut än. Beslutet om utredning kommer först.'])
    expect(await form.seal({ ...ANSWERS })).toMatchObject({ error: { kind: 'incomplete' } })
    const evaluation = evaluationForm(roomOf(viktor, submission))
    expect(await evaluation.seal(WENT)).toMatchObject({ error: { kind: 'not-over' } })
  })

  test('both sides are read beside each other, and social services’ stays in the group', async () => {
    const { samira } = office
    const submission = await overAt(false)
    const ours = must(await evaluationForm(roomOf(viktor, submission)).seal(WENT))
    expect(ours.queue.map(({ mb }) => mb)).toEqual([office.town.intake.mailbox])
    const theirs = must(
      await reportersEvaluationForm(samira, submission).seal({ ...WENT, words: 'Ring tidigare.' }),
    )
    await keep(viktor, ours)
    await keep(samira, theirs)
    for (const desk of [samira, viktor, ingela, samira]) await sync(desk)
    await sync(viktor)
    for (const desk of [viktor, ingela]) {
      const { evaluations, ignored } = matterAt(desk, submission)
      expect(new Map(evaluations.map(({ record }) => [record.side, record.words]))).toEqual(
        new Map([
          ['reporter', 'Ring tidigare.'],
          ['socialServices', ''],
        ]),
      )
      expect(ignored).toEqual([])
    }
    const onHers = samira.cabinet.list('evaluation').map((one) => (one as MatterEvent).author)
    expect(onHers).toEqual([samira.person.uid])
  })

  test('an evaluation that lacks an answer is not written', async () => {
    const submission = await overAt(false)
    const { treatment: _, ...lacking } = WENT
    const { samira } = office
    expect(await reportersEvaluationForm(samira, submission).seal(lacking)).toMatchObject({
      error: { kind: 'incomplete' },
    })
  })
})

test('what is not done is said before the end: an answer owed, tasks and promises', () => {
  const item = itemOn(at('2026-03-12T15:40:00+01:00'), { feedbackRequested: true })
  const [, assignment] = assigned('Viktor Hallin', '2026-03-12')
  const sheet = { ...SHEET, tasks: 'Ring BVC.', promises: 'Svar på fredag.' }
  const events = [
    eventOf(item, 'Viktor Hallin', '2026-03-12', ['assignment', { ...assignment, sheet }]),
    eventOf(item, 'Ingela Strand', '2026-03-13', decided('notOpened', '2026-03-13')),
  ]
  const matter = matterOn(item, events, '2026-03-14')
  const room = { item, matter, pack: shippedPack(), packs, names: new Map(), today: '2026-03-14' }
  const { left } = closingForm(room as unknown as Room)
  expect(left).toEqual([
    'Anmälaren har bett om återkoppling och har inte fått någon.',
    'Kvar att göra: Ring BVC.',
    'Ni har lovat den som anmälde: Svar på fredag.',
  ])
})

async function keep(
  desk: TestDesk,
  { put, queue }: { readonly put: readonly unknown[]; readonly queue: readonly unknown[] },
): Promise<void> {
  const also = async () => void (await desk.database.outbox.bulkAdd(queue as never))
  must(await desk.cabinet.write({ put: put as never, also }))
}
