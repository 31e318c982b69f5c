// Sealing and opening of letters: an age file to hybrid recipients, with the header inside. age has
// no sender and no associated data, so the envelope's signature and this inner copy stand for both.

import * as v from 'valibot'
import { fromBase64url, fromUtf8, toBase64url, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson, parseCanonical, type Json } from '../base/canonical.ts'
import { digest } from '../base/digest.ts'
import { idSchema } from '../base/id.ts'
import { Instant } from '../base/clock.ts'
import { err, ok, type Result } from '../base/result.ts'
import {
  hashEnvelope,
  writeHeader,
  type Envelope,
  type EnvelopeHeader,
} from '../protocol/envelope.ts'
import { encryptionKeyHash } from '../protocol/encryption-key.ts'
import { MAX_SEALED_BYTES } from '../protocol/limits.ts'
import type { Sign } from '../protocol/signature.ts'
import { Hash } from '../protocol/wire.ts'
import { openFile, sealFile } from './age-file.ts'

/** What a letter says, beside its header. `sid` and `bh` name the submission it belongs to. */
export type LetterBody = v.InferOutput<typeof LetterBody>
export const LetterBody = v.object({
  bv: v.number(),
  to: v.array(Hash),
  /** The device's clock: evidence, never order. */
  at: Instant,
  /** Hash of the log entry that the header's `dn` names, as the author has it. */
  dh: v.optional(Hash),
  kind: v.pipe(v.string(), v.maxLength(40)),
  sid: v.optional(idSchema('s')),
  bh: v.optional(Hash),
  record: v.unknown(),
})

export interface LetterError {
  readonly kind: 'not-a-reader' | 'wrong-header' | 'malformed' | 'unknown-version'
}

const BODY_VERSION = 1

export interface LetterDraft {
  readonly header: EnvelopeHeader
  readonly at: Instant
  readonly dh?: string
  readonly kind: string
  readonly sid?: string
  readonly bh?: string
  readonly record: Json
}

/** Throws unless every recipient is hybrid. */
export async function sealLetter(
  { header, ...rest }: LetterDraft,
  recipients: readonly string[],
  sign: Sign,
): Promise<Result<Envelope, { readonly kind: 'too-large' }>> {
  const body = { bv: BODY_VERSION, to: recipients.map(encryptionKeyHash), ...rest }
  const sealed = await sealFile(pad(canonicalJson({ h: header, body })), recipients)
  if (sealed.length > MAX_SEALED_BYTES) return err({ kind: 'too-large' })
  const part = { h: writeHeader(header), c: toBase64url(sealed) }
  return ok({ ...part, s: toBase64url(await sign(hashEnvelope(part).signed)) })
}

/** Opens with the first identity that fits. The signature is checked by whoever received it. */
export async function openLetter(
  envelope: Envelope,
  identities: readonly string[],
): Promise<Result<LetterBody, LetterError>> {
  const file = await openFile(fromBase64url(envelope.c) ?? new Uint8Array(), identities)
  if (!file) return err({ kind: 'not-a-reader' })
  const inner = v.safeParse(Inner, readPadded(file))
  if (!inner.success) return err({ kind: 'malformed' })
  // A colleague's ciphertext under his own header and signature stops here.
  if (canonicalJson(inner.output.h as Json) !== envelope.h) return err({ kind: 'wrong-header' })
  const body = v.safeParse(LetterBody, inner.output.body)
  if (!body.success) return err({ kind: 'malformed' })
  return body.output.bv === BODY_VERSION ? ok(body.output) : err({ kind: 'unknown-version' })
}

/** SHA-256 of what a record says: the same in every mailbox, signed by whoever opens it. */
export function bodyHash(kind: string, record: Json): string {
  return digest('trepart/body/1', utf8(canonicalJson({ kind, record })))
}

const Inner = v.strictObject({ h: v.unknown(), body: v.unknown() })

// Canonical, or whoever hashes the record later would stumble over what another wrote: a fraction
// or ten thousand brackets.
function readPadded(bytes: Uint8Array): Json | undefined {
  try {
    return parseCanonical(fromUtf8(bytes).trimEnd())
  } catch {
    return undefined
  }
}

const KIB = 1024

/** Spaces to 4 KiB, then powers of two to 64 KiB, then 64 KiB steps: the size tells little. */
function pad(text: string): Bytes {
  const bytes = utf8(text)
  const target =
    bytes.length <= 64 * KIB
      ? Math.max(4 * KIB, 2 ** Math.ceil(Math.log2(bytes.length)))
      : Math.ceil(bytes.length / (64 * KIB)) * 64 * KIB
  const padded = new Uint8Array(target).fill(0x20)
  padded.set(bytes)
  return padded
}
