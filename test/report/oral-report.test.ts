// DOM D2: told by phone on a Friday evening, written down on the Monday after.

import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { listAnswers } from '../../src/report/answers.ts'
import { oralAt, oralFaults, oralOf } from '../../src/report/oral-report.ts'
import { pathFactsOf } from '../../src/report/path-facts.ts'
import { emptyReport, isTold, type Report } from '../../src/report/record.ts'
import type { ReportFacts } from '../../src/report/fold.ts'
import type { Submission } from '../../src/report/submission.ts'
import { writtenDue } from '../../src/report/written-due.ts'
import { dueDates } from '../../src/routine/deadlines.ts'
import { countedFrom } from '../../src/routine/path.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { at, shortReport } from './support.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const FRIDAY = { oralOn: '2026-03-20', oralTime: '16:58' }
const CALLED = at('2026-03-20T16:58:00+01:00')
const MONDAY = at('2026-03-23T08:05:00+01:00')
const ARRIVED = at('2026-03-23T08:06:00+01:00')

describe('the time of the call', () => {
  test('is the Swedish wall’s, in winter and in summer', () => {
    expect(oralAt(FRIDAY, MONDAY)).toBe(CALLED)
    const summer = { oralOn: '2026-06-05', oralTime: '0:30' }
    expect(oralAt(summer, at('2026-06-30T12:00:00Z'))).toBe('2026-06-04T22:30:00.000Z')
  })

  test('is the first minute of its day where no time that can be is noted', () => {
    const midnight = at('2026-03-20T00:00:00+01:00')
    for (const oralTime of ['', '25:00', '16', 'kväll']) {
      expect(oralAt({ oralOn: '2026-03-20', oralTime }, MONDAY)).toBe(midnight)
    }
  })

  test.each(['', '2026-02-31', '20 mars', '2026-3-20', '2026-03-24'])(
    'can’t be on %j, and then nothing is counted from it',
    (oralOn) => {
      expect(oralAt({ oralOn, oralTime: '16:58' }, MONDAY)).toBeUndefined()
    },
  )

  test('can be this very minute, and not the next', () => {
    expect(oralAt(FRIDAY, CALLED)).toBe(CALLED)
    expect(oralAt(FRIDAY, at('2026-03-20T16:57:59+01:00'))).toBeUndefined()
  })
})

describe('what is said of a date and a time', () => {
  test.each<[string, string, object]>([
    ['', '', {}],
    ['2026-03-20', '16:54', {}],
    ['2026-03-20', '', {}],
    // Still being typed.
    ['2026-03-2', '16', {}],
    ['2026-02-31', '16:54', { oralOn: 'impossible' }],
    ['20 mars 26', '', { oralOn: 'impossible' }],
    ['2026-03-20', '24:00', { oralTime: 'impossible' }],
    ['2026-03-20', '9:75', { oralTime: 'impossible' }],
    ['2026-13-01', '99:99', { oralOn: 'impossible', oralTime: 'impossible' }],
    ['2026-03-21', '10:00', { oralOn: 'future' }],
    ['2026-03-20', '16:56', { oralTime: 'future' }],
  ])('%j at %j', (oralOn, oralTime, faults) => {
    expect(oralFaults({ oralOn, oralTime }, at('2026-03-20T16:55:00+01:00'))).toEqual(faults)
  })
})

describe('a report', () => {
  test('is told by phone as soon as anything of the call is noted, and by what is older never', () => {
    expect(isTold(emptyReport())).toBe(false)
    expect(isTold({ acute: 'yes' })).toBe(false)
    // The number that was shown is no word of the author's.
    expect(isTold(emptyReport({ oralPlace: 'Socialjouren, 08-465 004 90' }))).toBe(false)
    for (const name of ['oralOn', 'oralTime', 'oralTo', 'oralTold'] as const) {
      expect(isTold(emptyReport({ [name]: 'x' }))).toBe(true)
    }
  })

  test('shows all of the call to its reader, in one step and as it was noted', () => {
    const call = {
      ...FRIDAY,
      oralPlace: 'Socialjouren Lindhaga, 08-465 004 90',
      oralTo: 'Eva-Lis',
      oralTold: 'Mamman är påverkad.',
    }
    const [skydd] = listAnswers(shortReport(call), (key) => key, packs[0])
    expect(skydd?.answers.map(({ value }) => value)).toEqual(Object.values(call))
  })
})

