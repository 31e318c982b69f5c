import { useState } from 'preact/hooks'
import { keepDraft } from '../../draft/answer-draft.ts'
import type { Draft } from '../../draft/draft.ts'
import { readReport } from '../../report/record.ts'
import { childLabel } from '../../report/summary.ts'
import { daysBetween } from '../../routine/swedish-time.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { noteText } from '../../text/note.ts'
import { unsentText } from '../../text/unsent.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useDesk } from '../tablet-context.ts'

const { ask } = unsentText

interface DraftQuestionsProps {
  readonly drafts: readonly Draft[]
  readonly pack: RulePack
}

/** What has lain unsent for long: send it, tidy it away, or keep it. Nothing goes by itself. */
export function DraftQuestions({ drafts, pack }: DraftQuestionsProps) {
  return (
    <Card title={ask.title}>
      <div class="stack">
        <ul class="stack">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Question draft={draft} pack={pack} />
            </li>
          ))}
        </ul>
        <p class="small muted">{ask.keepHint(pack.drafts.askAgainDays)}</p>
      </div>
    </Card>
  )
}

function Question({ draft, pack }: { readonly draft: Draft; readonly pack: RulePack }) {
  const desk = useDesk()
  const [message, setMessage] = useState('')
  const now = desk.clock.now()
  const isNote = draft.of === 'note'
  const days = daysBetween(draft.createdAt, now)

  async function keep(): Promise<void> {
    const kept = await keepDraft(desk, draft.id)
    if (!kept.ok) setMessage(unsentText.failed[kept.error.kind])
  }

  return (
    <div class="stack" role="group" aria-labelledby={`ask-${draft.id}`}>
      <div id={`ask-${draft.id}`}>
        <p>
          <b>{isNote ? noteText.row : childLabel(readReport(draft.content), now)}</b>
        </p>
        <p>{textOf(pack, pack.drafts.question, { n: String(days) }).text}</p>
      </div>
      <div class="row">
        <LinkButton
          variant="primary"
          href={isNote ? `/snabb/${draft.id}` : `/anmalan/${draft.id}/granska`}
        >
          {isNote ? ask.open : ask.send}
        </LinkButton>
        <LinkButton href={`/rensa/${draft.id}`}>{ask.remove}</LinkButton>
        <Button onClick={() => void keep()}>{ask.keep}</Button>
      </div>
      {message && <p role="alert">{message}</p>}
    </div>
  )
}
