// The receiving unit's inbox: what has come to its groups, acute first, and who has opened what.

import { bySid } from '../letters/by-sid.ts'
import { getMe, type Desk } from '../letters/desk.ts'
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
import { closedTo } from './small-group.ts'

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
  readonly leftBehind: readonly Added[]
  /** To this person: only some of the group see the matter (small-group.ts). */
  readonly closed: boolean
}

/** What has come about a report since it was written. */
type Added = Supplement | FeedbackRequest | CoSign

/**
 * Unread acute first, then unread, then the rest; oldest arrival first in each. Intake reads what nobody
 * has read, whomever its matter is closed to.
 */
export function listInbox(desk: Desk): readonly InboxItem[] {
  const isIntake = () => getMe(desk).role === 'intake'
  return listAll(desk).filter(({ closed, opened }) => !closed || (!opened && isIntake()))
}

/** How many matters are closed to this person, and nothing else of them. */
export function countClosed(desk: Desk): number {
  return new Set(
    listAll(desk).flatMap(({ closed, submission }) => (closed ? [submission.sid] : [])),
  ).size
}

function listAll(desk: Desk): readonly InboxItem[] {
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

/** One for each matter: a letter that nobody can vouch for stands behind no report of its number. */
export function listOwnItems(desk: Desk): readonly InboxItem[] {
  const { unit } = getMe(desk)
  const bySid = new Map<string, InboxItem>()
  for (const item of listInbox(desk)) {
    if (item.closed || recipientOf(item).unit !== unit) continue
    const { sid } = item.submission
    const before = bySid.get(sid)
    if (!before || before.submission.standing === 'unverified') bySid.set(sid, item)
  }
  return [...bySid.values()]
}

export function findOwnItem(desk: Desk, sid: string): InboxItem | undefined {
  return listOwnItems(desk).find(({ submission }) => submission.sid === sid)
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
function gatherEvents(desk: Desk) {
  const { cabinet } = desk
  const about = <T extends Filed>(kind: T['kind']) => bySid(cabinet.list(kind) as readonly T[])
  return {
    submissions: about<Submission>('submission'),
    opened: about<Opened>('opened'),
    acknowledgements: about<Acknowledgement>('acknowledgement'),
    forwardings: about<Forwarding>('forwarding'),
    supplements: about<Supplement>('supplement'),
    feedbackRequests: about<FeedbackRequest>('feedbackRequest'),
    coSigns: about<CoSign>('cosign'),
    isClosed: closedTo(desk),
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
  const feedbackRequest = feedbackRequestOf(submission, {
    feedbackRequests: [...(brought?.feedbackRequests ?? []), ...events.feedbackRequests(sid)],
  })
  const coSigns = coSignsOf(submission, {
    coSigns: [...(brought?.coSigns ?? []), ...events.coSigns(sid)],
  })
  const passed = new Set(sentOn.flatMap(({ record }) => record.letters))
  const added = addedTo({ supplements, feedbackRequest, coSigns })
  return {
    submission,
    acute: submission.record.report.acute === 'yes',
    opened: events.opened(sid).find(isAnswer),
    acknowledged,
    feedbackRequest,
    coSigns,
    renewed: renewedBy(events, submission),
    supplements,
    broughtBy,
    sentOn,
    closed: isOurs && events.isClosed(submission, unit),
    leftBehind: sentOn.length > 0 ? added.filter(({ id }) => !passed.has(id)) : [],
  }
}

export function addedTo({
  supplements,
  feedbackRequest,
  coSigns,
}: Pick<InboxItem, 'supplements' | 'feedbackRequest' | 'coSigns'>): readonly Added[] {
  return [...supplements, ...(feedbackRequest ? [feedbackRequest] : []), ...coSigns]
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
