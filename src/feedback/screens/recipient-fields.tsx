import { RECIPIENT_KINDS, type RecipientKind } from '../../routine/disclosure-kinds.ts'
import { disclosureText } from '../../text/disclosure.ts'
import { ChoiceChips, optionsOf, SelectField, TextField } from '../../ui/field.tsx'
import { withRecipient, type DisclosureDraft } from '../draft.ts'
import { chosenAmong, withKnown, type KnownRecipient } from '../known-recipients.ts'
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
export function RecipientFields({
  known,
  ...props
}: FieldsProps & { readonly known: readonly KnownRecipient[] }) {
  const { draft, edit, mark, shown } = props
  const bind = (name: 'name' | 'unit') => ({
    ...words[name],
    name,
    value: draft[name],
    kind: 'name' as const,
    error: shown?.field === name ? shown.text : undefined,
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  })
  const offered = known.filter(({ kind }) => kind === draft.recipient)
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
          {offered.length > 0 && (
            <SelectField
              name="known"
              {...words.known}
              options={offered.map(({ key, name }) => ({ value: key, label: name }))}
              value={chosenAmong(offered, draft)?.key}
              onInput={(key) => edit(withKnown(offered.find((one) => one.key === key)))}
            />
          )}
          {draft.toPerson === '' && <TextField {...bind('name')} />}
          {draft.toUnit === '' && <TextField {...bind('unit')} />}
        </>
      )}
    </>
  )
}
