// Dates and times as a clock on a Swedish wall shows them. Law counts Swedish days, not UTC's.

import { toInstant, type Instant } from '../base/clock.ts'

export interface SwedishTime {
  /** `2026-03-12` */
  readonly date: string
  readonly year: number
  readonly month: number
  readonly day: number
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

const DAY = 86_400_000
const HOUR = 3_600_000

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

export function swedishTime(instant: Instant): SwedishTime {
  const wall = wallOf(Date.parse(instant))
  const date = dateOf(wall)
  return {
    date,
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: weekdayOf(date),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  }
}

/** `2026-03-12` */
export function swedishDate(instant: Instant): string {
  return dateOf(wallOf(Date.parse(instant)))
}

/** `14.20` */
export function swedishClock(instant: Instant): string {
  return wallOf(Date.parse(instant)).toISOString().slice(11, 16).replace(':', '.')
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

export function addDays(date: string, days: number): string {
  return dateOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY))
}

/** The same day of a later month, or that month's last day: 31 October and four months is 28 February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const daysInMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return dateOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, daysInMonth))))
}

/** How many midnights lie between two moments; none where a clock was set back. */
export function daysBetween(from: Instant, to: Instant): number {
  const [first, last] = [from, to].map((instant) => Date.parse(`${swedishDate(instant)}T00:00:00Z`))
  return Math.max(0, Math.round(((last ?? 0) - (first ?? 0)) / DAY))
}

/** Whether at least so many midnights lie between. The calendar is asked only where it could matter. */
export function haveDaysPassed(days: number, from: Instant, to: Instant): boolean {
  const elapsed = Date.parse(to) - Date.parse(from)
  // A day has 23 hours once a year, and 25 once.
  if (elapsed < (days - 1) * DAY - HOUR) return false
  if (elapsed > (days + 1) * DAY + HOUR) return true
  return daysBetween(from, to) >= days
}

/**
 * The moment when the wall shows `08:00` on a date; `24:00` is the next midnight. In the hour that
 * comes twice it is the first, and an hour that is skipped is taken as the one after.
 */
export function instantAt(date: string, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const wall = Date.parse(`${date}T00:00:00Z`) + (hours * 60 + minutes) * 60_000
  // The offset of the day before and of the day after: on other days than two a year they agree.
  const before = wall - offsetAt(wall - DAY)
  const after = wall - offsetAt(wall + DAY)
  return toInstant([before, after].find((at) => at + offsetAt(at) === wall) ?? before)
}

function offsetAt(milliseconds: number): number {
  const whole = Math.floor(milliseconds / 1000) * 1000
  return wallOf(whole).getTime() - whole
}

/** The wall's figures as if they were UTC: only for reading them off again. */
function wallOf(milliseconds: number): Date {
  const parts = Object.fromEntries(
    format.formatToParts(milliseconds).map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute, second } = parts
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

function dateOf(wall: Date): string {
  return wall.toISOString().slice(0, 10)
}
