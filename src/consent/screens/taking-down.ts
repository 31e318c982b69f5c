// What every part of the form for a consent has: what stands in it, its change, its caret, its fault.

import type { RulePack } from '../../routine/pack.ts'
import type { ConsentDraft } from '../consent-draft.ts'
import type { ConsentGround } from '../ground.ts'

export interface TakingDown {
  readonly draft: ConsentDraft
  readonly edit: (change: Partial<ConsentDraft>) => void
  /** Where the caret is, so that a lock can give it back. */
  readonly mark: (field: string, caret: number) => void
  /** What a field lacks. */
  readonly errorOf: (field: string) => string | undefined
  readonly ground: ConsentGround
  readonly pack: RulePack | undefined
}

type TextPart = 'custodyGround' | 'excluded' | 'purpose' | 'untilDate' | 'untilEvent'

export function bindPart({ draft, edit, mark, errorOf }: TakingDown, name: TextPart) {
  return {
    name,
    value: draft[name],
    error: errorOf(name),
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  }
}
