// The small shapes that every message is made of.

import * as v from 'valibot'
import { fromBase64url } from '../base/bytes.ts'

/** SHA-256 as 43 characters of base64url. */
export const Hash = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))

/** Not decoded to be looked at: only the last characters can be a second spelling. */
export const Base64url = v.pipe(
  v.string(),
  v.regex(/^[\w-]*$/),
  v.check((text) => fromBase64url(text.slice(Math.floor(text.length / 4) * 4)) !== undefined),
)

/** Base64url of exactly this many bytes: 32 is a public key, 64 a signature. */
export function bytesOf(length: number) {
  return v.pipe(
    v.string(),
    v.check((text) => fromBase64url(text)?.length === length),
  )
}

export const PublicKey = bytesOf(32)
export const Signature = bytesOf(64)

/** 0, 1, 2 … within what every JSON parser keeps exact. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A refusal that a client can act on: a code, never what was sent. */
export const Refusal = v.object({ reason: v.string() })
