// What the reporter has said of working together: only her own words count, and said anew, the later.

import { isByAuthor, type ReportFacts } from './fold.ts'
import type { Evaluation } from './evaluation-record.ts'
import type { Submission } from './submission.ts'

type Facts = Pick<ReportFacts, 'evaluations'>

export function isEvaluated(submission: Submission, { evaluations }: Facts): boolean {
  return evaluations.some((event) => isByAuthor(event, submission))
}

export function evaluationOf(submission: Submission, facts: Facts): Evaluation | undefined {
  return facts.evaluations
    .filter((event) => isByAuthor(event, submission))
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))[0]
}
