import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { reportText } from '../../text/report.ts'
import { receiptText } from '../../text/receipt.ts'
import { sentText } from '../../text/sent.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { sendSupplement } from '../after-sending.ts'
import { isAbout, type ReportFacts } from '../fold.ts'
import type { Submission } from '../submission.ts'

const words = sentText.supplementOutside

/** New facts beside a report that has been sent. The report itself never changes. */
export function Supplements({
  around,
  submission,
  facts,
}: {
  readonly around: Surroundings
  readonly submission: Submission
  readonly facts: ReportFacts
}) {
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<FieldFault>()
  useErrorFocus(error)
  // To a receiver outside Trepart nothing is ever sent, and nothing may be called so.
  const outside = submission.record.recipient.way === 'outside'
  const sent = facts.supplements.filter((supplement) => isAbout(supplement, submission))

  function stateOf(arrived: boolean): string {
    if (outside) return words.saved
    return arrived ? receiptText.sentStep : receiptText.sendingStep
  }

  async function send(): Promise<void> {
    if (text.trim() === '') {
      setError({ field: 'supplement', text: reportText.review.fields.sentence })
      return
    }
    const done = await sendSupplement(around.desk, submission, text)
    if (!done.ok) {
      setError({ field: 'supplement', text: reportText.review.errors[done.error.kind] })
      return
    }
    setText('')
    setOpen(false)
    around.onQueued()
  }

  return (
    <Card title={sentText.supplements}>
      <p class="muted small">{outside ? words.noTakeBack : sentText.noTakeBack}</p>
      <ul class="stack">
        {sent.map(({ id, record, letters }) => (
          <li key={id}>
            <p class="prose">{record.text}</p>
            <p class="muted small">
              {stateOf(letters.every(({ hash }) => facts.receipts.has(hash)))}{' '}
              {whenText(record.writtenAt, around.now())}
            </p>
          </li>
        ))}
      </ul>
      {open ? (
        <div class="stack">
          <TextArea
            name="supplement"
            label={sentText.supplementLabel}
            hint={outside ? words.hint : sentText.supplementHint}
            value={text}
            error={error?.text}
            onInput={(typed) => {
              setError(undefined)
              setText(typed)
            }}
          />
          <Button variant="primary" onClick={() => void send()}>
            {outside ? words.save : sentText.supplementSend}
          </Button>
        </div>
      ) : (
        <Button onClick={() => setOpen(true)}>{sentText.supplement}</Button>
      )}
    </Card>
  )
}
