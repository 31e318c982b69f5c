// The receiving unit's inbox: what has come to its groups, acute first, and who has opened what.

import { bySid } from '../letters/by-sid.ts'
import type { Desk } from '../letters/desk.ts'
import type { Filed } from '../letters/filed.ts'
import type { Group } from '../protocol/unit-log.ts'
import { groupsOf } from '../directory/directory.ts'
import { feedbackRequestOf } from '../report/fold-follow-up.ts'
import { coSignsOf } from '../report/fold-co-sign.ts'
import { holdersOf, isAnswerFrom } from '../report/fold.ts'
import type { Forwarding } from '../report/forwarding.ts'
import type {
  Acknowledgement,
  ChosenRecipient,
  CoSign,
  FeedbackRequest,
  Opened,
  Submission,
  Supplement,
} from '../report/submission.ts'
import { listBrought, type Brought } from './brought.ts'

export interface InboxItem {
  readonly submission: Submission
  readonly acute: boolean
  readonly opened: Opened | undefined
  readonly acknowledged: Acknowledgement | undefined
  readonly supplements: readonly Supplement[]
  /** An answer that was asked for when the report had been sent. */
  readonly feedbackRequest: FeedbackRequest | undefined
  /** Colleagues of the author who stand behind it too. */
  readonly coSigns: readonly CoSign[]
  /** The earlier report that this one renews, where it came here too. */
  readonly renewed: Submission | undefined
  /** What brought it here, where another unit has sent it on. */
  readonly broughtBy: Forwarding | undefined
  /** Where this unit has sent it on. */
  readonly sentOn: readonly Forwarding[]
  /** Came after it had been sent on: whoever has the report has not got these. */
  readonly leftBehind: readonly Supplement[]
}

/** Unread acute first, then unread, then the rest; oldest arrival first in each. */
export function listInbox(desk: Desk): readonly InboxItem[] {
  const groups = groupsOf(desk.directory(), desk.person.uid)
  const mailboxes = new Set(groups.map(({ mailbox }) => mailbox))
  const direct = (desk.cabinet.list('submission') as readonly Submission[]).filter(
    ({ mailbox, arrivedAt }) => arrivedAt !== undefined && mailboxes.has(mailbox),
  )
  // Never a second time for the same words: whoever sends it back sends nothing new.
  const here = new Set(direct.filter(isGenuine).map(keyOf))
  const brought = listBrought(desk, groups).filter(
    ({ submission }) => !isGenuine(submission) || !here.has(keyOf(submission)),
  )
  const events = gatherEvents(desk)
  return [
    ...direct.map((submission) => itemOf(events, groups, submission)),
    ...brought.map((one) => itemOf(events, groups, one.submission, one)),
  ].toSorted((a, b) => rank(a) - rank(b) || (arrival(a) < arrival(b) ? -1 : 1))
}

export function findInboxItem(desk: Desk, id: string): InboxItem | undefined {
  return listInbox(desk).find(({ submission }) => submission.id === id)
}

/** As what it came to this unit: as the author chose it, or as it was sent on. */
export function recipientOf({
  submission,
  broughtBy,
}: Pick<InboxItem, 'submission' | 'broughtBy'>): ChosenRecipient {
  return (broughtBy ?? submission).record.recipient
}

const isGenuine = ({ standing }: Submission) => standing === 'genuine'
const keyOf = ({ mailbox, sid, bh }: Submission) => [mailbox, sid, bh].join(' ')

/** By the `sid` of what they are about: an inbox of thousands is gone through once for each kind. */
function gatherEvents({ cabinet }: Desk) {
  const about = <T extends Filed>(kind: T['kind']) => bySid(cabinet.list(kind) as readonly T[])
  return {
    submissions: about<Submission>('submission'),
    opened: about<Opened>('opened'),
    acknowledgements: about<Acknowledgement>('acknowledgement'),
    forwardings: about<Forwarding>('forwarding'),
    supplements: about<Supplement>('supplement'),
    feedbackRequests: about<FeedbackRequest>('feedbackRequest'),
    coSigns: about<CoSign>('cosign'),
  }
}

type InboxEvents = ReturnType<typeof gatherEvents>

function itemOf(
  events: InboxEvents,
  groups: readonly Group[],
  submission: Submission,
  brought?: Brought,
): InboxItem {
  const broughtBy = brought?.broughtBy
  const { unit } = recipientOf({ submission, broughtBy })
  const { sid, bh, mailbox } = submission
  const forwardings = events.forwardings(sid)
  // Whoever only has a copy, as heads have, waits for the same answers as the reporter.
  const isOurs = groups.some((group) => group.mailbox === mailbox && group.unit === unit)
  const holders = isOurs ? [unit] : holdersOf(submission, { forwardings }).map((one) => one.unit)
  const isAnswer = (event: Opened | Acknowledgement) =>
    holders.some((holder) => isAnswerFrom(holder, event, submission))
  // Only what counts for the reporter counts here: a forged answer must not hide an acute report.
  const acknowledged = events
    .acknowledgements(sid)
    .filter(isAnswer)
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))[0]
  const sentOn = forwardings.filter((event) => isAnswerFrom(unit, event, submission))
  const came = events.supplements(sid).filter((one) => one.mailbox === mailbox && one.bh === bh)
  const supplements = [...(brought?.supplements ?? []), ...came]
  const passed = new Set(sentOn.flatMap(({ record }) => record.supplements))
  return {
    submission,
    acute: submission.record.report.acute === 'yes',
    opened: events.opened(sid).find(isAnswer),
    acknowledged,
    feedbackRequest: feedbackRequestOf(submission, {
      feedbackRequests: events.feedbackRequests(sid),
    }),
    coSigns: coSignsOf(submission, { coSigns: events.coSigns(sid) }),
    renewed: renewedBy(events, submission),
    supplements,
    broughtBy,
    sentOn,
    leftBehind: sentOn.length > 0 ? supplements.filter(({ id }) => !passed.has(id)) : [],
  }
}

/** Of the same author, or a stranger's letter could point at any report. */
function renewedBy(
  { submissions }: InboxEvents,
  { author, record }: Submission,
): Submission | undefined {
  const { renews } = record.report
  if (!renews) return undefined
  return submissions(renews).find((one) => one.author === author && one.standing === 'genuine')
}

function rank({ acute, acknowledged, sentOn, leftBehind }: InboxItem): number {
  const done = sentOn.length > 0 ? leftBehind.length === 0 : acknowledged !== undefined
  if (done) return 2
  return acute ? 0 : 1
}

function arrival({ submission }: InboxItem): string {
  return submission.arrivedAt ?? ''
}
