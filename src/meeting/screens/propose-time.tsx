import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingLettersText } from '../../text/meeting-letters.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { useStore } from '../../ui/use-store.ts'
import { proposeOtherTime } from '../answer-invitation.ts'
import type { MeetingInvitation } from '../letter-record.ts'
import { readOtherTime, type OtherTime } from '../other-time.ts'
import { InvitationFacts } from './invitation-facts.tsx'

interface ProposeTimeProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<OtherTime>>
  readonly rec: string
  readonly invitation: MeetingInvitation
}

const words = meetingLettersText.otherTime

/** Another time takes words, so it is a draft until it is sent. */
export function ProposeTime({ around, store, rec, invitation }: ProposeTimeProps) {
  const { content, edit, moveTo, flush } = useStore(store, (state) => state)
  const [error, setError] = useState<FieldFault>()
  const [busy, setBusy] = useState(false)
  useErrorFocus(error)
  const back = `/inbjudan/${invitation.id}`
  const path = `${back}/annan-tid/${rec}`
  useArrival(around, store, { path, title: words.title })
  const send = async () => {
    if (content.words.trim() === '') return setError({ field: 'words', text: words.empty })
    setBusy(true)
    const kept = (await flush())
      ? await proposeOtherTime(around.desk, invitation, rec, content.words)
      : { ok: false }
    setBusy(false)
    if (!kept.ok) return setError({ field: 'words', text: meetingLettersText.answer.failed })
    around.onQueued()
    around.go(back)
  }
  return (
    <FocusFrame
      title={words.title}
      closeHref={back}
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar saved={<Saved store={store} />}>
          <Button variant="primary" big busy={busy} onClick={() => void send()}>
            {words.send}
          </Button>
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(other) => <p class="prose">{readOtherTime(other).words}</p>}
        onChosen={around.onReload}
      />
      <InvitationFacts invitation={invitation.record} />
      <TextArea
        {...words.words}
        name="words"
        rows={3}
        value={content.words}
        error={error?.text}
        onInput={(value) => {
          setError(undefined)
          edit({ words: value })
        }}
        onSelectionChange={(caret) =>
          moveTo({ path, field: 'words', caret, scroll: window.scrollY })
        }
      />
    </FocusFrame>
  )
}
