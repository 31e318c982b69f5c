// Which report has waited too long, and whom to ring. The numbers are the rule pack's.

import type { Instant } from '../base/clock.ts'
import { listCards, type Directory } from '../directory/directory.ts'
import type { RulePack } from '../routine/pack.ts'
import { waitingAlarm, type WaitingAlarm } from '../routine/waiting.ts'
import { progressOf, type ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'

export interface ReportAlarm {
  readonly submission: Submission
  readonly alarm: WaitingAlarm
  readonly phone: string
}

/** Those that the reporter is to be told of; the receiving side has alarms of its own. */
export function alarmsFor(
  submissions: readonly Submission[],
  facts: ReportFacts,
  {
    pack,
    directory,
    now,
  }: {
    readonly pack: RulePack | undefined
    readonly directory: Directory
    readonly now: Instant
  },
): readonly ReportAlarm[] {
  if (!pack) return []
  return submissions.flatMap((submission) => {
    const { recipient, report, sentAt: savedAt } = submission.record
    const progress = progressOf(submission, facts)
    if (progress.kind === 'outside' || progress.kind === 'elsewhere') return []
    if (progress.kind === 'opened') return []
    const card = listCards(directory).find(({ id }) => id === recipient.card)
    const alarm = waitingAlarm(pack, {
      savedAt,
      ...(progress.kind === 'sent' && { sentAt: progress.at }),
      acute: report.acute === 'yes',
      hours: card?.hours ?? [],
      now,
    })
    const phone = card?.phones[0]?.number ?? recipient.phone
    return alarm?.to.includes('reporter') ? [{ submission, alarm, phone }] : []
  })
}
