import check from 'lucide:check'
import info from 'lucide:info'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { matterFormText } from '../../text/matter-forms.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { Sees } from '../../ui/sees.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useErrorFocus } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import {
  lackIn,
  placeOf,
  readFormDraft,
  saveForm,
  type Fault,
  type FormDraft,
  type FormError,
  type FormName,
  type MatterForm,
  type Values,
} from '../form.ts'
import { FormQuestion } from './form-question.tsx'

interface MatterFormScreenProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<FormDraft>>
  readonly rec: string
  readonly name: FormName
  readonly form: MatterForm
  readonly sid: string
  /** Whom it is about, in initials. */
  readonly detail?: string
  /** What belongs beside the questions, and is none. */
  readonly beside?: (values: Values, change: (values: Values) => void) => ComponentChildren
}

/** The room for one thing to assess, decide or note in a matter. */
export function MatterFormScreen(props: MatterFormScreenProps) {
  const { around, store, rec, sid, name, form, detail, beside } = props
  const { content, edit, moveTo, flush } = useStore(store, (state) => state)
  const [fault, setFault] = useState<Fault>()
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  useErrorFocus(fault)
  const { values } = content
  const questions = form.questions(values)
  const place = placeOf(name, sid)
  const path = `${place.path}/${rec}`
  useArrival(around, store, { path, title: form.words.title })

  function answer(field: string, value: string): void {
    change({ [field]: value, ...form.follow?.(field, value) })
  }

  function change(answers: Values): void {
    setFault(undefined)
    setMessage('')
    edit({ values: { ...values, ...answers } })
  }

  function refuse({ kind }: FormError): void {
    const text = matterFormText.errors[kind]
    if (!OF_THE_DAY.includes(kind)) return setMessage(text)
    setFault({ field: form.day(values), text })
  }

  async function save(): Promise<void> {
    setMessage('')
    const lack = lackIn(questions, values)
    setFault(lack)
    if (lack) return
    setBusy(true)
    await flush()
    const saved = await saveForm(around.desk, form, { rec, content })
    setBusy(false)
    if (!saved.ok) return refuse(saved.error)
    around.onQueued()
    around.go(place.after)
  }

  return (
    <FocusFrame
      title={form.words.title}
      {...(detail !== undefined && { detail })}
      closeHref={place.back}
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big icon={check} busy={busy} onClick={() => void save()}>
            {form.words.save}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{form.words.title}</h1>
      <p class="hint">{form.words.intro}</p>
      {form.notes.map((note) => (
        <Note key={note} icon={info}>
          {note}
        </Note>
      ))}
      {form.left && form.left.length > 0 && (
        <Note tone="wait" icon={info}>
          <p>
            <b>{matterFormText.left}</b>
          </p>
          <ul>
            {form.left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(other) => <FormWords content={other} form={form} />}
        onChosen={around.onReload}
      />
      {questions.map((question) => (
        <FormQuestion
          key={question.name}
          question={question}
          value={values[question.name] ?? ''}
          error={fault?.field === question.name ? fault.text : undefined}
          onInput={(value) => answer(question.name, value)}
          onSelectionChange={(caret) =>
            moveTo({ path, field: question.name, caret, scroll: window.scrollY })
          }
        />
      ))}
      {beside?.(values, change)}
      <p role="alert">{message}</p>
      <Sees by={form.seen?.by ?? ['soc']}>{form.seen?.words ?? matterFormText.seen}</Sees>
      <p class="muted small">{matterFormText.final}</p>
      {form.done.length > 0 && (
        <Card title={matterFormText.done}>
          <ul>
            {form.done.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Card>
      )}
    </FocusFrame>
  )
}

const OF_THE_DAY: readonly FormError['kind'][] = ['before-arrival', 'future', 'not-open']

/** What stands in a draft of it, as read on another window or device. */
export function FormWords({
  content,
  form,
}: Pick<MatterFormScreenProps, 'form'> & {
  readonly content: unknown
}) {
  const { values } = readFormDraft(content)
  return (
    <dl class="facts">
      {form.questions(values).map(({ name, label }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{values[name] ?? ''}</dd>
        </div>
      ))}
    </dl>
  )
}
