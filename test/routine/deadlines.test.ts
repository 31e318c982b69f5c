import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toInstant, type Instant } from '../../src/base/clock.ts'
import { isWorkingDay } from '../../src/routine/days-off.ts'
import { dueDates, type DeadlineFacts, type DueDate } from '../../src/routine/deadlines.ts'
import { addDays, instantAt } from '../../src/routine/swedish-time.ts'
import { seed } from '../support/rounds.ts'
import { PACK_NAMES, shippedPack } from './shipped-packs.ts'

const packs = PACK_NAMES.map((name) => shippedPack(name))
const on = (date: string, time = '10:00') => instantAt(date, time)

function due(id: string, facts: DeadlineFacts): DueDate | undefined {
  const found = dueDates(packs, facts).filter((one) => one.id === id)
  expect(found.length).toBeLessThan(2)
  return found[0]
}

function dated(statutory: string, planning: string) {
  return { limit: 'dated', statutory, planning }
}

describe('the deadlines of DOM E6', () => {
  it.each([
    ['2026-03-12', '2026-03-26', '2026-03-26'],
    ['2026-03-20', '2026-04-03', '2026-04-02'],
    ['2026-06-05', '2026-06-19', '2026-06-18'],
    ['2026-10-31', '2026-11-14', '2026-11-13'],
    ['2026-12-10', '2026-12-24', '2026-12-23'],
    ['2026-12-18', '2027-01-01', '2026-12-30'],
  ])('preliminary: arrived %s, due %s, planned %s', (arrival, statutory, planning) => {
    const found = due('preliminary', { starts: { arrival: on(arrival) } })
    expect(found).toMatchObject(dated(statutory, planning))
  })

  it.each([
    ['2026-03-12', '2026-07-12', '2026-07-10'],
    ['2026-06-11', '2026-10-11', '2026-10-09'],
    ['2025-10-31', '2026-02-28', '2026-02-27'],
  ])('investigation: opened %s, due %s, planned %s', (opening, statutory, planning) => {
    const found = due('investigation', { starts: { opening: on(opening) } })
    expect(found).toMatchObject(dated(statutory, planning))
  })

  it('feedback: a week after the decision, when it was asked for before', () => {
    const starts = { decision: on('2026-09-08') }
    for (const asked of ['2026-08-28', '2026-09-05', '2026-09-08']) {
      const found = due('feedback', { starts, requestedAt: on(asked, '15:00') })
      expect(found).toMatchObject(dated('2026-09-15', '2026-09-15'))
    }
  })

  it('feedback: at once, when it was asked for after the decision', () => {
    const facts = { starts: { decision: on('2026-09-08') }, requestedAt: on('2026-09-10') }
    expect(due('feedback', facts)).toMatchObject({ limit: 'atOnce', statutory: '2026-09-10' })
  })

  it('feedback: no limit on a decision from before the rule, whenever it was asked for', () => {
    const starts = { decision: on('2026-01-14') }
    for (const asked of ['2026-01-10', '2026-01-20']) {
      const found = due('feedback', { starts, requestedAt: on(asked) })
      expect(found).toMatchObject({ limit: 'none' })
      expect(found).not.toHaveProperty('statutory')
      expect(found?.text.text).not.toMatch(/vecka/)
    }
    const next = { starts: { decision: on('2026-01-15') }, requestedAt: on('2026-01-10') }
    expect(due('feedback', next)).toMatchObject(dated('2026-01-22', '2026-01-22'))
  })

  it('feedback: at once, when an investigation runs already', () => {
    const at = on('2026-02-02')
    const facts = { starts: { arrival: at }, requestedAt: at, alreadyRunning: true }
    expect(due('feedback', facts)).toMatchObject({ limit: 'atOnce', statutory: '2026-02-02' })
    // Nothing is decided a second time, while protection is assessed all the same.
    expect(due('preliminary', facts)).toBeUndefined()
    expect(due('protectionAssessment', facts)).toMatchObject({ statutory: '2026-02-02' })
  })

  it('feedback: owed to nobody who did not ask, and not before there is a decision', () => {
    expect(due('feedback', { starts: { decision: on('2026-09-08') } })).toBeUndefined()
    expect(due('feedback', { starts: {}, requestedAt: on('2026-08-28') })).toBeUndefined()
  })

  it('supplement: spoken on Friday at 16.58, due on Sunday', () => {
    const found = due('supplement', { starts: { oralReport: on('2026-03-20', '16:58') } })
    expect(found).toMatchObject(dated('2026-03-22', '2026-03-20'))
  })

  it('evaluation: three weeks after closing', () => {
    const found = due('evaluation', { starts: { closing: on('2026-02-20') } })
    expect(found).toMatchObject(dated('2026-03-13', '2026-03-13'))
  })

  it('agreement: revised within a year, also one of a leap day', () => {
    const revised = (date: string) => due('agreement', { starts: { agreement: on(date) } })
    expect(revised('2026-03-12')).toMatchObject(dated('2027-03-12', '2027-03-12'))
    expect(revised('2028-02-29')).toMatchObject(dated('2029-02-28', '2029-02-28'))
  })

  it.each([
    ['an arrival before the clocks go forward', on('2026-03-29', '00:30'), '2026-03-29'],
    ['an arrival after midnight that is before it in UTC', at('2026-03-11T23:30Z'), '2026-03-12'],
  ])('protection: at once, on the Swedish date of %s', (_, arrival, date) => {
    const facts = { starts: { arrival } }
    expect(due('protectionAssessment', facts)).toMatchObject({ limit: 'atOnce', statutory: date })
    expect(due('preliminary', facts)).toMatchObject({ statutory: addDays(date, 14) })
  })

  it('a plan never lies before the start, so there may be none', () => {
    const found = due('supplement', { starts: { oralReport: on('2026-12-25') } })
    expect(found).toMatchObject({ limit: 'dated', statutory: '2026-12-27' })
    expect(found).not.toHaveProperty('planning')
  })

  it('a day on which no pack was in force has no deadlines', () => {
    expect(dueDates(packs, { starts: { arrival: on('2025-06-30') } })).toEqual([])
    expect(dueDates([], { starts: { arrival: on('2026-03-12') } })).toEqual([])
  })

  it('each has its text, with the law under it', () => {
    const found = due('preliminary', { starts: { arrival: on('2026-03-12') } })
    expect(found?.text.legal.map(({ paragraph }) => paragraph)).toEqual(['20 kap. 2 §'])
  })
})

