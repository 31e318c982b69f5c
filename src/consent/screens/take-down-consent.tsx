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
import { signedAnswerText } from '../../text/signed-answer.ts'
import { Button } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { Sees } from '../../ui/sees.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useErrorFocus } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import type { ConsentDraft, HolderDraft } from '../consent-draft.ts'
import { askingFaults, faultsOf, type ConsentFault } from '../consent-faults.ts'
import {
  hasAnswered,
  hasSaidYes,
  holdersOf,
  topicsFor,
  wordsOf,
  type Base,
} from '../consent-words.ts'
import type { Shown } from '../family-answer.ts'
import { isStillAsked, shownTo } from '../family-consent.ts'
import type { ConsentEvents } from '../fold.ts'
import type { ConsentGround } from '../ground.ts'
import { topicLabel } from '../labels.ts'
import { saveConsent } from '../save-consent.ts'
import { recordOf } from '../write.ts'
import { AnswerFields } from './answer-fields.tsx'
import { Carried } from './carried.tsx'
import { Changed, hasChanged } from './changed.tsx'
import { ChildDecides } from './child-decides.tsx'
import { DraftWords } from './draft-words.tsx'
import { EachOther } from './each-other.tsx'
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
  /** Gives the tablet to the one who answers, with this and nothing else on it. */
  readonly onHandOver: (shown: Shown) => void
}

/** What was found to lack, in the words as they stood then. */
interface Found {
  readonly field: string
  readonly text: string
  readonly draft: ConsentDraft
}

/** The room for one consent, or for one more answer to it. Nothing in it is ticked from the start. */
export function TakeDownConsent(props: TakeDownConsentProps) {
  const { around, store, rec, ground, events, base, path, detail, onHandOver } = props
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
  const holders = rowsOf('holders', words.person.removed, 'consent-who')
  const missing = holdersOf(draft, base).filter((one) => hasAnswered(one) && !hasSaidYes(one))
  const record = askedOf(props, draft)
  const shownFor = ({ id, name, role }: HolderDraft) =>
    record &&
    shownTo(record, { id, name, role: role === '' ? 'other' : role }, (topic) =>
      topicLabel(pack, topic),
    )
  const rules = { ground, base, now: around.now(), wide: consentText.widePhrases }
  const taking: TakingDown = {
    draft,
    edit: change,
    mark: (field, caret) => moveTo({ path, field, caret, scroll: window.scrollY }),
    errorOf: (field) => (fault?.field === field ? fault.text : undefined),
    ground,
    pack,
  }

  const fail = (field: string, text: string) => setFound({ field, text, draft })

  function handOver(holder: HolderDraft): void {
    if (hasChanged(events, ground, draft)) return fail('changed', words.lacks.changed)
    const [lack] = askingFaults(draft, rules)
    if (lack) return fail(lack.field, lackText(lack))
    const shown = shownFor(holder)
    if (!record || !shown) return fail('', words.errors.incomplete)
    // The last day is part of what is signed, also where nobody has chosen one.
    if (!base) change({ untilDate: record.validUntil.date })
    onHandOver(shown)
  }

  async function save(): Promise<void> {
    if (hasChanged(events, ground, draft)) return fail('changed', words.lacks.changed)
    const [lack] = faultsOf(draft, rules)
    if (lack) return fail(lack.field, lackText(lack))
    const stale = holdersOf(draft, base).find(
      (one) => one.said?.answer === 'given' && !isStillAsked(one, shownFor(one)),
    )
    if (stale) return fail(`answer-${stale.id}`, signedAnswerText.changed(stale.name))
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
        <Carried base={base} draft={draft} ground={ground} pack={pack} />
      ) : (
        <>
          <WhoAnswers {...taking} rows={holders} />
          <WhoIsTold {...taking} rows={rowsOf('others', words.someone.removed, 'consent-to')} />
          <WhatIsTold
            {...taking}
            rows={rowsOf('ownTopics', words.ownTopic.removed, 'consent-what')}
          />
          <EachOther {...taking} />
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
            topics={topicsFor(draft, base, holder)}
            rows={holders}
            shown={shownFor(holder)}
            now={around.now()}
            onHandOver={
              ground.locked && holder.role === 'guardian' ? undefined : () => handOver(holder)
            }
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

/** What would be asked now, whatever has been answered so far. */
function askedOf({ around, ground, base }: TakeDownConsentProps, draft: ConsentDraft) {
  const { desk } = around
  const holders = draft.holders.map((one) => ({ ...one, answer: '' as const, said: undefined }))
  return recordOf(desk, wordsOf({ ...draft, holders }, ground, { base, by: desk.person }))
}

function lackText({ kind }: ConsentFault): string {
  const { warnings } = consentText
  if (kind === 'wide-recipients') return warnings.recipients
  return kind === 'wide-topics' ? warnings.topics : words.lacks[kind]
}
