// Files one letter about a consent. Who wrote it, and that its words are those that were signed, is
// seen here; whether it counts is the fold's to say.

import type * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { fileSigned } from '../letters/file-signed.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import {
  ConsentAcceptedRecord,
  ConsentOfferRecord,
  ConsentRecord,
  ConsentWithdrawnRecord,
} from './record.ts'

const SCHEMAS = {
  consent: ConsentRecord,
  consentWithdrawn: ConsentWithdrawnRecord,
  consentOffer: ConsentOfferRecord,
  consentAccepted: ConsentAcceptedRecord,
}
type ConsentLetterKind = keyof typeof SCHEMAS
type ConsentLetterRecord = v.InferOutput<(typeof SCHEMAS)[ConsentLetterKind]>

export function fileConsent(desk: Desk, letter: IncomingLetter): CabinetWrite | 'unknown-version' {
  const kind = letter.body.kind as ConsentLetterKind
  const words = wordsOf(kind, letter.body.record)
  return fileSigned<ConsentLetterRecord>(desk, letter, {
    schema: SCHEMAS[kind],
    speakerOf: (record) => ('by' in record ? record.by : record.obtainedBy).uid,
    words: words === undefined ? undefined : { kind: 'consent', record: words },
  })
}

/** The consent that a letter brings, as it came: a schema may leave out what a later version wrote. */
function wordsOf(kind: ConsentLetterKind, record: unknown): Json | undefined {
  if (kind === 'consent') return record as Json
  return kind === 'consentOffer' ? (record as { offered: Json }).offered : undefined
}
