// Ties a field to the checklist: its words, its value, its change and its caret.

import { consentText } from '../../text/consent.ts'
import type { ConsentChecklist } from '../checklist.ts'

export interface ConsentProps {
  readonly consent: ConsentChecklist
  readonly edit: (change: Partial<ConsentChecklist>) => void
  /** Where the caret is, so that a lock can give it back. */
  readonly mark: (field: string, caret: number) => void
}

export type FieldName = keyof typeof consentText.fields

interface FieldWords {
  readonly label: string
  readonly hint?: string
  readonly optional?: string
}

export function words(name: FieldName): FieldWords & { readonly name: FieldName } {
  return { name, ...(consentText.fields[name] as FieldWords) }
}

export function bindText(
  { consent, edit, mark }: ConsentProps,
  name: Exclude<FieldName, 'manner' | 'checklist'>,
) {
  return {
    ...words(name),
    value: consent[name],
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  }
}
