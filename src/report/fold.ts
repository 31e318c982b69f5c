// Where a report is, as a pure function of what has happened. There is no status column that could
// say something else.

import type { Instant } from '../base/clock.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { PushRefusal } from '../protocol/push.ts'
import type { Evaluation } from './evaluation-record.ts'
import type { Forwarding } from './forwarding.ts'
import type { Feedback, HandlerChange, LockTold } from './told-record.ts'
import type {
  Acknowledgement,
  Call,
  ChosenRecipient,
  CoSign,
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
  | ({ readonly kind: 'sent'; readonly at: Instant } & SentOn)
  /** It had arrived at `at`; the server has been restored `since`, and has not answered for it yet. */
  | {
      readonly kind: 'again'
      readonly at: Instant
      readonly since: Instant
      readonly refused?: PushRefusal
    }
  | ({ readonly kind: 'opened'; readonly at: Instant; readonly sentAt?: Instant } & SentOn)
  | { readonly kind: 'outside'; readonly delivery?: Delivery }

/** Who has it now, if it has been sent on from where it first came. */
interface SentOn {
  readonly sentOnTo?: readonly ChosenRecipient[]
}

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
  readonly feedback: readonly Feedback[]
  readonly calls: readonly Call[]
  readonly forwardings: readonly Forwarding[]
  readonly coSigns: readonly CoSign[]
  readonly handlerChanges: readonly HandlerChange[]
  readonly evaluations: readonly Evaluation[]
  readonly lockTold: readonly LockTold[]
}

type Forwardings = Pick<ReportFacts, 'forwardings'>

type Event = Pick<Opened, 'sid' | 'bh' | 'standing' | 'authorUnit'>

/** Only a genuine event about exactly these words counts: a replayed one names other words. */
export function isAbout(event: Event, { sid, bh }: Submission): boolean {
  return event.sid === sid && event.bh === bh && event.standing !== 'unverified'
}

/** An answer counts only from the unit that has the report, and from someone who works there. */
export function isAnswerFrom(unit: string, event: Event, submission: Submission): boolean {
  return isAbout(event, submission) && event.standing === 'genuine' && event.authorUnit === unit
}

/** What the reporter does or notes counts from the reporter alone. */
export function isByAuthor(event: Event & Pick<Opened, 'author'>, submission: Submission): boolean {
  const { author } = submission
  return isAbout(event, submission) && event.standing === 'genuine' && event.author === author
}

/**
 * Each time it was sent on, by a unit that it had come to. They may come in any order, and two
 * colleagues who sent it to two units have both done so.
 */
export function listForwardings(
  submission: Submission,
  { forwardings }: Forwardings,
): readonly Forwarding[] {
  if (forwardings.length === 0) return forwardings
  const about = forwardings.filter(
    (event) => isAbout(event, submission) && event.standing === 'genuine',
  )
  return followFrom(new Set([submission.record.recipient.unit]), about)
}

function followFrom(
  units: ReadonlySet<string>,
  about: readonly Forwarding[],
): readonly Forwarding[] {
  const sentOn = about.filter(({ authorUnit }) => units.has(authorUnit))
  const reached = new Set([...units, ...sentOn.map(({ record }) => record.recipient.unit)])
  return reached.size === units.size ? sentOn : followFrom(reached, about)
}

/** Who has it now: those that have not sent it on. Of a report that goes round, everybody. */
export function holdersOf(submission: Submission, facts: Forwardings): readonly ChosenRecipient[] {
  const sentOn = listForwardings(submission, facts)
  // Nearly every report, and asked of each of them many times.
  if (sentOn.length === 0) return [submission.record.recipient]
  const had = [submission.record.recipient, ...sentOn.map(({ record }) => record.recipient)]
  const units = [...new Map(had.map((one) => [one.unit, one])).values()]
  const givers = new Set(sentOn.map(({ authorUnit }) => authorUnit))
  const holders = units.filter(({ unit }) => !givers.has(unit))
  return holders.length > 0 ? holders : units
}

