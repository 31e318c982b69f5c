// The report's letters coming in, on the author's side: copies from another device, and answers.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { StoredRecord } from '../database/stored-record.ts'
import type { Desk } from '../letters/desk.ts'
import { fileIncoming, isFiled } from '../letters/file-letter.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { getMe } from '../letters/desk.ts'
import { bodyHash } from '../vault/letter.ts'
import {
  AcknowledgementRecord,
  DeliveryRecord,
  InboxCheckedRecord,
  OpenedRecord,
  SubmissionRecord,
  SupplementRecord,
} from './submission.ts'

const SCHEMAS = {
  submission: SubmissionRecord,
  supplement: SupplementRecord,
  delivery: DeliveryRecord,
  opened: OpenedRecord,
  acknowledgement: AcknowledgementRecord,
  inboxChecked: InboxCheckedRecord,
}

export type ReportLetterKind = keyof typeof SCHEMAS

/**
 * Every answer names a submission by the hash of its words. One whose hash is of other words is shown
 * as what nobody can vouch for.
 */
function honest(kind: ReportLetterKind, letter: IncomingLetter): IncomingLetter {
  const { record, bh } = letter.body
  const named = kind !== 'submission' || bodyHash(kind, record as Json) === bh
  return named ? letter : { ...letter, standing: 'unverified' }
}

/** Files one of the report's letters under its kind; what is here already is only marked. */
export function takeReportLetter(kind: ReportLetterKind) {
  return (desk: Desk, letter: IncomingLetter): CabinetWrite | 'unknown-version' => {
    const record = v.safeParse(SCHEMAS[kind], letter.body.record)
    if (!record.success) return 'unknown-version'
    if (isFiled(desk, kind, letter.hash)) return {}
    const filed = fileIncoming(kind, honest(kind, letter), record.output)
    const me = getMe(desk)
    // The author's own copy of a submission is found by its `sid`, on every device of the author.
    const own = kind === 'submission' && letter.mailbox === me.mailbox && filed.author === me.uid
    const stored: StoredRecord = own ? { ...filed, id: filed.sid } : filed
    return { put: [stored] }
  }
}
