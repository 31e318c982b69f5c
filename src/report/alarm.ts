// Which report has waited too long, and whom to ring. The numbers are the rule pack's.

import { listCards } from '../directory/directory.ts'
import { waitingAlarm, type WaitingAlarm, type WaitingFacts } from '../routine/waiting.ts'
import type { FactsOf } from './facts-by-report.ts'
import { awaitedOf, progressOf, type ReportFacts } from './fold.ts'
import { callsAbout } from './fold-follow-up.ts'
import type { Call, Submission } from './submission.ts'
import { whomToRing, type Around } from './whom-to-ring.ts'

export interface ReportAlarm {
  readonly submission: Submission
  readonly alarm: WaitingAlarm
  readonly phone: string
  /** The reporter has rung already. The alarm stays: nobody has the report by that. */
  readonly called: Call | undefined
}

/** Those that the reporter is to be told of; the receiving side has alarms of its own. */
export function alarmsFor(
  submissions: readonly Submission[],
  factsOf: FactsOf,
  around: Around,
): readonly ReportAlarm[] {
  const { pack, directory, now } = around
  if (!pack) return []
  const cards = listCards(directory)
  return submissions.flatMap((submission) => {
    const facts = factsOf(submission.sid)
    const waits = waitsOf(submission, facts)
    if (waits.length === 0) return []
    const { report } = submission.record
    const recipient = awaitedOf(submission, facts)
    const card = cards.find(({ id }) => id === recipient.card)
    const alarm = waits
      .map((wait) => {
        const acute = report.acute === 'yes'
        return waitingAlarm(pack, { ...wait, acute, hours: card?.hours ?? [], now })
      })
      .find((one) => one?.to.includes('reporter'))
    if (!alarm) return []
    const [called] = callsAbout(submission, facts)
    return [{ submission, alarm, phone: whomToRing(recipient, around).phone, called }]
  })
}

/** What a report waits for: to arrive, to be read. One that is sent once more waits for both. */
function waitsOf(
  submission: Submission,
  facts: ReportFacts,
): readonly Pick<WaitingFacts, 'savedAt' | 'sentAt'>[] {
  const progress = progressOf(submission, facts)
  const savedAt = submission.record.sentAt
  switch (progress.kind) {
    case 'queued':
      return [{ savedAt }]
    case 'sent':
      return [{ savedAt, sentAt: progress.at }]
    case 'again':
      return [{ savedAt: progress.since }, { savedAt, sentAt: progress.at }]
    default:
      return []
  }
}