/** The holder that is waited for, else the first: whom to ring, and whose hours count. */
export function awaitedOf(
  submission: Submission,
  facts: Pick<ReportFacts, 'opened' | 'forwardings'>,
): ChosenRecipient {
  const holders = holdersOf(submission, facts)
  const awaited = holders.find(({ unit }) => !firstOpened(unit, submission, facts))
  return awaited ?? holders[0] ?? submission.record.recipient
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
  const isSentOn = listForwardings(submission, facts).length > 0
  const sentOn = isSentOn && { sentOnTo: holdersOf(submission, facts) }
  if (opened) {
    return { kind: 'opened', at: opened.record.openedAt, ...(sentAt && { sentAt }), ...sentOn }
  }
  if (again) {
    return { kind: 'again', at: again.arrivedAt, since: again.since, ...(refused && { refused }) }
  }
  if (sentAt) return { kind: 'sent', at: sentAt, ...sentOn }
  if (!receiving) return { kind: 'elsewhere' }
  return { kind: 'queued', ...(attemptedAt && { attemptedAt }), ...(refused && { refused }) }
}

/** The server has said that it won't take it: it lies here and nowhere else. */
export function isRefused(progress: ReportProgress): boolean {
  return (progress.kind === 'queued' || progress.kind === 'again') && progress.refused !== undefined
}

/** When it came to the receiving unit, by the server's receipt; nothing arrives outside Trepart. */
export function arrivalOf(
  submission: Submission,
  facts: SendingFacts & Forwardings,
): Instant | undefined {
  const { letters, record } = submission
  if (record.recipient.way !== 'trepart') return undefined
  const [receiving] = letters
  // What is sent again had arrived before: the first time is the one that counts.
  const again = receiving && facts.waiting.get(receiving.id)?.again?.arrivedAt
  const receipt = receiving && facts.receipts.get(receiving.hash)
  // Where the receipt lies on another device, the unit that sent it on has said when it came.
  return again ?? receipt ?? listForwardings(submission, facts)[0]?.record.arrivedAt
}

/**
 * Opened when every unit that has it has opened it: of two that it was sent on to, one may be wrong.
 * The last of their first openings.
 */
export function openedOf(
  submission: Submission,
  facts: Pick<ReportFacts, 'opened' | 'forwardings'>,
): Opened | undefined {
  const firsts = holdersOf(submission, facts).map(({ unit }) =>
    firstOpened(unit, submission, facts),
  )
  if (firsts.includes(undefined)) return undefined
  return firsts
    .filter((event) => event !== undefined)
    .toSorted(byOpening)
    .at(-1)
}

function firstOpened(
  unit: string,
  submission: Submission,
  { opened }: Pick<ReportFacts, 'opened'>,
): Opened | undefined {
  return opened.filter((event) => isAnswerFrom(unit, event, submission)).toSorted(byOpening)[0]
}

const byOpening = (a: Opened, b: Opened) => (a.record.openedAt < b.record.openedAt ? -1 : 1)

export function deliveryOf(
  submission: Submission,
  { deliveries }: Pick<ReportFacts, 'deliveries'>,
): Delivery | undefined {
  return deliveries.find((event) => isByAuthor(event, submission))
}

/** The newest acknowledgement. */
export function acknowledgementOf(
  submission: Submission,
  facts: Pick<ReportFacts, 'acknowledgements' | 'forwardings'>,
): Acknowledgement | undefined {
  return newestFirst(facts.acknowledgements, submission, facts)[0]
}

/**
 * Who handles it, newest first: as acknowledged, or as it has changed since. A change counts from its
 * day, also while the tablet is offline (DOM D8).
 */
export function handlersOf(
  submission: Submission,
  facts: Pick<ReportFacts, 'acknowledgements' | 'handlerChanges' | 'forwardings'>,
  today: string,
): readonly (Acknowledgement | HandlerChange)[] {
  const changes = facts.handlerChanges.filter(({ record }) => record.from <= today)
  return newestFirst([...facts.acknowledgements, ...changes], submission, facts)
}

function newestFirst<E extends Acknowledgement | HandlerChange>(
  events: readonly E[],
  submission: Submission,
  facts: Forwardings,
): readonly E[] {
  const holders = holdersOf(submission, facts)
  return events
    .filter((event) => holders.some(({ unit }) => isAnswerFrom(unit, event, submission)))
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))
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
