import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { reportText } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Choice, TextField } from '../../ui/field.tsx'
import { recordDelivery } from '../after-sending.ts'
import type { DeliveryRecord, Submission } from '../submission.ts'

const { receipt } = reportText
const WAYS = (['phone', 'post', 'sdk', 'visit'] as const).map((value) => ({
  value,
  label: receipt.deliveryWays[value],
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
  const [error, setError] = useState<string>()

  async function save(): Promise<void> {
    if (!way || to.trim() === '') {
      setError(receipt.deliveryMissing)
      return
    }
    const delivery = { way, to: to.trim(), deliveredAt: when }
    const saved = await recordDelivery(around.desk, submission, delivery)
    if (saved.ok) around.onQueued()
    else setError(reportText.review.errors[saved.error.kind])
  }

  return (
    <Card title={receipt.delivery}>
      <div class="stack">
        <Choice
          name="deliveryWay"
          label={receipt.deliveryWay}
          options={WAYS}
          value={way}
          error={error}
          onInput={setWay}
        />
        <TextField name="deliveryTo" label={receipt.deliveryTo} value={to} onInput={setTo} />
        <TextField
          name="deliveryWhen"
          label={receipt.deliveryWhen}
          value={when}
          onInput={setWhen}
        />
        <Button variant="primary" onClick={() => void save()}>
          {receipt.deliverySave}
        </Button>
      </div>
    </Card>
  )
}
