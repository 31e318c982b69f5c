import check from 'lucide:check'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { useRemovableRows } from '../../draft/removable-rows.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { swedishClock } from '../../routine/swedish-time.ts'
import { consentFormText as words } from '../../text/consent-form.ts'
import { consentText } from '../../text/consent.ts'
import { Button } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { Sees } from '../../ui/sees.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useErrorFocus } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import type { ConsentDraft } from '../consent-draft.ts'
import { faultsOf, type ConsentFault } from '../consent-faults.ts'
import { hasAnswered, holdersOf, topicsOf, type Base } from '../consent-words.ts'
import type { ConsentEvents } from '../fold.ts'
import type { ConsentGround } from '../ground.ts'
import { saveConsent } from '../save-consent.ts'
import { AnswerFields } from './answer-fields.tsx'
import { Carried } from './carried.tsx'
import { Changed, hasChanged } from './changed.tsx'
import { ChildDecides } from './child-decides.tsx'
import { DraftWords } from './draft-words.tsx'
import { TalkThrough } from './talk-through.tsx'
import type { TakingDown } from './taking-down.ts'
import { WhatIsTold } from './what-is-told.tsx'
import { WhoAnswers } from './who-answers.tsx'
import { WhoIsTold } from './who-is-told.tsx'

interface TakeDownConsentProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<ConsentDraft>>
  readonly rec: string
  readonly ground: ConsentGround
  readonly events: ConsentEvents
  /** The consent that an answer is added to. */
  readonly base: Base | undefined
  readonly path: string
  /** Whom it is about, in initials. */
  readonly detail: string
}

/** What was found to lack, in the words as they stood then. */
interface Found {
  readonly field: string
  readonly text: string
  readonly draft: ConsentDraft
}

/** The room for one consent, or for one more answer to it. Nothing in it is ticked from the start. */
export function TakeDownConsent(props: TakeDownConsentProps) {
  const { around, store, rec, ground, events, base, path, detail } = props
  const { content: draft, edit: change, moveTo, flush } = useStore(store, (state) => state)
  const { rowsOf, removed } = useRemovableRows(store)
  const [found, setFound] = useState<Found>()
  const [busy, setBusy] = useState(false)
  // Whatever is typed since may be the very thing that lacked.
  const fault = found?.draft === draft ? found : undefined
  useErrorFocus(fault)
  const title = base ? words.answerTitle : words.title
  useArrival(around, store, { path, title })
  const { pack } = around
  const topics = topicsOf(draft, base)
  const holders = rowsOf('holders', words.person.removed, 'consent-who')
  const missing = holdersOf(draft, base).filter((one) => hasAnswered(one) && one.answer !== 'given')
  const taking: TakingDown = {
    draft,
    edit: change,
    mark: (field, caret) => moveTo({ path, field, caret, scroll: window.scrollY }),
    errorOf: (field) => (fault?.field === field ? fault.text : undefined),
    ground,
    pack,
  }

  async function save(): Promise<void> {
    const fail = (field: string, text: string) => setFound({ field, text, draft })
    if (hasChanged(events, ground, draft)) return fail('changed', words.lacks.changed)
    const rules = { ground, base, now: around.now(), wide: consentText.widePhrases }
    const [lack] = faultsOf(draft, rules)
    if (lack) return fail(lack.field, lackText(lack))
    setBusy(true)
    await flush()
    const saved = await saveConsent(around.desk, { rec, content: draft, ground, base })
    setBusy(false)
    if (!saved.ok) return fail('', words.errors[saved.error.kind])
    around.onQueued()
    around.go(`/arende/${ground.matter}/samtycken`)
  }

  return (
    <FocusFrame
      title={title}
      detail={detail}
      closeHref={`/arende/${ground.matter}/samtycken`}
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big icon={check} busy={busy} onClick={() => void save()}>
            {base ? words.saveAnswer : words.save}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p class="hint">{base ? words.answerIntro : words.intro}</p>
      <Changed {...taking} events={events} desk={around.desk} />
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(other) => <DraftWords content={other} ground={ground} pack={pack} />}
        onChosen={around.onReload}
      />
      {base ? (
        <Carried base={base} ground={ground} pack={pack} />
      ) : (
        <>
          <WhoAnswers {...taking} rows={holders} />
          <WhoIsTold {...taking} rows={rowsOf('others', words.someone.removed, 'consent-to')} />
          <WhatIsTold
            {...taking}
            rows={rowsOf('ownTopics', words.ownTopic.removed, 'consent-what')}
          />
          <ChildDecides {...taking} />
          <Section id="consent-checklist" title={words.sections.checklist}>
            <TalkThrough consent={draft} edit={taking.edit} pack={pack} />
          </Section>
        </>
      )}
      <Section id="consent-answers" title={words.sections.answers}>
        {holdersOf(draft, base).map((holder) => (
          <AnswerFields
            key={holder.id}
            {...taking}
            holder={holder}
            topics={topics}
            rows={holders}
            just={{ on: ground.today, time: swedishClock(around.now()).replace('.', ':') }}
          />
        ))}
        {missing.length > 0 && (
          <Note tone="wait">{words.waitingFor(missing.map(({ name }) => name).join(', '))}</Note>
        )}
      </Section>
      <p class="err" role="alert">
        {fault?.text}
      </p>
      <Sees by={['soc']}>{words.seen}</Sees>
      {removed}
    </FocusFrame>
  )
}

function lackText({ kind }: ConsentFault): string {
  const { warnings } = consentText
  if (kind === 'wide-recipients') return warnings.recipients
  return kind === 'wide-topics' ? warnings.topics : words.lacks[kind]
}
