import inboxIcon from 'lucide:inbox'
import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { Group } from '../../protocol/unit-log.ts'
import { dutyText as words } from '../../text/duty.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { writeDuty, type OnDuty } from '../duty.ts'

interface DutyCardProps {
  readonly around: Surroundings
  readonly group: Group
  readonly day: string
  readonly duty: readonly OnDuty[]
  /** Coming days that are this person's. */
  readonly soon: readonly string[]
}

/** Who has the inbox today, and one button to take it. */
export function DutyCard({ around, group, day, duty, soon }: DutyCardProps) {
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const { uid, name } = around.desk.person
  const isMine = duty.some((one) => one.uid === uid)
  const others = duty.filter((one) => one.uid !== uid).map((one) => one.name)

  async function take(): Promise<void> {
    setBusy(true)
    const written = await writeDuty(around.desk, group, { day, person: { uid, name } })
    setBusy(false)
    if (written.ok) around.onQueued()
    setMessage(written.ok ? '' : dutyMessage(written.error.kind))
  }

  return (
    <Card title={words.title}>
      <div class="stack">
        <p role="status">{stateOf(isMine, others)}</p>
        {soon.length > 0 && <p>{words.soon(soon)}</p>}
        {message && <p role="alert">{message}</p>}
        {(!isMine || others.length > 0) && (
          <Button icon={inboxIcon} busy={busy} onClick={() => void take()}>
            {others.length > 0 ? words.takeOver : words.take}
          </Button>
        )}
      </div>
    </Card>
  )
}

function stateOf(isMine: boolean, others: readonly string[]): string {
  const { mine, both, theirs, nobody } = words
  if (isMine) return others.length > 0 ? both(others) : mine
  return others.length > 0 ? theirs(others) : nobody
}

export function dutyMessage(kind: string): string {
  const { errors } = words
  return Object.hasOwn(errors, kind) ? errors[kind as keyof typeof errors] : errors.other
}
