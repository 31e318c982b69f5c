// Days on which offices are closed, for any year since 2005, when the list got its present form.
// Public holidays: lag (1989:253) om allmänna helgdagar. Eves that count as such when time is
// counted: lag (1930:173) om beräkning av lagstadgad tid, 2 §. Computed and not the rule pack's, so
// that a tablet which has fetched nothing for years still knows Good Friday.

import { addDays, weekdayOf } from './swedish-time.ts'

const SATURDAY = 6
const SUNDAY = 7

const FIXED = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']

/** Days from Easter Sunday: Good Friday, Easter Sunday and Monday, Ascension Day, Pentecost. */
const FROM_EASTER = [-2, 0, 1, 39, 49]

/** A holiday or an eve; most Saturdays and Sundays are not among them. */
export function isDayOff(date: string): boolean {
  return daysOffOf(Number(date.slice(0, 4))).includes(date)
}

export function isWorkingDay(date: string): boolean {
  return weekdayOf(date) < SATURDAY && !isDayOff(date)
}

export function lastWorkingDayOnOrBefore(date: string): string {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The weekday by which an office keeps its hours: on a day off it is open as on a Sunday. */
export function officeWeekdayOf(date: string): number {
  return isDayOff(date) ? SUNDAY : weekdayOf(date)
}

function daysOffOf(year: number): readonly string[] {
  const easter = easterOf(year)
  const midsummer = firstSaturdayFrom(`${year}-06-20`)
  return [
    ...FIXED.map((day) => `${year}-${day}`),
    ...FROM_EASTER.map((days) => addDays(easter, days)),
    addDays(midsummer, -1),
    midsummer,
    // All Saints' Day.
    firstSaturdayFrom(`${year}-10-31`),
  ]
}

function firstSaturdayFrom(date: string): string {
  return addDays(date, (SATURDAY - weekdayOf(date) + 7) % 7)
}

/**
 * The Sunday after the first full moon of spring, as the Gregorian calendar reckons the moon: by the
 * year's place among nineteen, and by what the centuries have shifted.
 */
function easterOf(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const shifted = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const age = (19 * golden + shifted + 15) % 30
  // Two years of the nineteen must not have one full moon, and none comes after 18 April.
  const early = age === 29 || (age === 28 && golden > 10) ? 1 : 0
  const fullMoon = addDays(`${year}-03-21`, age - early)
  return addDays(fullMoon, SUNDAY - (weekdayOf(fullMoon) % 7))
}
