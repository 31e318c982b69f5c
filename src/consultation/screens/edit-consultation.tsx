import filePen from 'lucide:file-pen-line'
import phone from 'lucide:phone'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import { DraftRows } from '../../draft/draft-list.tsx'
import { findDraft } from '../../draft/draft-repository.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import type { Report } from '../../report/record.ts'
import { textOf } from '../../routine/text.ts'
import { consultationText } from '../../text/consultation.ts'
import { unsentText } from '../../text/unsent.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Choice, optionsOf, TextArea } from '../../ui/field.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Section } from '../../ui/section.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { makeReport } from '../make-report.ts'
import { readConsultation, type Consultation } from '../record.ts'
import { listConsultations } from '../repository.ts'
import { AfterCall } from './after-call.tsx'
import { NamesNote } from './names-note.tsx'

interface EditConsultationProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Consultation>>
  readonly rec: string
  /** The report that it may become. */
  readonly begin: () => Report
  /** The page of the report that it became, unless that has been tidied away. */
  readonly reportHref: () => string | undefined
  /** Names of the children that this person writes about, in lower case. */
  readonly known: ReadonlySet<string>
}

const ANSWERS = optionsOf(['yes', 'no', 'unknown'], consultationText.answers)

/** Ask without a name: the lock question first, the number, the question, and what was answered. */
export function EditConsultation(props: EditConsultationProps) {
  const { around, store, rec, begin, reportHref, known } = props
  const { desk, pack, numbers, go } = around
  const { content, saving, edit, flush, moveTo } = useStore(store, (state) => state)
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const all = useDeskQuery(desk, listConsultations) ?? []
  const others = all.filter(({ id }) => id !== rec)
  const path = `/radgor/${rec}`
  useArrival(around, store, { path, title: consultationText.title })
  const mark = (field: string, caret: number) =>
    moveTo({ path, field, caret, scroll: window.scrollY })

  async function toReport(): Promise<void> {
    const made = reportHref()
    if (made !== undefined) return go(made)
    setBusy(true)
    const durable = await flush()
    const draft = findDraft(desk, rec)
    if (!draft || content.situation.trim() === '') setMessage(consultationText.empty)
    else if (durable) {
      const earlier = consultationText.earlier(content.calledOn, content.advice)
      const report = await makeReport(desk, draft, { begun: begin(), earlier })
      if (report.ok) {
        edit({ outcome: 'becameReport' })
        return go(`/anmalan/${report.value}/skydd`)
      }
      setMessage(unsentText.failed[report.error.kind])
    }
    setBusy(false)
  }

  // The first is for those in danger, who do not ask around.
  const [, today] = numbers
  const number = today?.number
  return (
    <FocusFrame
      title={consultationText.title}
      closeHref="/"
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big icon={filePen} busy={busy} onClick={() => void toReport()}>
            {reportHref() === undefined
              ? consultationText.toReport
              : consultationText.toReportAgain}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{consultationText.title}</h1>
      <p class="hint">
        {consultationText.intro} {consultationText.private}
      </p>
      <OlderVersions
        desk={desk}
        rec={rec}
        show={(other) => <p class="prose">{readConsultation(other).situation}</p>}
        onChosen={around.onReload}
      />
      {pack && (
        <Choice
          name="lockAnswer"
          label={textOf(pack, pack.guardianLock.question).text}
          options={ANSWERS}
          value={content.lockAnswer === '' ? undefined : content.lockAnswer}
          onInput={(lockAnswer) => edit({ lockAnswer })}
        />
      )}
      {content.lockAnswer === 'yes' && (
        <Note tone="alert">
          <b>{consultationText.doNotWait}</b>
        </Note>
      )}
      {number && (
        <p>
          <LinkButton icon={phone} href={phoneHref(number)}>
            {consultationText.call(number)}
          </LinkButton>
        </p>
      )}
      <TextArea
        {...consultationText.situation}
        name="situation"
        rows={5}
        value={content.situation}
        onInput={(situation) => edit({ situation })}
        onSelectionChange={(caret) => mark('situation', caret)}
      />
      <NamesNote
        text={content.situation}
        known={known}
        onReplace={(situation) => edit({ situation })}
      />
      <AfterCall content={content} edit={edit} mark={mark} known={known} />
      <p role="alert">{message}</p>
      {saving.kind !== 'empty' && (
        <p>
          <LinkButton variant="quiet" href={`/rensa/${rec}`}>
            {consultationText.remove}
          </LinkButton>
        </p>
      )}
      {others.length > 0 && (
        <Section id="other-consultations" title={consultationText.others}>
          <DraftRows
            drafts={others}
            now={around.now()}
            href={({ id }) => `/radgor/${id}`}
            label={() => consultationText.row}
          />
        </Section>
      )}
    </FocusFrame>
  )
}
