import type { Instant } from '../../base/clock.ts'
import type { Rows } from '../../draft/rows.ts'
import { consentFormText } from '../../text/consent-form.ts'
import { ChoiceChips, DateField, optionsOf, TextField, TimeField } from '../../ui/field.tsx'
import { OnTablet } from './on-tablet.tsx'
import { HOLDER_ANSWERS, MANNERS_TAKEN_DOWN, type HolderDraft } from '../consent-draft.ts'
import { hasAnswered, type DraftTopic } from '../consent-words.ts'
import { topicLabel } from '../labels.ts'
import type { Shown } from '../family-answer.ts'
import type { TakingDown } from './taking-down.ts'

const words = consentFormText.answer
const UNSAID = { said: undefined, askedHash: '' } as const
const PARTS = ['given', 'refused'] as const

interface AnswerFieldsProps extends Pick<TakingDown, 'mark' | 'errorOf' | 'pack'> {
  readonly holder: HolderDraft
  /** What this person would be asked now; undefined where nothing can be asked yet. */
  readonly shown: Shown | undefined
  readonly now: Instant
  /** None where this person must not be asked. */
  readonly onHandOver: (() => void) | undefined
  readonly topics: readonly DraftTopic[]
  readonly rows: Rows<HolderDraft>
  /** What the clock shows now, which most answers are given at. */
  readonly just: { readonly on: string; readonly time: string }
}

/** What one person has answered, how, when, and to whom it was read. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { holder, topics, rows, just, mark, errorOf, pack } = props
  const { id, answer, manner } = holder
  const name = holder.name.trim() === '' ? consentFormText.unnamed : holder.name
  const change = (next: Partial<HolderDraft>) => rows.change(id, next)
  const hasSaid = hasAnswered(holder) && answer !== 'notAppropriateToAsk'
  const bind = (part: 'on' | 'time' | 'readTo') => ({
    ...words[part],
    name: `${part}-${id}`,
    value: holder[part],
    error: errorOf(`${part}-${id}`),
    onInput: (value: string) => change({ [part]: value }),
    onSelectionChange: (caret: number) => mark(`${part}-${id}`, caret),
  })
  const onTablet = <OnTablet {...props} name={name} onTakeDown={() => change(UNSAID)} />
  if (holder.said) {
    return (
      <fieldset class="card stack">
        <legend class="sr">{name}</legend>
        {onTablet}
      </fieldset>
    )
  }
  return (
    <fieldset class="card stack">
      <legend class="sr">{name}</legend>
      {onTablet}
      <ChoiceChips
        name={`answer-${id}`}
        label={words.label(name)}
        options={optionsOf(HOLDER_ANSWERS, words.answers)}
        value={answer === '' ? undefined : answer}
        error={errorOf(`answer-${id}`)}
        onInput={(value) => change({ answer: value, ...(holder.on === '' && just) })}
      />
      {answer === 'partly' &&
        topics.map(({ key, topic }) => (
          <ChoiceChips
            key={key}
            name={`part-${id}-${key}`}
            label={words.topic(topicLabel(pack, topic), name)}
            options={optionsOf(PARTS, words.yesNo)}
            value={holder.perTopic[key] || undefined}
            error={errorOf(`part-${id}-${key}`)}
            onInput={(value) => change({ perTopic: { ...holder.perTopic, [key]: value } })}
          />
        ))}
      {hasSaid && (
        <>
          <ChoiceChips
            name={`manner-${id}`}
            {...words.manner}
            options={optionsOf(MANNERS_TAKEN_DOWN, words.manners)}
            value={manner === '' ? undefined : manner}
            error={errorOf(`manner-${id}`)}
            onInput={(value) => change({ manner: value })}
          />
          <DateField {...bind('on')} />
          <TimeField {...bind('time')} />
          {manner === 'oral' && <TextField {...bind('readTo')} />}
        </>
      )}
    </fieldset>
  )
}
