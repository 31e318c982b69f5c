import type { Surroundings } from '../../draft/surroundings.ts'
import { coSignText } from '../../text/co-sign.ts'
import { Card } from '../../ui/card.tsx'
import { unsignedBy } from '../fold-co-sign.ts'
import type { ReportFacts } from '../fold.ts'
import type { Submission } from '../submission.ts'
import { CoSignNames } from './co-sign-names.tsx'

interface CoSignPanelProps {
  readonly around: Surroundings
  readonly submission: Submission
  readonly facts: ReportFacts
}

/** On the author's receipt: who has signed, and who has not. */
export function CoSignPanel({ around, submission, facts }: CoSignPanelProps) {
  const { desk, names, now } = around
  const { members } = desk.directory().home
  const reached = (uid: string) => {
    const mailbox = members[uid]?.mailbox
    return mailbox !== undefined && submission.record.replyTo.includes(mailbox)
  }
  const unsigned = unsignedBy(submission, facts)
  const called = (uids: readonly string[]) =>
    uids.map((uid) => names.get(uid) ?? coSignText.nameless).join(', ')
  const waiting = called(unsigned.filter(reached))
  const unreached = called(unsigned.filter((uid) => !reached(uid)))
  return (
    <Card title={coSignText.panel}>
      <CoSignNames submission={submission} coSigns={facts.coSigns} now={now()} />
      {waiting !== '' && <p>{coSignText.waiting(waiting)}</p>}
      {unreached !== '' && <p>{coSignText.unreached(unreached)}</p>}
    </Card>
  )
}
