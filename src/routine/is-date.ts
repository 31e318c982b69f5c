// Apart from the rest of the calendar, because only forms ask it.

/** A time that a clock shows, written as `16:58`. */
export function isTime(text: string): boolean {
  return /^([01]?\d|2[0-3]):[0-5]\d$/.test(text)
}

/** A date that exists, written as `2026-04-28`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = Date.parse(`${text}T00:00:00Z`)
  // An engine may take 31 February for 3 March.
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text)
}
