// What the reporter can do now, from what has happened to each report.

import { isRefused, progressOf, type ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'

export interface ReportTask {
  readonly kind: 'leave' | 'refused'
  readonly submission: Submission
}

export function listTasks(
  submissions: readonly Submission[],
  facts: ReportFacts,
): readonly ReportTask[] {
  return submissions.flatMap((submission): readonly ReportTask[] => {
    const progress = progressOf(submission, facts)
    if (progress.kind === 'outside' && !progress.delivery) return [{ kind: 'leave', submission }]
    if (isRefused(progress)) return [{ kind: 'refused', submission }]
    return []
  })
}
