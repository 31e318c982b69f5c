// What the way of a report depends on, gathered from its folds.

import type { Instant } from '../base/clock.ts'
import type { PathFacts } from '../routine/path.ts'
import type { Sending } from '../routine/path-rules.ts'
import {
  arrivalOf,
  isRefused,
  openedOf,
  progressOf,
  type ReportFacts,
  type ReportProgress,
} from './fold.ts'
import { oralOf } from './oral-report.ts'
import { isEvaluated } from './fold-evaluation.ts'
import { holdsNow, lockNowOf } from './fold-lock.ts'
import { isOver, standingAnswer, wantsFeedback } from './fold-follow-up.ts'
import type { Submission } from './submission.ts'

export function pathFactsOf(submission: Submission, facts: ReportFacts, now: Instant): PathFacts {
  const { report, lock } = submission.record
  const lockNow = lockNowOf(submission, facts)
  const progress = progressOf(submission, facts)
  const standing = standingAnswer(submission, facts)
  const answer = standing?.answer
  const arrivedAt = arrivalOf(submission, facts)
  const oralAt = oralOf(submission, arrivedAt)
  const openedAt = openedOf(submission, facts)?.record.openedAt
  return {
    sending: sendingOf(progress),
    ...(arrivedAt && { arrivedAt }),
    ...(oralAt && { oralAt }),
    ...(openedAt && { openedAt }),
    acute: report.acute === 'yes',
    locked: holdsNow(lockNow),
    wasLocked: lock.locked || lockNow.told.length > 0,
    guardianInformed: report.guardianInformed === 'yes',
    feedbackRequested: wantsFeedback(submission, facts),
    answered: answer !== undefined,
    over: isOver(answer),
    ...(standing && isOver(answer) && { overSince: standing.on }),
    evaluated: isEvaluated(submission, facts),
    now,
  }
}

function sendingOf(progress: ReportProgress): Sending {
  if (isRefused(progress)) return 'refused'
  switch (progress.kind) {
    case 'outside':
      return progress.delivery ? 'left' : 'toLeave'
    case 'elsewhere':
      return 'elsewhere'
    case 'queued':
    case 'again':
      return 'waits'
    case 'sent':
    case 'opened':
      return 'arrived'
  }
}
