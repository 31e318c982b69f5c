// What the reporter has done about a report since it was sent, and been told: asked for an answer,
// got one, rung. Only the reporter's own records count.

import type { Instant } from '../base/clock.ts'
import { acknowledgementOf, arrivalOf, isByAuthor, type ReportFacts } from './fold.ts'
import type {
  Call,
  FeedbackReceived,
  FeedbackReceivedRecord,
  FeedbackRequest,
  Submission,
} from './submission.ts'

/** The first that came after the report: asking twice moves nothing. */
export function feedbackRequestOf(
  submission: Submission,
  { feedbackRequests }: Pick<ReportFacts, 'feedbackRequests'>,
): FeedbackRequest | undefined {
  return feedbackRequests
    .filter((event) => isByAuthor(event, submission))
    .toSorted((a, b) => (a.record.requestedAt < b.record.requestedAt ? -1 : 1))[0]
}

/** In the report, or after it. */
export function wantsFeedback(
  submission: Submission,
  facts: Pick<ReportFacts, 'feedbackRequests'>,
): boolean {
  const { feedbackRequested } = submission.record.report
  return feedbackRequested || feedbackRequestOf(submission, facts) !== undefined
}

/** As they were written down, the newest first: a slip is mended by writing it down anew. */
export function feedbackOf(
  submission: Submission,
  { feedbackReceived }: Pick<ReportFacts, 'feedbackReceived'>,
): readonly FeedbackReceived[] {
  return feedbackReceived
    .filter((event) => isByAuthor(event, submission))
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))
}

/** The newest of the answers that say what was decided; another remark changes none of them. */
export function standingAnswer(
  submission: Submission,
  facts: Pick<ReportFacts, 'feedbackReceived'>,
): FeedbackReceived | undefined {
  return feedbackOf(submission, facts).find(({ record }) => record.answer !== 'other')
}

/** Nothing is investigated, or is so any more: new facts are a new report. */
export function isOver(answer: FeedbackReceivedRecord['answer'] | undefined): boolean {
  return answer === 'notOpened' || answer === 'closed'
}

/** By the receipt that lies here, else as the unit that received it has said. */
export function knownArrival(submission: Submission, facts: ReportFacts): Instant | undefined {
  const acknowledged = acknowledgementOf(submission, facts)
  return arrivalOf(submission, facts) ?? acknowledged?.record.receivedAt
}

/** The newest call first. */
export function callsAbout(
  submission: Submission,
  { calls }: Pick<ReportFacts, 'calls'>,
): readonly Call[] {
  return calls
    .filter((event) => isByAuthor(event, submission))
    .toSorted((a, b) => (a.record.calledAt < b.record.calledAt ? 1 : -1))
}
