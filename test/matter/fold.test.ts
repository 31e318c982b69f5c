// What is true of a matter: by the events that count, in whatever order they came (DOM D1, D2, D6, D8).

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueOf } from '../../src/matter/due.ts'
import type { InboxItem } from '../../src/matter/inbox.ts'
import type { MatterEvent } from '../../src/matter/record.ts'
import { at } from '../report/support.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import {
  assigned,
  closedOn,
  decided,
  delegated,
  eventOf,
  GROUNDS,
  itemOn,
  matterOn,
  NOBODY_LEFT,
  UNIT,
} from './events.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const ARRIVED = at('2026-03-12T15:40:00+01:00')
const NO_NEED = { need: 'none', grounds: GROUNDS } as const

const assessed = (when: string) =>
  ['protectionAssessment', { ...NO_NEED, assessedAt: at(when) }] as const

function dueDay(item: InboxItem, events: readonly MatterEvent[], id: string, now = '2026-12-01') {
  return dueOf(matterOn(item, events, now), packs).find((due) => due.id === id)
}

describe('a matter', () => {
  test('is assessed, then investigated, then closed, by what has been decided', () => {
    const item = itemOn(ARRIVED)
    const open = eventOf(item, 'Ingela Strand', '2026-03-12', decided('opened', '2026-03-12'))
    const close = eventOf(item, 'Ingela Strand', '2026-06-01', closedOn('2026-06-01'))
    expect(matterOn(item, [], '2026-03-12').phase).toBe('assessing')
    expect(matterOn(item, [open], '2026-03-12')).toMatchObject({
      phase: 'investigating',
      openedOn: '2026-03-12',
    })
    expect(matterOn(item, [close, open], '2026-06-01').phase).toBe('closed')
    expect(matterOn(item, [close], '2026-06-01')).toMatchObject({
      phase: 'assessing',
      ignored: [{ event: close, why: 'not-open' }],
    })
  })

  test('follows the newest decision, and keeps the others', () => {
    const item = itemOn(ARRIVED)
    const not = eventOf(item, 'Ingela Strand', '2026-03-13', decided('notOpened', '2026-03-13'))
    const open = eventOf(item, 'Ingela Strand', '2026-03-16', decided('opened', '2026-03-16'))
    const matter = matterOn(item, [open, not], '2026-03-16')
    expect(matter.phase).toBe('investigating')
    expect(matter.decisions).toEqual([not, open])
  })

  test('is the same whatever order its events come in', () => {
    const item = itemOn(ARRIVED, {}, true)
    const narrowed = (mayKnow: string) =>
      [
        'lockChange',
        { change: 'narrowed', mayKnow, reason: GROUNDS, replaces: [] as string[] },
      ] as const
    const events = [
      eventOf(item, 'Jonna Falk', '2026-03-12T15:50:00+01:00', assessed('2026-03-12T15:50+01:00')),
      eventOf(item, 'Viktor Hallin', '2026-03-12', assigned('Viktor Hallin', '2026-03-12')),
      eventOf(item, 'Viktor Hallin', '2026-03-14', decided('notOpened', '2026-03-14')),
      eventOf(item, 'Ingela Strand', '2026-03-15', delegated('Viktor Hallin', '2026-03-15'), {
        sid: '',
        bh: '',
      }),
      eventOf(item, 'Viktor Hallin', '2026-03-16', decided('opened', '2026-03-16')),
      eventOf(item, 'Ingela Strand', '2026-03-16', decided('notOpened', '2026-03-11')),
      eventOf(item, 'Viktor Hallin', '2026-03-17', narrowed('Mamma får veta.')),
      eventOf(item, 'Farid Amiri', '2026-03-17', narrowed('Ingen får veta.')),
      eventOf(item, 'Ingela Strand', '2026-06-01', closedOn('2026-06-01')),
    ]
    const inOrder = matterOn(item, events, '2026-07-01')
    expect(inOrder).toMatchObject({ phase: 'closed', openedOn: '2026-03-16' })
    expect(inOrder.ignored.map(({ why }) => why)).toEqual(['no-right', 'before-arrival'])
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(matterOn(item, shuffled, '2026-07-01')).toEqual(inOrder)
      }),
    )
  })

  test('counts no event about other words, of another unit, or that nobody vouches for', () => {
    const item = itemOn(ARRIVED)
    const open = decided('opened', '2026-03-12')
    const by = (change: Partial<MatterEvent>) =>
      eventOf(item, 'Ingela Strand', '2026-03-12', open, change)
    const events = [by({ bh: 'other' }), by({ authorUnit: 'u' }), by({ standing: 'unverified' })]
    const matter = matterOn(item, events, '2026-03-12')
    expect(matter.phase).toBe('assessing')
    expect(matter.ignored.map(({ why }) => why).toSorted()).toEqual([
      'other-unit',
      'other-words',
      'unverified',
    ])
  })

  test('counts what somebody signed before leaving, and nothing of later', () => {
    const item = itemOn(ARRIVED)
    const signed = (day: string) =>
      eventOf(item, 'Ingela Strand', day, decided('opened', '2026-03-12'), { standing: 'left' })
    const { author } = signed('2026-03-13')
    const member = { uid: author, leftAt: '2026-03-14T22:00:00.000Z' }
    const left = {
      ...NOBODY_LEFT,
      units: { [UNIT]: { members: { [author]: member }, former: [] } },
    } as unknown as typeof NOBODY_LEFT
    expect(matterOn(item, [signed('2026-03-13')], '2026-03-20', left).phase).toBe('investigating')
    expect(matterOn(item, [signed('2026-03-15')], '2026-03-20', left)).toMatchObject({
      phase: 'assessing',
      ignored: [{ why: 'after-leaving' }],
    })
  })

  test('takes no decision from before the report came, and none of tomorrow', () => {
    const item = itemOn(ARRIVED)
    const early = eventOf(item, 'Ingela Strand', '2026-03-12', decided('opened', '2026-03-11'))
    const late = eventOf(item, 'Ingela Strand', '2026-03-12', decided('opened', '2026-03-13'))
    const { ignored } = matterOn(item, [early, late], '2026-03-20')
    expect(ignored.map(({ why }) => why).toSorted()).toEqual(['before-arrival', 'future'])
  })
})

