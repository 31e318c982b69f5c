import check from 'lucide:check'
import lockIcon from 'lucide:lock'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { textOf } from '../../routine/text.ts'
import { followUpText } from '../../text/follow-up.ts'
import { Button } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import type { Submission } from '../submission.ts'
import { childLabel } from '../summary.ts'

interface FollowUpRoomProps<T> {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<T>>
  readonly rec: string
  readonly path: string
  readonly submission: Submission
  readonly words: { readonly title: string; readonly intro: string; readonly save: string }
  /** How another device's version of it is read. */
  readonly show: (content: unknown) => ComponentChildren
  /** True when it has been noted. */
  readonly onSave: () => Promise<boolean>
  readonly children: ComponentChildren
}

/** The room for one thing to write down about a report, and who may know of it. */
export function FollowUpRoom<T>(props: FollowUpRoomProps<T>) {
  const { around, store, rec, path, submission, words, show, onSave, children } = props
  const { desk, pack, go, onQueued } = around
  const [busy, setBusy] = useState(false)
  const back = `/anmalan/${submission.sid}/kvitto`
  useArrival(around, store, { path, title: words.title })

  async function save(): Promise<void> {
    setBusy(true)
    const noted = await onSave()
    setBusy(false)
    if (!noted) return
    onQueued()
    go(back)
  }

  const { kind } = desk.directory().home
  const grounds = ['reporter', kind] as const
  return (
    <FocusFrame
      title={words.title}
      detail={childLabel(submission.record.report, around.now())}
      closeHref={back}
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big icon={check} busy={busy} onClick={() => void save()}>
            {words.save}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="hint">
        {words.intro} {followUpText.own}
      </p>
      {pack && (
        <Note icon={lockIcon}>
          {grounds.map((ground) => textOf(pack, pack.secrecy[ground]).text).join(' ')}
        </Note>
      )}
      <OlderVersions desk={desk} rec={rec} show={show} onChosen={around.onReload} />
      {children}
      <p class="muted small">{followUpText.saved}</p>
    </FocusFrame>
  )
}
