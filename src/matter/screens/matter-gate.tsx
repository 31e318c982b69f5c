import lockIcon from 'lucide:lock'
import { matterFormText } from '../../text/matter-forms.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import type { Gate } from '../forms.ts'

interface MatterGateProps {
  readonly title: string
  readonly gate: Gate
  readonly sid: string
}

const words = matterFormText.gate

/** Who decides it, and what can be done meanwhile. */
export function MatterGate({ title, gate, sid }: MatterGateProps) {
  const { why, whom } = gate
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Note icon={lockIcon}>
        <p>{words[why]}</p>
        {whom.length > 0 && <p>{words.ask(whom.join(words.or))}</p>}
      </Note>
      {why === 'decides' && (
        <Card title={words.meanwhile}>
          <div class="stack">
            <LinkButton href={`/arende/${sid}/skydd`}>{words.protection}</LinkButton>
            <LinkButton href={`/arende/${sid}/handelse`}>{words.note}</LinkButton>
          </div>
        </Card>
      )}
    </>
  )
}
