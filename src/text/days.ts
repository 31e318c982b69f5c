// Days in words, without a time.

const dayMonth = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

const short = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
})

const dayMonthYear = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `2026-11-24` as `24 november 2026`. */
export function dateText(date: string): string {
  return dayMonthYear.format(new Date(`${date}T00:00:00Z`))
}

/** A Swedish date such as `2026-11-24` as `tisdag 24 november`. */
export function weekdayText(date: string): string {
  return dayMonth.format(new Date(`${date}T00:00:00Z`))
}

/** The same as `tis 24 november`, for a line of a list. */
export function shortDayText(date: string): string {
  return short.format(new Date(`${date}T00:00:00Z`))
}
