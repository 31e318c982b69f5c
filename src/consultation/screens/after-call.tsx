import { useState } from 'preact/hooks'
import { isDate } from '../../routine/is-date.ts'
import { consultationText } from '../../text/consultation.ts'
import { Button } from '../../ui/button.tsx'
import { Choice, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { OUTCOMES, type Consultation } from '../record.ts'
import { NamesNote } from './names-note.tsx'

interface AfterCallProps {
  readonly content: Consultation
  readonly edit: (change: Partial<Consultation>) => void
  readonly mark: (field: string, caret: number) => void
  readonly known: ReadonlySet<string>
}

/** The log of the advice, and when to look again. */
export function AfterCall({ content, edit, mark, known }: AfterCallProps) {
  const [named, setNamed] = useState(false)
  const text = (name: 'answeredBy' | 'advice' | 'calledOn' | 'followUpOn') => ({
    ...consultationText[name],
    name,
    value: content[name],
    onInput: (value: string) => edit({ [name]: value }),
    onSelectionChange: (caret: number) => mark(name, caret),
  })
  const date = (name: 'calledOn' | 'followUpOn') => ({
    ...text(name),
    // Told when ten signs are there: while it is typed nothing is wrong yet.
    ...(content[name].length === 10 && !isDate(content[name])
      ? { error: consultationText.badDate }
      : {}),
  })
  return (
    <Section id="after-call" title={consultationText.afterCall}>
      <TextField {...text('answeredBy')} />
      <DateField {...date('calledOn')} />
      <TextArea {...text('advice')} rows={3} />
      <NamesNote text={content.advice} known={known} onReplace={(advice) => edit({ advice })} />
      <p>
        <Button onClick={() => setNamed(true)}>{consultationText.named}</Button>
      </p>
      <div role="status">{named && <Note tone="alert">{consultationText.namedText}</Note>}</div>
      <Choice
        {...consultationText.outcome}
        name="outcome"
        options={optionsOf(OUTCOMES, consultationText.outcomes)}
        value={content.outcome === '' ? undefined : content.outcome}
        onInput={(outcome) => edit({ outcome })}
      />
      <DateField {...date('followUpOn')} />
    </Section>
  )
}
