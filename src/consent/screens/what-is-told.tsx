import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { textOf } from '../../routine/text.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { Button } from '../../ui/button.tsx'
import { Checks, DateField, TextArea, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import type { Line } from '../checklist.ts'
import { bindPart, type TakingDown } from './taking-down.ts'

interface WhatIsToldProps extends TakingDown {
  readonly rows: Rows<Line>
}

const { sections, ownTopic: words } = consentFormText

/** What may be said, what not, what for, and until when. */
export function WhatIsTold({ rows, ...props }: WhatIsToldProps) {
  const { draft, edit, mark, errorOf, pack } = props
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const id = randomId('i')
    focusOnNew(`topic-${id}`)
    rows.add({ id, text: '' })
  }
  return (
    <>
      <Section id="consent-what" title={sections.what}>
        {pack && (
          <Checks
            name="topics"
            {...consentFormText.topics}
            hiddenLabel
            error={errorOf('topics')}
            options={pack.consentTopics.map(({ id, label }) => ({
              value: id,
              label: textOf(pack, label).text,
            }))}
            values={draft.topics}
            onInput={(topics) => edit({ topics: [...topics] })}
          />
        )}
        {draft.ownTopics.map(({ id, text }, at) => (
          <div key={id}>
            <TextField
              name={`topic-${id}`}
              label={words.title(at + 1)}
              value={text}
              error={errorOf(`topic-${id}`)}
              onInput={(value) => rows.change(id, { text: value })}
              onSelectionChange={(caret) => mark(`topic-${id}`, caret)}
            />
            <Button variant="quiet" onClick={() => rows.remove(id)}>
              {words.remove(at + 1)}
            </Button>
          </div>
        ))}
        <Button icon={plus} onClick={add}>
          {words.add}
        </Button>
        <TextArea {...consentFormText.excluded} {...bindPart(props, 'excluded')} rows={2} />
      </Section>
      <Section id="consent-why" title={sections.why}>
        <TextArea {...consentFormText.purpose} {...bindPart(props, 'purpose')} rows={2} />
      </Section>
      <Section id="consent-until" title={sections.until}>
        <DateField {...consentFormText.untilDate} {...bindPart(props, 'untilDate')} />
        <TextField {...consentFormText.untilEvent} {...bindPart(props, 'untilEvent')} />
      </Section>
    </>
  )
}
