import { progressOf, type ReportFacts } from '../../report/fold.ts'
import type { Submission } from '../../report/submission.ts'
import { childLabel, progressLine } from '../../report/summary.ts'
import { nextStep, type RulesNow } from '../../report/tasks.ts'
import { textOf } from '../../routine/text.ts'
import { homeText } from '../../text/home.ts'
import { Trail } from '../../ui/trail.tsx'
import { useApp } from '../tablet-context.ts'

interface SentRowProps {
  readonly submission: Submission
  readonly facts: ReportFacts
  readonly rules: RulesNow | undefined
}

/** Where a report is, and what comes next. */
export function SentRow({ submission, facts, rules }: SentRowProps) {
  const { tablet } = useApp()
  const now = tablet.deps.clock.now()
  const step = rules && nextStep(submission, facts, rules)
  const { reached, done, words } = progressLine(progressOf(submission, facts), now)
  return (
    <li>
      <a href={`/anmalan/${submission.sid}/kvitto`}>
        <strong>{childLabel(submission.record.report, now)}</strong>
      </a>
      <Trail reached={reached} done={done}>
        <b>{words[0]}</b>
        {words[1]}
      </Trail>
      {step && (
        <p class="small muted">
          {homeText.next} {textOf(step.pack, step.next.title).text}
        </p>
      )}
    </li>
  )
}
