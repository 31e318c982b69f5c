import { consentFormText } from '../../text/consent-form.ts'
import { ChoiceChips, optionsOf, TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { DECIDERS, type Judged } from '../consent-draft.ts'
import { isJudged, topicsOf } from '../consent-words.ts'
import { topicLabel } from '../labels.ts'
import type { TakingDown } from './taking-down.ts'

const words = consentFormText.maturity

/** Who decides of each topic: judged each time by somebody, and never by an age. */
export function ChildDecides({ draft, edit, mark, errorOf, pack }: TakingDown) {
  const topics = topicsOf(draft, undefined)
  const judge = (key: string, change: Partial<Judged>) => {
    const before = draft.maturity[key] ?? { decides: '', judgement: '' }
    edit({ maturity: { ...draft.maturity, [key]: { ...before, ...change } } })
  }
  return (
    <Section id="consent-child" title={consentFormText.sections.child}>
      {topics.length === 0 && <p class="muted">{words.first}</p>}
      {topics.map(({ key, topic }) => {
        const { decides = '', judgement = '' } = draft.maturity[key] ?? {}
        const label = topicLabel(pack, topic)
        return (
          <div key={key} class="stack">
            <ChoiceChips
              name={`maturity-${key}`}
              label={words.label(label)}
              options={optionsOf(DECIDERS, words.decides)}
              value={decides === '' ? undefined : decides}
              onInput={(value) => judge(key, { decides: value })}
            />
            {isJudged(draft, key) && (
              <TextArea
                name={`maturity-words-${key}`}
                label={words.judgement.label(label)}
                hint={words.judgement.hint}
                rows={2}
                value={judgement}
                error={errorOf(`maturity-words-${key}`)}
                onInput={(value) => judge(key, { judgement: value })}
                onSelectionChange={(caret) => mark(`maturity-words-${key}`, caret)}
              />
            )}
          </div>
        )
      })}
    </Section>
  )
}
