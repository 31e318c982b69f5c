// Files one letter about a consent. Who wrote it, and that its words are those that were signed, is
// seen here; whether it counts is the fold's to say.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { Desk } from '../letters/desk.ts'
import { fileIncoming, isFiled } from '../letters/file-letter.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { bodyHash } from '../vault/letter.ts'
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

export function fileConsent(desk: Desk, letter: IncomingLetter): CabinetWrite | 'unknown-version' {
  const kind = letter.body.kind as ConsentLetterKind
  const record = v.safeParse(SCHEMAS[kind], letter.body.record)
  if (!record.success) return 'unknown-version'
  if (isFiled(desk, kind, letter.hash)) return {}
  const { body, author } = letter
  const words = wordsOf(kind, body.record)
  const named = words === undefined || bodyHash('consent', words) === body.bh
  const speaker = 'by' in record.output ? record.output.by : record.output.obtainedBy
  const honest = named && speaker.uid === author?.uid
  const standing = honest ? letter.standing : 'unverified'
  return { put: [fileIncoming(kind, { ...letter, standing }, record.output)] }
}

/** The consent that a letter brings, as it came: a schema may leave out what a later version wrote. */
function wordsOf(kind: ConsentLetterKind, record: unknown): Json | undefined {
  if (kind === 'consent') return record as Json
  return kind === 'consentOffer' ? (record as { offered: Json }).offered : undefined
}
