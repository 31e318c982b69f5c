import { RECIPIENT_KINDS, type RecipientKind } from '../../routine/disclosure-kinds.ts'
import { disclosureText } from '../../text/disclosure.ts'
import { ChoiceChips, optionsOf, TextField } from '../../ui/field.tsx'
import { withRecipient, type DisclosureDraft } from '../draft.ts'
import type { ShownFault } from './fault-words.ts'

export interface FieldsProps {
  readonly draft: DisclosureDraft
  readonly edit: (change: Partial<DisclosureDraft>) => void
  readonly mark: (field: string, caret: number) => void
  readonly shown: ShownFault | undefined
}

const { recipient: words } = disclosureText

/** With guardians one talks; what they are told is no disclosure of this page. */
const KINDS = RECIPIENT_KINDS.filter(
  (kind): kind is Exclude<RecipientKind, 'guardian'> => kind !== 'guardian',
)

/** Whom it is told: each choice says what it changes. */
export function RecipientFields({ draft, edit, mark, shown }: FieldsProps) {
  const bind = (name: 'name' | 'unit') => ({
    ...words[name],
    name,
    value: draft[name],
    kind: 'name' as const,
    error: shown?.field === name ? shown.text : undefined,
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  })
  const chosen = KINDS.find((kind) => kind === draft.recipient)
  return (
    <>
      <ChoiceChips
        name="recipient"
        label={words.label}
        hint={chosen && words.hints[chosen]}
        options={optionsOf(KINDS, words.kinds)}
        value={chosen}
        onInput={(kind) => edit(withRecipient(kind))}
      />
      {draft.recipient !== 'reporter' && (
        <>
          <TextField {...bind('name')} />
          <TextField {...bind('unit')} />
        </>
      )}
    </>
  )
}
