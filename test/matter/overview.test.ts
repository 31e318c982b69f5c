// Översikt: of each matter what presses most, by the days of the law and by facts.

import { describe, expect, test } from 'vitest'
import { dueOf } from '../../src/matter/due.ts'
import type { InboxItem } from '../../src/matter/inbox.ts'
import { byPressure, overviewRow, type OverviewRow } from '../../src/matter/overview.ts'
import type { EvaluationWords } from '../../src/report/evaluation-record.ts'
import type { MatterEvent } from '../../src/matter/record.ts'
import { at } from '../report/support.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { assigned, closedOn, decided, eventOf, GROUNDS, itemOn, matterOn } from './events.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const ARRIVED = at('2026-03-12T09:00:00+01:00')
const OPENED = { opened: {}, leftBehind: [] } as unknown as Partial<InboxItem>

function itemWith(change: Partial<InboxItem> = OPENED, feedbackRequested = false): InboxItem {
  return { ...itemOn(ARRIVED, { feedbackRequested }), leftBehind: [], ...change }
}

function rowOn(item: InboxItem, events: readonly MatterEvent[], today: string) {
  const matter = matterOn(item, events, today)
  return overviewRow(item, matter, dueOf(matter, packs), today)
}

const WENT: Omit<EvaluationWords, 'side'> = {
  way: 'phone',
  method: 'good',
  participation: 'good',
  treatment: 'good',
  dissatisfaction: 'no',
  words: '',
}

/** Everything that a matter goes through, in the order in which it is done. */
function story(item: InboxItem) {
  const { sid, author, authorUnit } = item.submission
  const by = (name: 'Viktor Hallin' | 'Ingela Strand', day: string) => (said: never) =>
    eventOf(item, name, day, said) as MatterEvent
  const evaluation = (side: EvaluationWords['side']) => ['evaluation', { ...WENT, side }] as never
  const assessed = { assessedAt: ARRIVED, need: 'none', grounds: GROUNDS } as const
  const end = { closedOn: '2026-04-10', told: [], others: '' }
  return {
    sid,
    protection: by('Viktor Hallin', '2026-03-12')(['protectionAssessment', assessed] as never),
    handler: by('Viktor Hallin', '2026-03-12')(assigned('Viktor Hallin', '2026-03-12') as never),
    decision: by('Ingela Strand', '2026-03-20')(decided('opened', '2026-03-20') as never),
    closed: by('Ingela Strand', '2026-04-10')(closedOn('2026-04-10') as never),
    told: by(
      'Viktor Hallin',
      '2026-04-11',
    )(['closing', { ...end, jointMeeting: '', fallback: '', words: [] }] as never),
    ours: by('Viktor Hallin', '2026-04-12')(evaluation('socialServices')),
    theirs: eventOf(item, 'Jonna Falk', '2026-04-13', evaluation('reporter'), {
      author,
      authorUnit,
    }) as MatterEvent,
  }
}

