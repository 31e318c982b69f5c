import { progressOf, canTakeBack } from '../fold.ts'
import { DeliveryForm } from './delivery-form.tsx'
import { FeedbackPanel, type FeedbackPanelProps } from './feedback-panel.tsx'
import { Supplements } from './supplements.tsx'

/** What can be done about a report that has been sent, and what comes back. */
export function SentCards(props: FeedbackPanelProps) {
  const { around, submission, facts } = props
  const progress = progressOf(submission, facts)
  const toLeave = progress.kind === 'outside' && !progress.delivery
  return (
    <>
      {toLeave && <DeliveryForm around={around} submission={submission} />}
      {progress.kind !== 'queued' && !toLeave && <FeedbackPanel {...props} />}
      {!canTakeBack(submission, facts) && (
        <Supplements around={around} submission={submission} facts={facts} />
      )}
    </>
  )
}