describe('the guardian lock', () => {
  const item = itemOn(ARRIVED, {}, true)
  const change = (
    to: 'lifted' | 'narrowed',
    mayKnow: string,
    day: string,
    replaces: readonly string[] = [],
  ) =>
    eventOf(item, 'Farid Amiri', day, [
      'lockChange',
      { change: to, mayKnow, reason: GROUNDS, replaces: [...replaces] },
    ])

  test('stands until social services change it', () => {
    expect(matterOn(item, [], '2026-03-20').lock.state).toBe('locked')
    expect(matterOn(itemOn(ARRIVED), [], '2026-03-20').lock.state).toBe('none')
    const narrowed = change('narrowed', 'Mamma får veta att en anmälan finns.', '2026-03-14')
    const lifted = change('lifted', 'Båda får veta.', '2026-03-20', [narrowed.id])
    expect(matterOn(item, [narrowed], '2026-03-20').lock).toMatchObject({
      state: 'narrowed',
      mayKnow: ['Mamma får veta att en anmälan finns.'],
    })
    expect(matterOn(item, [lifted, narrowed], '2026-03-20').lock.state).toBe('lifted')
  })

  test('of two changes made apart keeps the more protective, also the earlier one', () => {
    const narrowed = change('narrowed', 'Bara mamma.', '2026-03-14')
    const lifted = change('lifted', 'Båda får veta.', '2026-03-20')
    expect(matterOn(item, [lifted, narrowed], '2026-03-20').lock).toMatchObject({
      state: 'narrowed',
      mayKnow: ['Bara mamma.'],
    })
  })
})

