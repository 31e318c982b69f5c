import { describe, expect, it, test } from 'vitest'
import {
  isDayOff,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  officeWeekdayOf,
} from '../../src/routine/days-off.ts'
import { addDays, weekdayOf } from '../../src/routine/swedish-time.ts'

/** All of a year that are no Saturday or Sunday: what a calendar on the wall shows in red. */
function weekdaysOff(year: number): readonly string[] {
  return datesFrom(`${year}-01-01`, 365)
    .filter((date) => date.startsWith(`${year}`) && weekdayOf(date) < 6 && isDayOff(date))
    .map((date) => date.slice(5))
}

function datesFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count + 1 }, (_, days) => addDays(first, days))
}

describe('days off', () => {
  // Written out by hand, as an almanac has them.
  it.each([
    [2024, '01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31'],
    [2025, '01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31'],
    [2026, '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31'],
    [2027, '01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31'],
    [2028, '01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26'],
  ])('of %s that are no Saturday or Sunday', (year, dates) => {
    expect(weekdaysOff(year)).toEqual(dates.split(' '))
  })

  it.each([
    ['Easter Sunday at its earliest in our time', '2008-03-23'],
    ['Easter Sunday at its latest', '2038-04-25'],
    ['Easter Sunday after the moon that would share its date', '2049-04-18'],
    ['Easter Sunday after the moon that would come too late', '2076-04-19'],
    ['Pentecost', '2026-05-24'],
    ['Midsummer Day at its earliest', '2026-06-20'],
    ['Midsummer Day at its latest', '2027-06-26'],
    ['All Saints’ Day at its earliest', '2026-10-31'],
    ['All Saints’ Day at its latest', '2027-11-06'],
  ])('%s is one', (_, date) => {
    expect(isDayOff(date)).toBe(true)
    expect(isDayOff(addDays(date, 7))).toBe(false)
    expect(isDayOff(addDays(date, -7))).toBe(false)
  })

  it('leaves Monday to Friday of the other weeks alone', () => {
    expect(datesFrom('2026-02-02', 4).every(isWorkingDay)).toBe(true)
    expect(isWorkingDay('2026-02-07')).toBe(false)
    expect(isWorkingDay('2026-02-08')).toBe(false)
    // The day before Good Friday is a short one, and yet an office is open.
    expect(isWorkingDay('2026-04-02')).toBe(true)
  })

  it('have the hours of a Sunday', () => {
    expect(officeWeekdayOf('2026-04-02')).toBe(4)
    expect(officeWeekdayOf('2026-04-03')).toBe(7)
    expect(officeWeekdayOf('2026-12-24')).toBe(7)
    expect(officeWeekdayOf('2026-12-19')).toBe(6)
  })
})

test.each([
  ['2026-03-26', '2026-03-26'],
  ['2026-04-06', '2026-04-02'],
  ['2026-06-20', '2026-06-18'],
  ['2026-12-24', '2026-12-23'],
  ['2027-01-01', '2026-12-30'],
])('the last working day on or before %s is %s', (date, working) => {
  expect(lastWorkingDayOnOrBefore(date)).toBe(working)
})
