// What makes a consent too wide to lift secrecy (DOM E4). It warns and blocks nothing: the person in
// the room knows more than the form.

import type { Instant } from '../base/clock.ts'
import { isDate } from '../routine/is-date.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import type { Line } from './checklist.ts'

/** True if a line holds one of the phrases as whole words. */
export function isTooWide(lines: readonly Line[], phrases: readonly string[]): boolean {
  return lines.some(({ text }) => phrases.some((phrase) => spaced(text).includes(spaced(phrase))))
}

function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
}

export type DateConcern = 'not-a-date' | 'past' | 'too-long'

/** Undefined for a good date, and for one that is still being written. */
export function concernOfDate(validUntil: string, now: Instant): DateConcern | undefined {
  if (validUntil.length < 10) return undefined
  if (!isDate(validUntil)) return 'not-a-date'
  const today = swedishDate(now)
  if (validUntil < today) return 'past'
  const sameDayNextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  return validUntil > sameDayNextYear ? 'too-long' : undefined
}
