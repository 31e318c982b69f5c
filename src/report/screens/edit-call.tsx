import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from '../../draft/draft-store.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { followUpText } from '../../text/follow-up.ts'
import { DateField, TextArea, TextField } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import { readFollowUp, type CallDraft } from '../follow-up.ts'
import { noteCall } from '../note-follow-up.ts'
import type { Submission } from '../submission.ts'
import { FollowUpRoom } from './follow-up-room.tsx'

interface EditCallProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<CallDraft>>
  readonly rec: string
  readonly submission: Submission
}

const words = followUpText.call

/** That the reporter has rung: when, whom, and what was said. */
export function EditCall({ around, store, rec, submission }: EditCallProps) {
  const { content, edit, moveTo } = useStore(store, (state) => state)
  const [error, setError] = useState<FieldFault>()
  useErrorFocus(error)
  const path = `/samtal/${submission.sid}/${rec}`

  const bind = (name: 'calledOn' | 'calledAt' | 'to' | 'said') => ({
    ...words[name],
    name,
    value: content[name],
    error: error?.field === name ? error.text : undefined,
    onInput: (value: string) => {
      setError(undefined)
      edit({ [name]: value })
    },
    onSelectionChange: (caret: number) =>
      moveTo({ path, field: name, caret, scroll: window.scrollY }),
  })

  async function save(): Promise<boolean> {
    const noted = await noteCall(around.desk, submission, { draft: rec, content })
    if (noted.ok) return true
    const { kind } = noted.error
    const ofDay = kind === 'no-date' || kind === 'before'
    setError({ field: ofDay ? 'calledOn' : 'calledAt', text: words.errors[kind] })
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
      show={(other) => <p class="prose">{readFollowUp('call', other).said}</p>}
      onSave={save}
    >
      <DateField {...bind('calledOn')} />
      <TextField {...bind('calledAt')} />
      <TextField {...bind('to')} kind="name" />
      <TextArea {...bind('said')} rows={4} />
    </FollowUpRoom>
  )
}
