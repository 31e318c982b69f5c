import { consentFormText } from '../../text/consent-form.ts'
import { Check } from '../../ui/field.tsx'
import { mutualWith } from '../consent-words.ts'
import type { TakingDown } from './taking-down.ts'

const { mutual: words } = consentFormText

/** One page for both authorities, where they meet the family together. Not ticked from the start. */
export function EachOther({ draft, edit, ground }: TakingDown) {
  const other = mutualWith(draft, ground)
  if (!other) return null
  return (
    <Check
      name="mutual"
      label={words.label(other.name)}
      hint={words.hint}
      checked={draft.mutual}
      onInput={(mutual) => edit({ mutual })}
    />
  )
}
