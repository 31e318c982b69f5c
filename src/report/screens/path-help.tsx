import type { RulePack } from '../../routine/pack.ts'
import { pathText } from '../../text/path.ts'
import { supportText } from '../../text/support.ts'
import { talkText } from '../../text/talk.ts'
import { LinkButton } from '../../ui/button.tsx'
import { lockNowOf } from '../fold-lock.ts'
import type { ReportFacts } from '../fold.ts'
import { readReport } from '../record.ts'
import type { Submission } from '../submission.ts'
import { lockOfTalk } from '../talk.ts'

interface PathHelpProps {
  readonly pack: RulePack
  readonly submission: Submission
  readonly facts: Pick<ReportFacts, 'lockTold' | 'forwardings'>
}

/** Help on the way of a report. Nobody is led to a talk or a meeting that must not be held. */
export function PathHelp({ pack, submission, facts }: PathHelpProps) {
  const { report } = submission.record
  const { locked } = lockOfTalk(pack, {
    versions: [readReport(report)],
    sent: submission,
    lockNow: lockNowOf(submission, facts),
  })
  return (
    <nav class="row" aria-label={pathText.help}>
      {!locked && <LinkButton href={`/forbered/${submission.sid}`}>{talkText.title}</LinkButton>}
      {!locked && (
        <LinkButton href={`/mote/nytt?arende=${submission.sid}`}>{pathText.meeting}</LinkButton>
      )}
      <LinkButton href="/stotta">{supportText.title}</LinkButton>
    </nav>
  )
}
