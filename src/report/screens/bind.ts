// Ties a field to the report: its words, its value, its change and its caret.

import { reportText, type FieldName } from '../../text/report.ts'
import { optionsOf } from '../../ui/field.tsx'
import type { Answer, Report } from '../record.ts'

export interface StepProps {
  readonly report: Report
  readonly edit: (change: Partial<Report>) => void
  /** Where the caret is, so that a lock can give it back. */
  readonly mark: (field: string, caret: number) => void
}

type TextField = {
  [F in FieldName & keyof Report]: Report[F] extends string ? F : never
}[FieldName & keyof Report]

interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly optional?: string
}

export function words(name: FieldName): FieldWords & { readonly name: FieldName } {
  return { name, ...(reportText.fields[name] as FieldWords) }
}

export function bindText({ report, edit, mark }: StepProps, name: TextField) {
  return {
    ...words(name),
    value: report[name],
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  }
}

type AnswerField = {
  [F in FieldName & keyof Report]: Report[F] extends Answer ? F : never
}[FieldName & keyof Report]

/** Ja, Nej, Vet inte. */
export const ANSWERS = optionsOf(['yes', 'no', 'unknown'], reportText.answers)

/** Nothing is chosen from the start. */
export function bindAnswer({ report, edit }: StepProps, name: AnswerField) {
  const value = report[name] as Answer
  return {
    ...words(name),
    options: ANSWERS,
    value: value === '' ? undefined : value,
    onInput: (answer: Answer) => edit({ [name]: answer }),
  }
}