describe('the written one is owed', () => {
  const due = (writtenAt: Instant, told = CALLED) => writtenDue(packs, told, writtenAt)

  test('within two days, a Sunday too', () => {
    const sunday = { date: '2026-03-22', planning: '2026-03-20', daysLate: 0 }
    expect(due(CALLED)).toEqual(sunday)
    expect(due(at('2026-03-22T23:59:00+01:00'))).toEqual(sunday)
  })

  test('with no other day to plan for where the last day is a working day', () => {
    const tuesday = at('2026-03-17T10:00:00+01:00')
    expect(due(tuesday, tuesday)).toEqual({ date: '2026-03-19', daysLate: 0 })
  })

  test('and is a day late from the first minute after, two from the next midnight', () => {
    expect(due(at('2026-03-23T00:00:00+01:00'))?.daysLate).toBe(1)
    expect(due(ARRIVED)).toMatchObject({ date: '2026-03-22', daysLate: 1 })
    expect(due(at('2026-03-24T00:00:00+01:00'))?.daysLate).toBe(2)
  })

  test('over the change to summer time, and by the rules of the day of the call', () => {
    const told = at('2026-03-27T16:58:00+01:00')
    expect(due(at('2026-03-29T23:59:00+02:00'), told)).toMatchObject({
      date: '2026-03-29',
      daysLate: 0,
    })
    expect(due(at('2026-03-30T00:00:00+02:00'), told)?.daysLate).toBe(1)
    const older = at('2026-01-14T12:00:00+01:00')
    expect(due(at('2026-01-17T12:00:00+01:00'), older)).toEqual({ date: '2026-01-16', daysLate: 1 })
  })

  test('by no day where no rules say so', () => {
    expect(writtenDue([], CALLED, ARRIVED)).toBeUndefined()
  })
})

describe('the clock of the law', () => {
  const letter = { id: 'e_1', mb: 'm_1', hash: 'h1' }

  /** Sent on Monday at 08.05 by the author's clock. */
  function submissionOf(change: Partial<Report>): Submission {
    const report = shortReport({ acute: 'yes', ...change })
    const record = {
      report,
      lock: { locked: false, reasons: [] },
      recipient: { way: 'trepart', unit: 'u_1' },
      sentAt: MONDAY,
    }
    return { kind: 'submission', sid: 's_1', letters: [letter], record } as unknown as Submission
  }

  function startOf(change: Partial<Report>, arrivedAt: Instant | undefined = ARRIVED) {
    const facts: ReportFacts = {
      receipts: new Map(arrivedAt ? [[letter.hash, arrivedAt]] : []),
      waiting: new Map(),
      opened: [],
      acknowledgements: [],
      handlerChanges: [],
      evaluations: [],
      lockTold: [],
      deliveries: [],
      supplements: [],
      feedbackRequests: [],
      feedbackReceived: [],
      feedback: [],
      calls: [],
      forwardings: [],
      coSigns: [],
      inboxChecks: [],
    }
    const known = pathFactsOf(submissionOf(change), facts, at('2026-03-24T12:00:00Z'))
    return { known, from: countedFrom(known) }
  }

  const statutory = (from: Instant, wanted: string) =>
    dueDates(packs, { starts: { arrival: from } }).find(({ id }) => id === wanted)

  test('starts with the call: day 14 is Good Friday, planned for on Thursday, never 7 April', () => {
    const { from } = startOf(FRIDAY)
    expect(from).toBe(CALLED)
    expect(from && statutory(from, 'preliminary')).toMatchObject({
      statutory: '2026-04-03',
      planning: '2026-04-02',
    })
    expect(from && statutory(from, 'protectionAssessment')).toMatchObject({
      statutory: '2026-03-20',
    })
  })

  test('leaves the arrival of the written one what the server says that it is', () => {
    expect(startOf(FRIDAY).known).toMatchObject({ oralAt: CALLED, arrivedAt: ARRIVED })
    expect(startOf({}).known).not.toHaveProperty('oralAt')
    expect(startOf({}).from).toBe(ARRIVED)
  })

  test.each<[string, Partial<Report>, Instant?]>([
    ['on a day that does not exist', { oralOn: '2026-02-30' }],
    ['after it was sent, by the author’s own clock', { oralOn: '2026-03-23', oralTime: '08:06' }],
    ['on a day to come', { oralOn: '2026-03-25' }],
    ['after it arrived, by the server’s', FRIDAY, at('2026-03-20T16:57:00+01:00')],
  ])('is not started by a call %s', (_, change, arrivedAt = ARRIVED) => {
    const { known, from } = startOf(change, arrivedAt)
    expect(known).not.toHaveProperty('oralAt')
    expect(from).toBe(arrivedAt)
  })

  test('starts with the call also while the written one has not come', () => {
    expect(oralOf(submissionOf(FRIDAY), undefined)).toBe(CALLED)
  })

  test('starts with the arrival of what an older version sent', () => {
    const older = submissionOf({})
    const { oralOn: _on, oralTime: _time, ...report } = older.record.report
    const record = { ...older.record, report: report as Report }
    expect(oralOf({ ...older, record }, ARRIVED)).toBeUndefined()
  })
})
