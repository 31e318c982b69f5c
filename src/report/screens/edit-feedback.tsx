import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from '../../draft/draft-store.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { followUpText } from '../../text/follow-up.ts'
import { Choice, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import { faultOfDay, readFollowUp, type FeedbackDraft } from '../follow-up.ts'
import { noteFeedback } from '../note-follow-up.ts'
import { FEEDBACK_ANSWERS, FEEDBACK_WAYS, type Submission } from '../submission.ts'
import { FollowUpRoom } from './follow-up-room.tsx'

interface EditFeedbackProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<FeedbackDraft>>
  readonly rec: string
  readonly submission: Submission
}

const words = followUpText.feedback
const WAYS = optionsOf(FEEDBACK_WAYS, words.ways)
const ANSWERS = optionsOf(FEEDBACK_ANSWERS, words.answers)

/** What social services answered: when, who, how, and which of the law's three answers it was. */
export function EditFeedback({ around, store, rec, submission }: EditFeedbackProps) {
  const { content, edit, moveTo } = useStore(store, (state) => state)
  const [error, setError] = useState<FieldFault>()
  useErrorFocus(error)
  const path = `/aterkoppling/${submission.sid}/${rec}`

  const bind = (name: 'answeredOn' | 'by' | 'words') => ({
    ...words[name],
    name,
    value: content[name],
    onInput: (value: string) => change({ [name]: value }),
    onSelectionChange: (caret: number) =>
      moveTo({ path, field: name, caret, scroll: window.scrollY }),
  })
  const { answeredOn } = content
  // Told when ten signs are there: while it is typed nothing is wrong yet.
  const typed = answeredOn.length === 10
  const dayFault = typed ? faultOfDay(answeredOn, submission, around.now()) : undefined

  function change(part: Partial<FeedbackDraft>): void {
    setError(undefined)
    edit(part)
  }

  function errorOf(field: string): string | undefined {
    return error?.field === field ? error.text : undefined
  }

  async function save(): Promise<boolean> {
    const noted = await noteFeedback(around.desk, submission, { draft: rec, content })
    if (noted.ok) return true
    const { kind } = noted.error
    const ofDay = kind === 'no-date' || kind === 'future' || kind === 'before'
    setError({ field: ofDay ? 'answeredOn' : 'answer', text: words.errors[kind] })
    return false
  }

  return (
    <FollowUpRoom
      around={around}
      store={store}
      rec={rec}
      path={path}
      submission={submission}
      words={words}
      show={(other) => <p class="prose">{readFollowUp('feedback', other).words}</p>}
      onSave={save}
    >
      <Choice
        {...words.answer}
        name="answer"
        options={ANSWERS}
        value={content.answer === '' ? undefined : content.answer}
        error={errorOf('answer')}
        onInput={(answer) => change({ answer })}
      />
      <DateField
        {...bind('answeredOn')}
        error={dayFault ? words.errors[dayFault] : errorOf('answeredOn')}
      />
      <TextField {...bind('by')} kind="name" />
      <Choice
        {...words.way}
        name="way"
        options={WAYS}
        value={content.way === '' ? undefined : content.way}
        onInput={(way) => change({ way })}
      />
      <TextArea {...bind('words')} rows={4} />
    </FollowUpRoom>
  )
}
