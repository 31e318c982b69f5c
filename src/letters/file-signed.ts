// Filing what somebody has signed: read by its own schema, and vouched for only where it says of itself
// what its signature says.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import { bodyHash } from '../vault/letter.ts'
import type { Desk } from './desk.ts'
import { fileIncoming, isFiled } from './file-letter.ts'
import type { IncomingLetter } from './read-letters.ts'

interface Signed<R> {
  readonly schema: v.GenericSchema<unknown, R>
  /** Who speaks in it; somebody whom nobody can vouch for, unless it is the signer. */
  readonly speakerOf: (record: R) => string
  /** What the letter's hash is of, where it is of words, as they came: a schema may leave out some. */
  readonly words?: { readonly kind: string; readonly record: Json } | undefined
}

export function fileSigned<R>(
  desk: Desk,
  letter: IncomingLetter,
  { schema, speakerOf, words }: Signed<R>,
): CabinetWrite | 'unknown-version' {
  const { body, author, hash } = letter
  const record = v.safeParse(schema, body.record)
  if (!record.success) return 'unknown-version'
  if (isFiled(desk, body.kind, hash)) return {}
  const named = words === undefined || bodyHash(words.kind, words.record) === body.bh
  const honest = named && speakerOf(record.output) === author?.uid
  const standing = honest ? letter.standing : 'unverified'
  return { put: [fileIncoming(body.kind, { ...letter, standing }, record.output)] }
}
