// Ties a field to the meeting: its words, its value, its change and its caret.

import { isDate } from '../../routine/is-date.ts'
import { meetingModeText } from '../../text/meeting-mode.ts'
import { meetingText } from '../../text/meeting.ts'
import type { FieldName } from '../answers.ts'
import type { Meeting } from '../record.ts'

export interface MeetingProps {
  readonly meeting: Meeting
  readonly edit: (change: Partial<Meeting>) => void
  /** Where the caret is, so that a lock can give it back. */
  readonly mark: (field: string, caret: number) => void
}

/** What is written, and not chosen. */
export type TextName = {
  [F in FieldName]: string extends Meeting[F] ? F : never
}[FieldName]

interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly optional?: string
}

export function words(name: FieldName): FieldWords & { readonly name: FieldName } {
  return { name, ...(meetingText.fields[name] as FieldWords) }
}

export function bindText({ meeting, edit, mark }: MeetingProps, name: TextName) {
  return {
    ...words(name),
    value: meeting[name],
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  }
}

/** Where nothing has been written yet, only the address knows which report it is about. */
export function withReport(path: string, { sid }: Pick<Meeting, 'sid'>): string {
  return sid === '' ? path : `${path}?arende=${sid}`
}

/** A day that does not exist is told when ten signs are there: while it is typed nothing is wrong yet. */
export function badDay(day: string): { readonly error?: string } {
  return day.length === 10 && !isDate(day) ? { error: meetingModeText.badDate } : {}
}
