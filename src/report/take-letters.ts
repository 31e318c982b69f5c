// The report's letters coming in, on the author's side: copies from another device, and answers.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { StoredRecord } from '../database/stored-record.ts'
import type { Desk } from '../letters/desk.ts'
import { fileIncoming, isFiled } from '../letters/file-letter.ts'
import type { Domains, IncomingLetter, TakeLetter } from '../letters/read-letters.ts'
import { getMe } from '../letters/desk.ts'
import { bodyHash } from '../vault/letter.ts'
import { ForwardingRecord } from './forwarding.ts'
import {
  AcknowledgementRecord,
  CallRecord,
  CoSignRecord,
  DeliveryRecord,
  FeedbackReceivedRecord,
  FeedbackRequestRecord,
  InboxCheckedRecord,
  OpenedRecord,
  SubmissionRecord,
  SupplementRecord,
  type Submission,
} from './submission.ts'

const SCHEMAS = {
  submission: SubmissionRecord,
  supplement: SupplementRecord,
  delivery: DeliveryRecord,
  opened: OpenedRecord,
  acknowledgement: AcknowledgementRecord,
  inboxChecked: InboxCheckedRecord,
  feedbackRequest: FeedbackRequestRecord,
  feedbackReceived: FeedbackReceivedRecord,
  call: CallRecord,
  forwarding: ForwardingRecord,
  cosign: CoSignRecord,
}

export type ReportLetterKind = keyof typeof SCHEMAS

type ReportLetterRecord = v.InferOutput<(typeof SCHEMAS)[ReportLetterKind]>

/**
 * Every answer names a submission by the hash of its words. One whose hash is of other words is shown
 * as what nobody can vouch for; so is a record that speaks in the name of another than its signer.
 */
function honest(
  kind: ReportLetterKind,
  letter: IncomingLetter,
  record: ReportLetterRecord,
): IncomingLetter {
  const { body, author } = letter
  const words = wordsOf(kind, body.record)
  const named = words === undefined || bodyHash('submission', words) === body.bh
  const speaker = 'author' in record ? record.author : 'by' in record ? record.by : undefined
  const own = speaker === undefined || speaker.uid === author?.uid
  return named && own ? letter : { ...letter, standing: 'unverified' }
}

/**
 * The report that such a letter brings, as it came: what a schema leaves out, or fills in, would make
 * another hash of it.
 */
function wordsOf(kind: ReportLetterKind, record: unknown): Json | undefined {
  if (kind === 'submission') return record as Json
  if (kind !== 'forwarding') return undefined
  return (record as { readonly sent?: { readonly report: Json } }).sent?.report
}

/** Files one of the report's letters under its kind; what is here already is only marked. */
function takeReportLetter(kind: ReportLetterKind) {
  return (desk: Desk, letter: IncomingLetter): CabinetWrite | 'unknown-version' | 'sid-reuse' => {
    const record = v.safeParse(SCHEMAS[kind], letter.body.record)
    if (!record.success) return 'unknown-version'
    // Also when it was read before: what is filed is never changed, not even its arrival.
    if (isFiled(desk, kind, letter.hash)) return {}
    const filed = fileIncoming(kind, honest(kind, letter, record.output), record.output)
    const me = getMe(desk)
    // The author's own copy of a submission is found by its `sid`, on every device of the author.
    const own = kind === 'submission' && letter.mailbox === me.mailbox && filed.author === me.uid
    const before = own ? (desk.cabinet.find(filed.sid) as Submission | undefined) : undefined
    if (before) return before.bh === filed.bh ? {} : 'sid-reuse'
    const stored: StoredRecord = own ? { ...filed, id: filed.sid } : filed
    return { put: [stored] }
  }
}

/** Few desks ever get one, so what files it is fetched when it has come. */
const takeHandOverLetter: TakeLetter = async (desk, letter) =>
  (await import('./hand-over.ts')).fileHandOver(desk, letter)

/** Who takes which kind. */
export const reportLetters: Domains = {
  submission: takeReportLetter('submission'),
  supplement: takeReportLetter('supplement'),
  delivery: takeReportLetter('delivery'),
  opened: takeReportLetter('opened'),
  acknowledgement: takeReportLetter('acknowledgement'),
  inboxChecked: takeReportLetter('inboxChecked'),
  feedbackRequest: takeReportLetter('feedbackRequest'),
  feedbackReceived: takeReportLetter('feedbackReceived'),
  call: takeReportLetter('call'),
  forwarding: takeReportLetter('forwarding'),
  cosign: takeReportLetter('cosign'),
  handOver: takeHandOverLetter,
  handOverTaken: takeHandOverLetter,
  handOverBack: takeHandOverLetter,
}
