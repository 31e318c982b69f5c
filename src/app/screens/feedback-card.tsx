import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { feedbackLettersOf } from '../../report/fold-follow-up.ts'
import { factsByReport } from '../../report/facts-by-report.ts'
import { gatherFacts, listSubmissions } from '../../report/repository.ts'
import { childLabel } from '../../report/summary.ts'
import { whenText } from '../../text/dates.ts'
import { feedbackLetterText as words } from '../../text/feedback-letter.ts'
import { Card } from '../../ui/card.tsx'
import { useApp, useDesk } from '../tablet-context.ts'

async function readReports(desk: Desk) {
  return { submissions: listSubmissions(desk), facts: await gatherFacts(desk) }
}

/** On Hem: what social services have told, the newest for each report. */
export function FeedbackCard() {
  const { tablet } = useApp()
  const desk = useDesk()
  const found = useDeskQuery(desk, readReports)
  if (!found) return null
  const now = tablet.deps.clock.now()
  const factsOf = factsByReport(found.facts)
  const told = found.submissions.flatMap((submission) => {
    const [newest] = feedbackLettersOf(submission, factsOf(submission.sid))
    return newest ? [{ submission, newest }] : []
  })
  if (told.length === 0) return null
  return (
    <Card title={words.title}>
      <ul class="stack told">
        {told.map(({ submission, newest }) => (
          <li key={newest.id}>
            <a href={`/anmalan/${submission.sid}/kvitto`}>
              <strong>{childLabel(submission.record.report, now)}</strong>
            </a>
            <p>
              {newest.record.items[0]?.words}{' '}
              <span class="muted">{whenText(newest.record.writtenAt, now)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
