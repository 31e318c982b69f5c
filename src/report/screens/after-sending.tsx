import calendarDays from 'lucide:calendar-days'
import messageSquare from 'lucide:message-square'
import shieldCheck from 'lucide:shield-check'
import type { Surroundings } from '../../draft/surroundings.ts'
import { textOf } from '../../routine/text.ts'
import { reportText } from '../../text/report.ts'
import { receiptText } from '../../text/receipt.ts'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Submission } from '../submission.ts'

const ICONS = [shieldCheck, calendarDays, messageSquare]

/** What the law says comes next, told as law and never as status. */
export function AfterSending({
  around,
  submission,
}: {
  readonly around: Surroundings
  readonly submission: Submission
}) {
  const { pack } = around
  if (!pack) return null
  const { feedbackRequested } = submission.record.report
  // The last line is about an answer that was asked for.
  const keys = feedbackRequested ? pack.afterSending : pack.afterSending.slice(0, -1)
  return (
    <Card title={receiptText.next}>
      <ol class="then">
        {keys.map((key, at) => {
          const { text, legal, checkedOn } = textOf(pack, key)
          const [statute] = legal
          return (
            <li key={key}>
              <Icon of={ICONS[at] ?? messageSquare} />
              <span>
                {text}{' '}
                {statute && (
                  <small class="muted">
                    {reportText.tips.law(statute.name, statute.paragraph, checkedOn)}
                  </small>
                )}
              </span>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
