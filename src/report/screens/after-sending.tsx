import calendarDays from 'lucide:calendar-days'
import messageSquare from 'lucide:message-square'
import shieldCheck from 'lucide:shield-check'
import type { RulePack } from '../../routine/pack.ts'
import { receiptText } from '../../text/receipt.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Submission } from '../submission.ts'
import { LegalWords } from './legal-words.tsx'

const ICONS = [shieldCheck, calendarDays, messageSquare]

/** What the law says comes next, told as law and never as status. */
export function AfterSending({
  pack,
  submission,
}: {
  readonly pack: RulePack | undefined
  readonly submission: Submission
}) {
  if (!pack) return null
  const { feedbackRequested } = submission.record.report
  // The last line is about an answer that was asked for.
  const keys = feedbackRequested ? pack.afterSending : pack.afterSending.slice(0, -1)
  return (
    <Card title={receiptText.next}>
      <ol class="then">
        {keys.map((key, at) => (
          <li key={key}>
            <Icon of={ICONS[at] ?? messageSquare} />
            <LegalWords pack={pack} of={key} />
          </li>
        ))}
      </ol>
      <LinkButton variant="quiet" href={`/arende/${submission.sid}`}>
        {receiptText.path}
      </LinkButton>
      <LinkButton variant="quiet" href="/stotta">
        {receiptText.support}
      </LinkButton>
    </Card>
  )
}
