import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { matterText } from '../../text/matter.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { acknowledge, proposedHandler } from '../answer.ts'
import type { InboxItem } from '../inbox.ts'

interface AcknowledgeFormProps {
  readonly around: Surroundings
  readonly item: InboxItem
}

const words = matterText.acknowledge

/** Arrived, who and which number: never without a number. */
export function AcknowledgeForm({ around, item }: AcknowledgeFormProps) {
  const { desk } = around
  const proposed = proposedHandler(desk)
  const [handler, setHandler] = useState(proposed.handler)
  const [phone, setPhone] = useState(proposed.phone)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [again, setAgain] = useState(false)
  const { acknowledged, submission } = item

  async function send(): Promise<void> {
    setBusy(true)
    const done = await acknowledge(desk, submission, { handler, phone })
    setBusy(false)
    setError(done.ok ? undefined : words.errors[done.error.kind])
    if (!done.ok) return
    setAgain(false)
    around.onQueued()
  }

  if (acknowledged && !again) {
    const { record } = acknowledged
    return (
      <Card title={words.done}>
        <p>{words.doneText(record.handler, record.phone)}</p>
        <Button variant="quiet" onClick={() => setAgain(true)}>
          {words.again}
        </Button>
      </Card>
    )
  }
  return (
    <Card title={words.title}>
      <div class="stack">
        <p>{words.text}</p>
        <TextField
          name="handler"
          label={words.handler}
          hint={words.handlerHint}
          kind="name"
          value={handler}
          error={error}
          onInput={setHandler}
        />
        <TextField
          name="handlerPhone"
          label={words.phone}
          kind="phone"
          value={phone}
          onInput={setPhone}
        />
        <Button variant="primary" big busy={busy} onClick={() => void send()}>
          {busy ? words.sending : words.send}
        </Button>
      </div>
    </Card>
  )
}