describe('over ten years', () => {
  const moment = fc
    .integer({ min: Date.UTC(2025, 6, 1, 12), max: Date.UTC(2035, 6) })
    .map((milliseconds) => toInstant(milliseconds))

  function always(id: string, start: keyof DeadlineFacts['starts'], expected: Expected): void {
    fc.assert(
      fc.property(moment, (instant) => {
        const facts = { starts: { [start]: instant }, requestedAt: toInstant(0) }
        const found = due(id, facts)
        if (found?.limit !== 'dated') throw new Error('It has a date')
        expect(found.statutory).toBe(expected(stockholmMidnight(instant)))
        if (found.planning === undefined) {
          expect(workingDays(stockholmMidnight(instant), found.statutory)).toEqual([])
        } else {
          expect(workingDays(stockholmMidnight(instant), found.statutory).at(-1)).toBe(
            found.planning,
          )
        }
      }),
      { numRuns: 1000, seed },
    )
  }

  test('a deadline in days is that many days on, whatever day it falls on', () => {
    always('preliminary', 'arrival', (midnight) => isoDate(midnight + 14 * DAY))
    always('supplement', 'oralReport', (midnight) => isoDate(midnight + 2 * DAY))
    always('evaluation', 'closing', (midnight) => isoDate(midnight + 21 * DAY))
  })

  test('a deadline in months is the same day, or the last of a shorter month', () => {
    always('investigation', 'opening', (midnight) => {
      const start = new Date(midnight)
      const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
      const same = new Date(Date.UTC(year, month + 4, day))
      // A day that the month lacks runs over into the next: back to the last of the one meant.
      return same.getUTCDate() === day
        ? isoDate(same.getTime())
        : isoDate(same.getTime() - same.getUTCDate() * DAY)
    })
  })
})

type Expected = (midnight: number) => string

const DAY = 86_400_000

function at(text: string): Instant {
  return toInstant(Date.parse(text))
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function workingDays(midnight: number, last: string): readonly string[] {
  const dates: string[] = []
  for (let day = midnight; isoDate(day) <= last; day += DAY) dates.push(isoDate(day))
  return dates.filter(isWorkingDay)
}

/** The date's midnight as UTC, by the EU's rule for summer time and without a time zone database. */
function stockholmMidnight(instant: Instant): number {
  const milliseconds = Date.parse(instant)
  const year = new Date(milliseconds).getUTCFullYear()
  const isSummer = lastSunday(year, 2) <= milliseconds && milliseconds < lastSunday(year, 9)
  const wall = milliseconds + (isSummer ? 2 : 1) * 3_600_000
  return Math.floor(wall / DAY) * DAY
}

/** One o'clock UTC on the last Sunday of March or October, both of which have 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1))
  return last.getTime() - last.getUTCDay() * DAY
}
