import filePen from 'lucide:file-pen-line'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { Instant } from '../../base/clock.ts'
import { useArrival } from '../../draft/arrival.ts'
import type { Draft } from '../../draft/draft.ts'
import { DraftRows } from '../../draft/draft-list.tsx'
import { findDraft } from '../../draft/draft-repository.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import type { Report } from '../../report/record.ts'
import { noteText } from '../../text/note.ts'
import { unsentText } from '../../text/unsent.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Section } from '../../ui/section.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { makeReport } from '../make-report.ts'
import { readNote, type Note } from '../record.ts'
import { listNotes } from '../repository.ts'

interface EditNoteProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Note>>
  readonly rec: string
  /** The report that a note is put into. */
  readonly begin: () => Report
}

/** One text, saved at every pause; and the other notes below it. */
export function EditNote({ around, store, rec, begin }: EditNoteProps) {
  const { desk, pack, go } = around
  const { content, saving, edit, flush, moveTo } = useStore(store, (state) => state)
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const notes = useDeskQuery(desk, listNotes) ?? []
  const path = `/snabb/${rec}`
  useArrival(around, store, { path, title: noteText.title })

  async function toReport(): Promise<void> {
    setBusy(true)
    const durable = await flush()
    const note = findDraft(desk, rec)
    if (!note || content.text.trim() === '') setMessage(noteText.empty)
    else if (durable) {
      const made = await makeReport(desk, note, begin())
      if (made.ok) return go(`/anmalan/${made.value}/skydd`)
      setMessage(unsentText.failed[made.error.kind])
    }
    setBusy(false)
  }

  return (
    <FocusFrame
      title={noteText.title}
      closeHref="/"
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big icon={filePen} busy={busy} onClick={() => void toReport()}>
            {noteText.toReport}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{noteText.title}</h1>
      <p class="hint">
        {noteText.intro} {pack && noteText.asks(pack.drafts.quickNoteAskDays)}
      </p>
      <OlderVersions
        desk={desk}
        rec={rec}
        show={(other) => <p class="prose">{readNote(other).text}</p>}
        onChosen={around.onReload}
      />
      <TextArea
        {...noteText.field}
        name="text"
        rows={8}
        value={content.text}
        onInput={(text) => edit({ text })}
        onSelectionChange={(caret) =>
          moveTo({ path, field: 'text', caret, scroll: window.scrollY })
        }
      />
      <p role="alert">{message}</p>
      {saving.kind !== 'empty' && (
        <p>
          <LinkButton variant="quiet" href={`/rensa/${rec}`}>
            {noteText.remove}
          </LinkButton>
        </p>
      )}
      <OtherNotes notes={notes.filter(({ id }) => id !== rec)} now={around.now()} />
    </FocusFrame>
  )
}

interface OtherNotesProps {
  readonly notes: readonly Draft[]
  readonly now: Instant
}

function OtherNotes({ notes, now }: OtherNotesProps) {
  if (notes.length === 0) return null
  return (
    <Section id="other-notes" title={noteText.others}>
      <DraftRows
        drafts={notes}
        now={now}
        href={({ id }) => `/snabb/${id}`}
        label={() => noteText.row}
      />
    </Section>
  )
}
