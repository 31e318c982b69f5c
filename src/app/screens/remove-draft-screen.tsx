import { useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { removeDraft, restoreDraft } from '../../draft/answer-draft.ts'
import type { Draft } from '../../draft/draft.ts'
import { listDrafts } from '../../draft/draft-repository.ts'
import type { DraftRemoved } from '../../draft/removal.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { readReport } from '../../report/record.ts'
import { childLabel } from '../../report/summary.ts'
import type { RulePack } from '../../routine/pack.ts'
import { daysBetween } from '../../routine/swedish-time.ts'
import { textOf } from '../../routine/text.ts'
import { titleText } from '../../text/titles.ts'
import { draftText } from '../../text/draft.ts'
import { unsentText } from '../../text/unsent.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Choice } from '../../ui/field.tsx'
import type { SnackMessage } from '../../ui/snackbar.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk, usePack } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

const { remove, failed } = unsentText

/** /rensa/:id: a reason and a tap; then home, with ten seconds to think again. */
export function RemoveDraftScreen() {
  const { params } = useRoute()
  const { id = '' } = params
  const desk = useDesk()
  const pack = usePack()
  const found = useDeskQuery(desk, (desk) => listDrafts(desk).filter((one) => one.id === id), id)
  useArrival(titleText.remove, `/rensa/${id}/${found ? 'here' : ''}`)
  const [draft] = found ?? []
  if (!found) return <Page>{null}</Page>
  return (
    <Page narrow>
      <h1 tabIndex={-1}>{remove.title}</h1>
      {!draft && <p>{remove.missing}</p>}
      {draft && !pack && <p>{remove.noRules}</p>}
      {draft && pack && <Reasons draft={draft} pack={pack} />}
    </Page>
  )
}

interface ReasonsProps {
  readonly draft: Draft
  readonly pack: RulePack
}

function Reasons({ draft, pack }: ReasonsProps) {
  const { tablet } = useApp()
  const { desk, go } = useSurroundings()
  const [reason, setReason] = useState<string>()
  const [error, setError] = useState<FieldFault>()
  useErrorFocus(error)
  const [busy, setBusy] = useState(false)
  const now = desk.clock.now()

  async function tidyAway(): Promise<void> {
    if (reason === undefined) {
      setError({ field: 'reason', text: remove.noReason })
      return
    }
    setBusy(true)
    const removed = await removeDraft(desk, draft, reason)
    if (removed.ok) {
      offerUndo(removed.value)
      go('/')
    } else {
      setError({ field: 'reason', text: failed[removed.error.kind] })
      setBusy(false)
    }
  }

  /** Told by the app, since this page is left at once. */
  function offerUndo(removal: DraftRemoved): void {
    const say = (snack: SnackMessage) => tablet.store.setState({ snack })
    const undo = async () => {
      const restored = await restoreDraft(desk, removal)
      if (!restored.ok) say({ id: `${removal.id}-kept`, text: failed[restored.error.kind] })
    }
    say({ id: removal.id, text: remove.removed, onUndo: () => void undo() })
  }

  return (
    <div class="stack">
      <div>
        <p>
          <b>{labelOf(draft, now)}</b>
        </p>
        <p>{draftText.begun(daysBetween(draft.createdAt, now))}</p>
      </div>
      <p class="hint">{remove.text}</p>
      <Choice
        name="reason"
        label={remove.reason}
        options={pack.drafts.reasons.map(({ id, label }) => ({
          value: id,
          label: textOf(pack, label).text,
        }))}
        value={reason}
        error={error?.text}
        onInput={setReason}
      />
      <div class="row">
        <Button variant="primary" busy={busy} onClick={() => void tidyAway()}>
          {remove.confirm}
        </Button>
        <LinkButton variant="quiet" href="/">
          {remove.cancel}
        </LinkButton>
      </div>
    </div>
  )
}

/** What it is, by initials and never by a person's words. */
function labelOf({ of, content }: Draft, now: Draft['savedAt']): string {
  return of === 'report' ? childLabel(readReport(content), now) : titleText[of]
}