describe('what presses most', () => {
  test('is to open it, by the day of the protection assessment', () => {
    const unread = itemWith({ leftBehind: [] })
    const { id } = unread.submission
    expect(rowOn(unread, [], '2026-03-12')).toMatchObject({
      step: 'unread',
      group: 'soon',
      day: '2026-03-12',
      href: `/inkorg/${id}`,
    })
    expect(rowOn(unread, [], '2026-03-13')).toMatchObject({ step: 'unread', group: 'late' })
  })

  test('goes on as things are done: one row for each matter, and at last none', () => {
    const item = itemWith()
    const { sid, protection, handler, decision, closed, told, ours, theirs } = story(item)
    const steps: readonly (readonly [string, readonly MatterEvent[], object])[] = [
      ['2026-03-13', [], { step: 'protection', group: 'late', day: '2026-03-12' }],
      ['2026-03-13', [protection], { step: 'handler', group: 'ours' }],
      ['2026-03-13', [handler], { step: 'decision', group: 'ours', day: '2026-03-26' }],
      ['2026-03-19', [], { step: 'decision', group: 'soon', day: '2026-03-26' }],
      ['2026-03-27', [], { step: 'decision', group: 'late', href: `/arende/${sid}/beslut` }],
      ['2026-03-27', [decision], { step: 'investigation', group: 'ours', day: '2026-07-20' }],
      // 20 July is a Monday; a week before, it is soon.
      ['2026-07-13', [], { step: 'investigation', group: 'soon' }],
      ['2026-04-11', [closed], { step: 'closing', group: 'ours', href: `/avsluta/${sid}` }],
      ['2026-04-11', [told], { step: 'evaluation', group: 'ours', day: '2026-05-01' }],
      ['2026-05-02', [], { step: 'evaluation', group: 'late', href: `/utvardera/${sid}` }],
      ['2026-04-13', [ours], { step: 'reportersEvaluation', group: 'others' }],
    ]
    const events: MatterEvent[] = []
    for (const [today, more, row] of steps) {
      events.push(...more)
      expect(rowOn(item, events, today)).toMatchObject(row)
    }
    expect(rowOn(item, events, '2026-05-02')).toBeUndefined()
    expect(rowOn(item, [...events, theirs], '2026-04-13')).toBeUndefined()
    const untold = events.filter(({ kind }) => kind !== 'closing')
    expect(rowOn(item, untold, '2026-04-13')).toMatchObject({ step: 'closing', group: 'ours' })
  })

  test('is an answer that is owed: at once, a week after the decision, or with no limit', () => {
    const item = itemWith(OPENED, true)
    const { protection, handler, decision } = story(item)
    const events = [protection, handler, decision]
    expect(rowOn(item, events, '2026-03-21')).toMatchObject({
      step: 'feedback',
      group: 'soon',
      day: '2026-03-27',
      href: `/besked/${item.submission.sid}`,
    })
    expect(rowOn(item, events, '2026-03-28')).toMatchObject({ step: 'feedback', group: 'late' })
  })

  test('is a later day where one has been decided', () => {
    const item = itemWith()
    const { protection, handler } = story(item)
    const extended = eventOf(item, 'Ingela Strand', '2026-03-25', [
      'preliminaryExtended',
      { until: '2026-04-20', reason: GROUNDS },
    ])
    const row = rowOn(item, [protection, handler, extended], '2026-03-27')
    expect(row).toMatchObject({ step: 'decision', group: 'ours', day: '2026-04-20' })
  })

  test('waits for others where somebody has been shown their words, and nothing else is left', () => {
    const item = itemWith()
    const { protection, handler } = story(item)
    const running = eventOf(
      item,
      'Ingela Strand',
      '2026-03-13',
      decided('alreadyRunning', '2026-03-13'),
    )
    const shown = {
      provider: 'Samira Ekholt',
      words: 'Hon sa det.',
      shownOn: '2026-03-13',
      answer: 'draft',
      correction: '',
      replaces: '',
    } as const
    const statement = eventOf(item, 'Viktor Hallin', '2026-03-13', ['statement', shown])
    const events = [protection, handler, running, statement]
    expect(rowOn(item, events, '2026-03-14')).toMatchObject({ step: 'statement', group: 'others' })
    const answered = eventOf(item, 'Viktor Hallin', '2026-03-14', [
      'statement',
      { ...shown, answer: 'confirmed', replaces: statement.id },
    ])
    expect(rowOn(item, [...events, answered], '2026-03-15')).toBeUndefined()
  })

  test('of what was sent on is only what came too late; of a stranger’s letter, to ring', () => {
    const sentOn = [{}] as unknown as InboxItem['sentOn']
    const leftBehind = [{}] as unknown as InboxItem['leftBehind']
    expect(rowOn(itemWith({ ...OPENED, sentOn }), [], '2026-03-13')).toBeUndefined()
    expect(rowOn(itemWith({ ...OPENED, sentOn, leftBehind }), [], '2026-03-13')?.step).toBe(
      'leftBehind',
    )
    const { submission } = itemWith()
    const stranger = itemWith({ submission: { ...submission, standing: 'unverified' } })
    expect(rowOn(stranger, [], '2026-03-13')?.step).toBe('unverified')
  })
})

test('rows are in the order of their groups and days, and of nothing else', () => {
  const row = (group: OverviewRow['group'], day?: string) =>
    ({ group, ...(day !== undefined && { day }) }) as OverviewRow
  const sorted = [
    row('late', '2026-03-01'),
    row('late', '2026-03-02'),
    row('soon', '2026-03-20'),
    row('ours'),
    row('ours', '2026-06-01'),
    row('others'),
  ]
  expect(sorted.toReversed().toSorted(byPressure)).toEqual(sorted)
})
