import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { reportText } from '../../text/report.ts'
import { receiptText } from '../../text/receipt.ts'
import { sentText } from '../../text/sent.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Choice, TextField } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { recordDelivery } from '../after-sending.ts'
import type { DeliveryRecord, Submission } from '../submission.ts'

const WAYS = (['phone', 'post', 'sdk', 'visit'] as const).map((value) => ({
  value,
  label: receiptText.deliveryWays[value],
}))

/** For a receiver that is not on Trepart: how it was left, to whom and when, signed. */
export function DeliveryForm({
  around,
  submission,
}: {
  readonly around: Surroundings
  readonly submission: Submission
}) {
  const { recipient } = submission.record
  const [way, setWay] = useState<DeliveryRecord['way']>()
  const [to, setTo] = useState<string>(recipient.name)
  const [when, setWhen] = useState(whenText(around.now(), around.now()))
  const [error, setError] = useState<FieldFault<'deliveryWay' | 'deliveryTo'>>()
  useErrorFocus(error)

  async function save(): Promise<void> {
    if (!way) return setError({ field: 'deliveryWay', text: sentText.deliveryMissing.way })
    if (to.trim() === '') {
      return setError({ field: 'deliveryTo', text: sentText.deliveryMissing.to })
    }
    const delivery = { way, to: to.trim(), deliveredAt: when }
    const saved = await recordDelivery(around.desk, submission, delivery)
    if (saved.ok) around.onQueued()
    else setError({ field: 'deliveryWay', text: reportText.review.errors[saved.error.kind] })
  }

  const errorOf = (field: string) => (error?.field === field ? error.text : undefined)
  return (
    <Card title={sentText.delivery}>
      <div class="stack">
        <Choice
          name="deliveryWay"
          label={sentText.deliveryWay}
          options={WAYS}
          value={way}
          error={errorOf('deliveryWay')}
          onInput={setWay}
        />
        <TextField
          name="deliveryTo"
          label={sentText.deliveryTo}
          value={to}
          error={errorOf('deliveryTo')}
          onInput={setTo}
        />
        <TextField
          name="deliveryWhen"
          label={sentText.deliveryWhen}
          value={when}
          onInput={setWhen}
        />
        <Button variant="primary" onClick={() => void save()}>
          {sentText.deliverySave}
        </Button>
      </div>
    </Card>
  )
}
