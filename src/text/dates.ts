// Days and times in words. Absolute, never "nyss": a record of when something was saved must still
// be true when it is read.

import type { Instant } from '../base/clock.ts'

const ZONE = { timeZone: 'Europe/Stockholm' } as const
const clock = new Intl.DateTimeFormat('sv-SE', { ...ZONE, hour: '2-digit', minute: '2-digit' })
const short = new Intl.DateTimeFormat('sv-SE', { ...ZONE, day: 'numeric', month: 'short' })
const isoDay = new Intl.DateTimeFormat('sv-SE', ZONE)
const long = new Intl.DateTimeFormat('sv-SE', {
  ...ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `10.42` */
export function clockText(instant: Instant): string {
  return clock.format(new Date(instant)).replace(':', '.')
}

function longDayText(instant: Instant): string {
  return long.format(new Date(instant))
}

/** `torsdag 12 mars 2026 10.42` */
export function longTimeText(instant: Instant): string {
  return `${longDayText(instant)} ${clockText(instant)}`
}

/** `10.42` on the same Swedish day, `12 mars 10.42` in the same year, else `6 okt 2025 10.42`. */
export function whenText(instant: Instant, now: Instant): string {
  const date = new Date(instant)
  const time = clockText(instant)
  const [day, today] = [isoDay.format(date), isoDay.format(new Date(now))]
  if (day === today) return time
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  return `${short.format(date).replace('.', '')}${year} ${time}`
}
