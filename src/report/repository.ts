// Reports as the reporter finds them: drafts, what has been sent, and what has come back.

import type { Instant } from '../base/clock.ts'
import type { Draft } from '../draft/draft.ts'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { getMe } from '../letters/desk.ts'
import type { Filed } from '../letters/filed.ts'
import type { ReportFacts, SendingFacts } from './fold.ts'
import type { Evaluation } from './evaluation-record.ts'
import type { Forwarding } from './forwarding.ts'
import type { Report } from './record.ts'
import type { Feedback, HandlerChange, LockTold } from './told-record.ts'
import type {
  Acknowledgement,
  Call,
  CoSign,
  Delivery,
  FeedbackReceived,
  FeedbackRequest,
  InboxChecked,
  Opened,
  Submission,
  Supplement,
} from './submission.ts'

/** The author's own, newest first. */
export function listSubmissions(desk: Desk): readonly Submission[] {
  return ownSubmissions(desk).toSorted((a, b) => (a.record.sentAt < b.record.sentAt ? 1 : -1))
}

export function findSubmission(desk: Desk, sid: string): Submission | undefined {
  return ownSubmissions(desk).find((submission) => submission.sid === sid)
}

/** What a draft became when it was sent. */
export function findSent(desk: Desk, draft: string): Submission | undefined {
  return ownSubmissions(desk).find(({ record }) => record.draft === draft)
}

function ownSubmissions(desk: Desk): readonly Submission[] {
  const { uid } = getMe(desk)
  return (desk.cabinet.list('submission') as readonly Submission[]).filter(
    ({ author, id, sid }) => author === uid && id === sid,
  )
}

/** Reports that are being written: a draft that has been sent is a submission. */
export function listReportDrafts(desk: Desk): readonly Draft<Report>[] {
  const sent = new Set(ownSubmissions(desk).map(({ record }) => record.draft))
  return (listDrafts(desk) as readonly Draft<Report>[]).filter(
    ({ id, of }) => of === 'report' && !sent.has(id),
  )
}

/** Everything that `progressOf` and its kin fold over. */
export async function gatherFacts(desk: Desk): Promise<ReportFacts> {
  const filed = <T extends Filed>(kind: T['kind']) => desk.cabinet.list(kind) as readonly T[]
  return {
    ...(await gatherSending(desk)),
    opened: filed<Opened>('opened'),
    acknowledgements: filed<Acknowledgement>('acknowledgement'),
    deliveries: filed<Delivery>('delivery'),
    supplements: filed<Supplement>('supplement'),
    inboxChecks: filed<InboxChecked>('inboxChecked'),
    feedbackRequests: filed<FeedbackRequest>('feedbackRequest'),
    feedbackReceived: filed<FeedbackReceived>('feedbackReceived'),
    feedback: filed<Feedback>('feedback'),
    calls: filed<Call>('call'),
    forwardings: filed<Forwarding>('forwarding'),
    coSigns: filed<CoSign>('cosign'),
    handlerChanges: filed<HandlerChange>('handlerChange'),
    evaluations: filed<Evaluation>('evaluation'),
    lockTold: filed<LockTold>('lockTold'),
  }
}

async function gatherSending({ database }: Desk): Promise<SendingFacts> {
  const [receipts, outbox] = await database.transaction(
    'r',
    database.receipts,
    database.outbox,
    () => Promise.all([database.receipts.toArray(), database.outbox.toArray()]),
  )
  const again = new Set(outbox.filter((row) => row.again).map(({ hash }) => hash))
  const valid = receipts.filter(({ env }) => !again.has(env))
  return {
    receipts: new Map<string, Instant>(valid.map(({ env, t }) => [env, t])),
    waiting: new Map(outbox.map((row) => [row.id, row])),
  }
}
