// Where a report is, as a pure function of what has happened. There is no status column that could
// say something else.

import type { Instant } from '../base/clock.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { PushRefusal } from '../protocol/push.ts'
import type {
  Acknowledgement,
  Call,
  Delivery,
  FeedbackReceived,
  FeedbackRequest,
  InboxChecked,
  Opened,
  Submission,
  Supplement,
} from './submission.ts'

export type ReportProgress =
  /** Nothing has left the device; without `attemptedAt` the author may still take it back. */
  | { readonly kind: 'queued'; readonly attemptedAt?: Instant; readonly refused?: PushRefusal }
  /** Written and sent from another of the author's devices, which holds the receipt. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'sent'; readonly at: Instant }
  /** It had arrived at `at`; the server has been restored `since`, and has not answered for it yet. */
  | {
      readonly kind: 'again'
      readonly at: Instant
      readonly since: Instant
      readonly refused?: PushRefusal
    }
  | { readonly kind: 'opened'; readonly at: Instant; readonly sentAt?: Instant }
  | { readonly kind: 'outside'; readonly delivery?: Delivery }

export interface SendingFacts {
  /** Envelope hash to the time in its verified receipt. Of what is sent again there is none. */
  readonly receipts: ReadonlyMap<string, Instant>
  /** Envelope id to what is known of a row that still waits. */
  readonly waiting: ReadonlyMap<string, Pick<OutboxRow, 'attemptedAt' | 'refused' | 'again'>>
}

export interface ReportFacts extends SendingFacts {
  readonly opened: readonly Opened[]
  readonly acknowledgements: readonly Acknowledgement[]
  readonly deliveries: readonly Delivery[]
  readonly supplements: readonly Supplement[]
  readonly inboxChecks: readonly InboxChecked[]
  readonly feedbackRequests: readonly FeedbackRequest[]
  readonly feedbackReceived: readonly FeedbackReceived[]
  readonly calls: readonly Call[]
}

type Event = Pick<Opened, 'sid' | 'bh' | 'standing' | 'authorUnit'>

export type FactsOf = (sid: string) => ReportFacts

/**
 * The facts of one report among those of all, gathered in one pass: whoever folds over every report
 * would otherwise look at every event once for each of them.
 */
export function factsByReport(facts: ReportFacts): FactsOf {
  const opened = bySid(facts.opened)
  const acknowledgements = bySid(facts.acknowledgements)
  const deliveries = bySid(facts.deliveries)
  const supplements = bySid(facts.supplements)
  const feedbackRequests = bySid(facts.feedbackRequests)
  const feedbackReceived = bySid(facts.feedbackReceived)
  const calls = bySid(facts.calls)
  return (sid) => ({
    ...facts,
    opened: opened(sid),
    acknowledgements: acknowledgements(sid),
    deliveries: deliveries(sid),
    supplements: supplements(sid),
    feedbackRequests: feedbackRequests(sid),
    feedbackReceived: feedbackReceived(sid),
    calls: calls(sid),
  })
}

function bySid<E extends { readonly sid: string }>(events: readonly E[]) {
  const groups = new Map<string, E[]>()
  for (const event of events) {
    const group = groups.get(event.sid)
    if (group) group.push(event)
    else groups.set(event.sid, [event])
  }
  return (sid: string): readonly E[] => groups.get(sid) ?? []
}

/** Only a genuine event about exactly these words counts: a replayed one names other words. */
export function isAbout(event: Event, { sid, bh }: Submission): boolean {
  return event.sid === sid && event.bh === bh && event.standing !== 'unverified'
}

/** An answer counts only from the unit that the report went to, and from someone who works there. */
export function isAnswerTo(event: Event, submission: Submission): boolean {
  const { unit } = submission.record.recipient
  return isAbout(event, submission) && event.standing === 'genuine' && event.authorUnit === unit
}

/** What the reporter does or notes counts from the reporter alone. */
export function isByAuthor(event: Event & Pick<Opened, 'author'>, submission: Submission): boolean {
  const { author } = submission
  return isAbout(event, submission) && event.standing === 'genuine' && event.author === author
}

export function progressOf(submission: Submission, facts: ReportFacts): ReportProgress {
  const { recipient } = submission.record
  if (recipient.way === 'outside') {
    const delivery = deliveryOf(submission, facts)
    return { kind: 'outside', ...(delivery && { delivery }) }
  }
  const receiving = submission.letters[0]
  const { attemptedAt, refused, again } = (receiving && facts.waiting.get(receiving.id)) ?? {}
  const sentAt = arrivalOf(submission, facts)
  const opened = openedOf(submission, facts)
  if (opened) return { kind: 'opened', at: opened.record.openedAt, ...(sentAt && { sentAt }) }
  if (again) {
    return { kind: 'again', at: again.arrivedAt, since: again.since, ...(refused && { refused }) }
  }
  if (sentAt) return { kind: 'sent', at: sentAt }
  if (!receiving) return { kind: 'elsewhere' }
  return { kind: 'queued', ...(attemptedAt && { attemptedAt }), ...(refused && { refused }) }
}

/** The server has said that it won't take it: it lies here and nowhere else. */
export function isRefused(progress: ReportProgress): boolean {
  return (progress.kind === 'queued' || progress.kind === 'again') && progress.refused !== undefined
}

/** When it came to the receiving unit, by the server's receipt; nothing arrives outside Trepart. */
export function arrivalOf(
  { letters, record }: Submission,
  { receipts, waiting }: SendingFacts,
): Instant | undefined {
  const receiving = record.recipient.way === 'trepart' ? letters[0] : undefined
  // What is sent again had arrived before: the first time is the one that counts.
  return receiving && (waiting.get(receiving.id)?.again?.arrivedAt ?? receipts.get(receiving.hash))
}

/** The first that anybody of the receiving unit signed. */
export function openedOf(
  submission: Submission,
  { opened }: Pick<ReportFacts, 'opened'>,
): Opened | undefined {
  return opened
    .filter((event) => isAnswerTo(event, submission))
    .toSorted((a, b) => (a.record.openedAt < b.record.openedAt ? -1 : 1))[0]
}

export function deliveryOf(
  submission: Submission,
  { deliveries }: Pick<ReportFacts, 'deliveries'>,
): Delivery | undefined {
  return deliveries.find((event) => isByAuthor(event, submission))
}

/** The newest acknowledgement: a change of handler is a new one. */
export function acknowledgementOf(
  submission: Submission,
  { acknowledgements }: Pick<ReportFacts, 'acknowledgements'>,
): Acknowledgement | undefined {
  return acknowledgements
    .filter((event) => isAnswerTo(event, submission))
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))[0]
}

/** When the receiving unit last opened its inbox, as far as has been told here. */
export function inboxCheckedAt({ inboxChecks }: Pick<ReportFacts, 'inboxChecks'>, unit: string) {
  return inboxChecks
    .filter((event) => event.authorUnit === unit && event.standing !== 'unverified')
    .map(({ record }) => record.checkedAt)
    .toSorted()
    .at(-1)
}

/** Ändra något: until anything of it has been tried, all of it can be taken back. */
export function canTakeBack(submission: Submission, { waiting }: SendingFacts): boolean {
  return (
    submission.letters.length > 0 &&
    submission.letters.every(({ id }) => {
      const row = waiting.get(id)
      return row !== undefined && row.attemptedAt === undefined
    })
  )
}
