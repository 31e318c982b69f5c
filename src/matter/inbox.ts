// The receiving unit's inbox: what has come to its groups, acute first, and who has opened what.

import type { Desk } from '../letters/desk.ts'
import { groupsOf } from '../directory/directory.ts'
import { feedbackRequestOf } from '../report/fold-follow-up.ts'
import { isAnswerTo } from '../report/fold.ts'
import type {
  Acknowledgement,
  FeedbackRequest,
  Opened,
  Submission,
  Supplement,
} from '../report/submission.ts'

export interface InboxItem {
  readonly submission: Submission
  readonly acute: boolean
  readonly opened: Opened | undefined
  readonly acknowledged: Acknowledgement | undefined
  readonly supplements: readonly Supplement[]
  /** An answer that was asked for when the report had been sent. */
  readonly feedbackRequest: FeedbackRequest | undefined
  /** The earlier report that this one renews, where it came here too. */
  readonly renewed: Submission | undefined
}

/** Unread acute first, then unread, then the rest; oldest arrival first in each. */
export function listInbox(desk: Desk): readonly InboxItem[] {
  const mailboxes = new Set(groupsOf(desk.directory(), desk.person.uid).map((g) => g.mailbox))
  return (desk.cabinet.list('submission') as readonly Submission[])
    .filter(({ mailbox, arrivedAt }) => arrivedAt !== undefined && mailboxes.has(mailbox))
    .map((submission) => itemOf(desk, submission))
    .toSorted((a, b) => rank(a) - rank(b) || (arrival(a) < arrival(b) ? -1 : 1))
}

export function findInboxItem(desk: Desk, id: string): InboxItem | undefined {
  return listInbox(desk).find(({ submission }) => submission.id === id)
}

function itemOf(desk: Desk, submission: Submission): InboxItem {
  const about = ({ sid, bh }: { readonly sid: string; readonly bh: string }) =>
    sid === submission.sid && bh === submission.bh
  // Only what counts for the reporter counts here: a forged answer must not hide an acute report.
  const acknowledged = (desk.cabinet.list('acknowledgement') as readonly Acknowledgement[])
    .filter((event) => isAnswerTo(event, submission))
    .toSorted((a, b) => (a.record.writtenAt < b.record.writtenAt ? 1 : -1))[0]
  return {
    submission,
    acute: submission.record.report.acute === 'yes',
    opened: (desk.cabinet.list('opened') as readonly Opened[]).find((event) =>
      isAnswerTo(event, submission),
    ),
    acknowledged,
    feedbackRequest: feedbackRequestOf(submission, {
      feedbackRequests: desk.cabinet.list('feedbackRequest') as readonly FeedbackRequest[],
    }),
    renewed: renewedBy(desk, submission),
    supplements: (desk.cabinet.list('supplement') as readonly Supplement[]).filter(
      (supplement) => about(supplement) && supplement.mailbox === submission.mailbox,
    ),
  }
}

/** Of the same author, or a stranger's letter could point at any report. */
function renewedBy(desk: Desk, { author, record }: Submission): Submission | undefined {
  const { renews } = record.report
  if (!renews) return undefined
  return (desk.cabinet.list('submission') as readonly Submission[]).find(
    (one) => one.sid === renews && one.author === author && one.standing === 'genuine',
  )
}

function rank({ acute, acknowledged }: InboxItem): number {
  if (acknowledged) return 2
  return acute ? 0 : 1
}

function arrival({ submission }: InboxItem): string {
  return submission.arrivedAt ?? ''
}
