import { disclosureText } from '../../text/disclosure.ts'
import { DateField, TextField } from '../../ui/field.tsx'
import type { FieldsProps } from './recipient-fields.tsx'

const { fields: words, contact } = disclosureText

type Field = keyof typeof words

/** Whom the reporter rings, also when the handler has gone home, and when they hear of each other. */
export function ContactFields({ draft, edit, mark, shown }: FieldsProps) {
  const bind = (name: Field) => ({
    ...words[name],
    name,
    value: draft[name],
    error: shown?.field === name ? shown.text : undefined,
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  })
  return (
    <section class="stack" aria-labelledby="kontakt">
      <h2 id="kontakt">{contact}</h2>
      <TextField {...bind('handlerName')} kind="name" />
      <TextField {...bind('handlerPhone')} kind="phone" />
      <TextField {...bind('functionName')} kind="name" />
      <TextField {...bind('functionPhone')} kind="phone" />
      <DateField {...bind('followUpOn')} />
    </section>
  )
}
