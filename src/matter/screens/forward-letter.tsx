import phoneIcon from 'lucide:phone'
import sendIcon from 'lucide:send'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { eachWay } from '../../report/forwarding.ts'
import { whenText } from '../../text/dates.ts'
import { forwardText } from '../../text/forward.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextArea } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import { forwardReport, listOtherIntakes, sendLeftBehind } from '../forward.ts'
import type { InboxItem } from '../inbox.ts'

interface ForwardLetterProps {
  readonly around: Surroundings
  readonly item: InboxItem
}

/** Quiet until somebody asks for it: most reports are where they belong. */
export function ForwardLetter(props: ForwardLetterProps) {
  const [open, setOpen] = useState(false)
  if (props.item.sentOn.length > 0) return <SentOn {...props} justSent={open} />
  return (
    <Card title={forwardText.title}>
      <div class="stack">
        <p>{forwardText.text}</p>
        {open ? (
          <ForwardForm {...props} />
        ) : (
          <Button variant="quiet" onClick={() => setOpen(true)}>
            {forwardText.open}
          </Button>
        )}
      </div>
    </Card>
  )
}

function ForwardForm({ around, item }: ForwardLetterProps) {
  const { desk } = around
  const [card, setCard] = useState<string>()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<FieldFault>()
  const [busy, setBusy] = useState(false)
  useErrorFocus(error)
  const intakes = listOtherIntakes(desk, item)
  const chosen = intakes.find((intake) => intake.card.id === card)?.recipient
  const fail = (text: string) => setError({ field: 'forwardTo', text })

  async function send(): Promise<void> {
    if (!chosen) return fail(forwardText.errors.missing)
    setBusy(true)
    const done = await forwardReport(desk, item, { recipient: chosen, reason })
    setBusy(false)
    if (done.ok) around.onQueued()
    else fail(forwardText.errors[done.error.kind])
  }

  return (
    <>
      <SelectField
        name="forwardTo"
        label={forwardText.to}
        options={intakes.map(({ card: { id, name } }) => ({ value: id, label: name }))}
        value={card}
        error={error?.text}
        onInput={(value) => {
          setError(undefined)
          setCard(value)
        }}
      />
      {chosen?.way === 'outside' ? (
        <>
          <Note tone="wait">
            <WithNumbers text={forwardText.outside(chosen.name, chosen.phone)} />
          </Note>
          {chosen.phone !== '' && (
            <LinkButton icon={phoneIcon} href={phoneHref(chosen.phone)}>
              <WithNumbers text={forwardText.call(chosen.phone)} />
            </LinkButton>
          )}
        </>
      ) : (
        <>
          <TextArea
            name="forwardReason"
            label={forwardText.reason}
            optional={forwardText.optional}
            hint={forwardText.reasonHint}
            rows={2}
            value={reason}
            onInput={setReason}
          />
          <Button variant="primary" icon={sendIcon} busy={busy} onClick={() => void send()}>
            {busy ? forwardText.sending : forwardText.send}
          </Button>
        </>
      )}
    </>
  )
}

interface SentOnProps extends ForwardLetterProps {
  /** From the form that stood here: its button took the focus with it. */
  readonly justSent: boolean
}

/** Where it went, and what has come for it since. */
function SentOn({ around, item, justSent }: SentOnProps) {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (justSent) told.current?.focus()
  }, [justSent])
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const { sentOn, leftBehind } = item

  async function sendRest(): Promise<void> {
    setBusy(true)
    const done = await sendLeftBehind(around.desk, item)
    setBusy(false)
    if (done.ok) around.onQueued()
    setMessage(done.ok ? '' : forwardText.errors[done.error.kind])
  }

  return (
    <Card title={forwardText.done}>
      <div class="stack" ref={told} tabIndex={-1}>
        {eachWay(sentOn).map(({ id, record: { recipient, by, forwardedAt } }) => (
          <p key={id}>
            {forwardText.sentTo(recipient.name, by.name, whenText(forwardedAt, around.now()))}
          </p>
        ))}
        <p>{forwardText.doneText}</p>
      </div>
      {leftBehind.length > 0 && (
        <div class="stack">
          <Note tone="wait">{forwardText.leftBehind(leftBehind.length)}</Note>
          <Button variant="primary" icon={sendIcon} busy={busy} onClick={() => void sendRest()}>
            {busy ? forwardText.sending : forwardText.sendLeftBehind}
          </Button>
        </div>
      )}
      <p role="alert">{message}</p>
    </Card>
  )
}
