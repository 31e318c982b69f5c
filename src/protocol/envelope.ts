// The envelope: a header anyone may read, an age file only its readers can open, and the author's
// signature over both. The header travels as text, so that nobody writes it anew, and stands once
// more inside the age file, so that nobody signs a colleague's words as his own.

import * as v from 'valibot'
import { concat, fromBase64url, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson, parseCanonical } from '../base/canonical.ts'
import { digest, sha256 } from '../base/digest.ts'
import { idSchema } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import { MAX_HEADER_LENGTH, MAX_PARENTS, MAX_SEALED_BYTES } from './limits.ts'
import { WIRE_VERSION } from './version.ts'
import { Base64url, Count, Hash, Signature } from './wire.ts'

/** All that the server's rules look at. What kind of record it is stands inside. */
export type EnvelopeClass = v.InferOutput<typeof EnvelopeClass>
export const EnvelopeClass = v.picklist(['draft', 'final', 'opened', 'key', 'purge'])

export type EnvelopeHeader = v.InferOutput<typeof EnvelopeHeader>
export const EnvelopeHeader = v.strictObject({
  v: v.literal(WIRE_VERSION),
  /** 128 random bits, and what makes a repeated push harmless. */
  id: idSchema('e'),
  /** The mailbox it goes to. */
  mb: idSchema('m'),
  /** The record it is a revision of; another id in each mailbox. */
  rec: idSchema('r'),
  cls: EnvelopeClass,
  /** Hashes of the revisions it was made from, sorted. */
  par: v.pipe(
    v.array(Hash),
    v.maxLength(MAX_PARENTS),
    v.check((hashes) => hashes.every((hash, at) => at === 0 || (hashes[at - 1] ?? '') < hash)),
  ),
  dev: idSchema('d'),
  /** Key id of the author's signing key, the author's unit, and the number of its log then. */
  ak: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
  au: v.pipe(v.string(), v.regex(/^[uo]_[\w-]{22}$/)),
  dn: Count,
})

/** As it travels: header text, age file and signature. */
export type Envelope = v.InferOutput<typeof Envelope>
export const Envelope = v.strictObject({
  h: v.pipe(v.string(), v.maxLength(MAX_HEADER_LENGTH)),
  c: v.pipe(v.string(), v.maxLength(Math.ceil((MAX_SEALED_BYTES * 4) / 3)), Base64url),
  s: Signature,
})

export interface EnvelopeError {
  readonly kind: 'malformed' | 'unknown-version' | 'too-large'
}

const Versioned = v.object({ v: v.number() })

/** The header of an envelope, or why it can't be read. Says nothing of the signature. */
export function readHeader(envelope: Envelope): Result<EnvelopeHeader, EnvelopeError> {
  if (envelope.c.length > Math.ceil((MAX_SEALED_BYTES * 4) / 3)) return err({ kind: 'too-large' })
  const header = parseCanonical(envelope.h)
  if (header === undefined) return err({ kind: 'malformed' })
  const version = v.safeParse(Versioned, header)
  if (version.success && version.output.v !== WIRE_VERSION) return err({ kind: 'unknown-version' })
  const parsed = v.safeParse(EnvelopeHeader, header)
  return parsed.success ? ok(parsed.output) : err({ kind: 'malformed' })
}

export function writeHeader(header: EnvelopeHeader): string {
  return canonicalJson(header)
}

export interface EnvelopeHashes {
  /** Names the envelope in chains, receipts and parents. */
  readonly hash: string
  /** What the author signs. */
  readonly signed: Bytes
}

/** Both at once, since each covers the whole letter. Throws if `c` is not base64url. */
export function hashEnvelope({ h, c }: Pick<Envelope, 'h' | 'c'>): EnvelopeHashes {
  const sealed = fromBase64url(c)
  if (!sealed) throw new Error('The sealed part is not base64url')
  const both = concat(sha256(utf8(h)), sha256(sealed))
  return {
    hash: digest('trepart/envhash/1', both),
    signed: concat(utf8('trepart/env/1\0'), both),
  }
}
