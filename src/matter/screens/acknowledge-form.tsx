import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { matterText } from '../../text/matter.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import { acknowledge, proposedHandler } from '../answer.ts'
import type { InboxItem } from '../inbox.ts'

interface AcknowledgeFormProps {
  readonly around: Surroundings
  readonly item: InboxItem
}

const words = matterText.acknowledge

type FormError = FieldFault<'handler' | 'handlerPhone'>

/** Arrived, who and which number: never without a number. */
export function AcknowledgeForm({ around, item }: AcknowledgeFormProps) {
  const { desk } = around
  const proposed = proposedHandler(desk)
  const [handler, setHandler] = useState(proposed.handler)
  const [phone, setPhone] = useState(proposed.phone)
  const [error, setError] = useState<FormError>()
  const [busy, setBusy] = useState(false)
  const [again, setAgain] = useState(false)
  const { acknowledged, submission } = item

  useErrorFocus(error)

  async function send(): Promise<void> {
    setBusy(true)
    const done = await acknowledge(desk, submission, { handler, phone })
    setBusy(false)
    if (!done.ok) {
      const lacksPhone = handler.trim() !== '' && phone.trim() === ''
      const field = lacksPhone ? 'handlerPhone' : 'handler'
      setError({ field, text: words.errors[done.error.kind] })
      return
    }
    setError(undefined)
    setAgain(false)
    around.onQueued()
  }

  const errorOf = (field: FormError['field']) => (error?.field === field ? error.text : undefined)
  if (acknowledged && !again) {
    const { record } = acknowledged
    return (
      <Card title={words.done}>
        <p>
          <WithNumbers text={words.doneText(record.handler, record.phone)} />
        </p>
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
          error={errorOf('handler')}
          onInput={setHandler}
        />
        <TextField
          name="handlerPhone"
          label={words.phone}
          kind="phone"
          value={phone}
          error={errorOf('handlerPhone')}
          onInput={setPhone}
        />
        <Button variant="primary" big busy={busy} onClick={() => void send()}>
          {busy ? words.sending : words.send}
        </Button>
      </div>
    </Card>
  )
}
