// A day that does not exist is told when ten signs are there: while it is typed nothing is wrong yet.

import { isDate } from '../../routine/is-date.ts'
import { meetingModeText } from '../../text/meeting-mode.ts'

export function badDay(day: string): { readonly error?: string } {
  return day.length === 10 && !isDate(day) ? { error: meetingModeText.badDate } : {}
}