describe('the handler', () => {
  const item = itemOn(at('2026-06-05T10:00:00+02:00'))
  const events = [
    eventOf(item, 'Jonna Falk', '2026-06-05', assigned('Viktor Hallin', '2026-06-05')),
    eventOf(item, 'Ingela Strand', '2026-06-11', decided('opened', '2026-06-11')),
    eventOf(item, 'Ingela Strand', '2026-09-07', assigned('Farid Amiri', '2026-09-08')),
  ]

  test('is another from the day that the new assignment says (D8)', () => {
    expect(matterOn(item, events, '2026-09-07').handler?.name).toBe('Viktor Hallin')
    expect(matterOn(item, events, '2026-09-08').handler?.name).toBe('Farid Amiri')
  })

  test('moves no day when it changes', () => {
    for (const before of [events, events.slice(0, 2)]) {
      expect(dueDay(item, before, 'investigation')).toMatchObject({ statutory: '2026-10-11' })
    }
  })
})

describe('the days of a matter', () => {
  test('of a report with a bruise that came on 12 March (D1)', () => {
    const item = itemOn(ARRIVED)
    expect(dueDay(item, [], 'protectionAssessment')).toMatchObject({
      limit: 'atOnce',
      statutory: '2026-03-12',
    })
    const open = eventOf(item, 'Ingela Strand', '2026-03-12', decided('opened', '2026-03-12'))
    expect(dueDay(item, [open], 'investigation')).toMatchObject({
      statutory: '2026-07-12',
      planning: '2026-07-10',
    })
    expect(dueDay(item, [open], 'feedback')).toMatchObject({ statutory: '2026-03-19' })
  })

  test('are counted from the call, where the report was told first (D2)', () => {
    const told = { oralOn: '2026-03-20', oralTime: '16:58' }
    const item = itemOn(at('2026-03-23T08:06:00+01:00'), told)
    const matter = matterOn(item, [], '2026-03-23')
    expect(matter.dayZero).toEqual({ at: at('2026-03-20T16:58:00+01:00'), from: 'oral' })
    expect(matter.arrivedAt).toBe(at('2026-03-23T08:06:00+01:00'))
    expect(dueDay(item, [], 'preliminary')).toMatchObject({
      statutory: '2026-04-03',
      planning: '2026-04-02',
    })
    const between = eventOf(item, 'Ingela Strand', '2026-03-23', decided('opened', '2026-03-21'))
    expect(matterOn(item, [between], '2026-03-23').phase).toBe('investigating')
  })

  test('are none of fourteen while an investigation runs already, and the answer is owed at once', () => {
    const item = itemOn(at('2026-02-02T09:00:00+01:00'))
    const runs = eventOf(
      item,
      'Ingela Strand',
      '2026-02-02',
      decided('alreadyRunning', '2026-02-02'),
    )
    expect(matterOn(item, [runs], '2026-02-03').phase).toBe('joined')
    expect(dueDay(item, [], 'preliminary')).toMatchObject({ statutory: '2026-02-16' })
    expect(dueDay(item, [runs], 'preliminary')).toBeUndefined()
    expect(dueDay(item, [runs], 'feedback')).toMatchObject({
      limit: 'atOnce',
      statutory: '2026-02-02',
    })
  })

  test('are clamped to the month, and a longer time stands beside them', () => {
    const item = itemOn(at('2025-10-31T09:00:00+01:00'))
    const open = eventOf(item, 'Ingela Strand', '2025-10-31', decided('opened', '2025-10-31'))
    const longer = eventOf(item, 'Ingela Strand', '2026-02-20', [
      'investigationExtended',
      { until: '2026-04-30', decidedOn: '2026-02-20', reason: GROUNDS },
    ])
    expect(dueDay(item, [open, longer], 'investigation')).toMatchObject({
      statutory: '2026-02-28',
      extendedTo: '2026-04-30',
    })
    expect(dueDay(item, [longer], 'investigation')).toBeUndefined()
  })

  test('give three weeks for the evaluation (D6)', () => {
    const item = itemOn(at('2025-10-06T09:00:00+02:00'))
    const events = [
      eventOf(item, 'Ingela Strand', '2025-10-17', decided('opened', '2025-10-17')),
      eventOf(item, 'Ingela Strand', '2026-02-20', closedOn('2026-02-20')),
    ]
    expect(dueDay(item, events, 'evaluation')).toMatchObject({ statutory: '2026-03-13' })
  })
})
