import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant, type Instant } from '../../src/base/clock.ts'
import {
  addDays,
  daysBetween,
  haveDaysPassed,
  instantAt,
  swedishClock,
  swedishDate,
  swedishTime,
  weekdayOf,
} from '../../src/routine/swedish-time.ts'

const at = (text: string) => toInstant(Date.parse(text))

describe('Swedish time', () => {
  it.each([
    ['2026-03-11T23:30:00Z', '2026-03-12', '00.30'],
    ['2026-03-28T23:30:00Z', '2026-03-29', '00.30'],
    ['2026-03-29T00:59:00Z', '2026-03-29', '01.59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03.00'],
    ['2026-07-01T21:59:00Z', '2026-07-01', '23.59'],
    ['2026-07-01T22:00:00Z', '2026-07-02', '00.00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '02.30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02.30'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '00.00'],
  ])('at %s is %s %s', (instant, date, clock) => {
    expect(swedishDate(at(instant))).toBe(date)
    expect(swedishClock(at(instant))).toBe(clock)
  })

  it('comes in parts, Monday first', () => {
    expect(swedishTime(at('2026-03-15T13:05:00Z'))).toEqual({
      date: '2026-03-15',
      year: 2026,
      month: 3,
      day: 15,
      weekday: 7,
      hour: 14,
      minute: 5,
    })
    expect(weekdayOf('2026-03-16')).toBe(1)
  })

  it('counts days over months and years', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28')
  })

  it.each([
    ['2026-03-12', '08:00', '2026-03-12T07:00:00Z'],
    ['2026-07-01', '08:00', '2026-07-01T06:00:00Z'],
    ['2026-07-01', '24:00', '2026-07-01T22:00:00Z'],
    // 29 March: two o'clock is three.
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['2026-03-29', '10:00', '2026-03-29T08:00:00Z'],
    // 25 October: the hour from two to three comes twice.
    ['2026-10-25', '01:59', '2026-10-24T23:59:00Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('on %s at %s is %s', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(at(instant))
  })

  it('read off and set again is the same moment, except in the hour that comes twice', () => {
    const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) })
    fc.assert(
      fc.property(moment, (milliseconds) => {
        const instant = toInstant(Math.floor(milliseconds / 60_000) * 60_000)
        const again = instantAt(swedishDate(instant), swedishClock(instant).replace('.', ':'))
        expect([instant, hourBefore(instant)]).toContain(again)
        expect(swedishClock(again)).toBe(swedishClock(instant))
      }),
    )
  })
})

function hourBefore(instant: Instant): Instant {
  return toInstant(Date.parse(instant) - 3_600_000)
}

describe('whether so many days have passed', () => {
  // The last Sundays of March and October, when a day has 23 hours or 25.
  const near = fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-06-01')
  const moment = fc
    .tuple(near, fc.integer({ min: -40 * 60, max: 40 * 60 }))
    .map(([date, minutes]) => toInstant(Date.parse(`${date}T22:30:00Z`) + minutes * 60_000))
  const few = fc.integer({ min: 1, max: 30 })
  // Within a day and some hours of the answer, where it can be missed.
  const jitter = fc.integer({ min: -28 * 60, max: 28 * 60 })

  it('is what counting the midnights says, over ten thousand pairs round the changes of time', () => {
    fc.assert(
      fc.property(moment, few, jitter, (from, days, minutes) => {
        const to = toInstant(Date.parse(from) + days * 86_400_000 + minutes * 60_000)
        expect(haveDaysPassed(days, from, to)).toBe(daysBetween(from, to) >= days)
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    ['2026-03-27T22:59:00Z', '2026-03-29T22:00:00Z', 3],
    ['2026-10-24T21:59:00Z', '2026-10-25T23:00:00Z', 2],
  ])('holds in the hours that are too few or too many: %s to %s is %i', (from, to, days) => {
    const [start, end] = [toInstant(Date.parse(from)), toInstant(Date.parse(to))]
    expect(haveDaysPassed(days, start, end)).toBe(true)
    expect(haveDaysPassed(days + 1, start, end)).toBe(false)
  })
})
