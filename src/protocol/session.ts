// There are no passwords on the server. A device proves itself with its device key, a person with
// the signing key that the vault holds after unlock; the answer is a cookie.

import * as v from 'valibot'
import { concat, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical.ts'
import { Instant } from '../base/clock.ts'
import { sha256 } from '../base/digest.ts'
import { Base64url, Signature } from './wire.ts'

export const SessionKind = v.picklist(['device', 'person'])
export type SessionKind = v.InferOutput<typeof SessionKind>

/** POST /v1/session/challenge. The subject is a device id or a person's id. */
export type ChallengeRequest = v.InferOutput<typeof ChallengeRequest>
export const ChallengeRequest = v.strictObject({
  kind: SessionKind,
  subject: v.pipe(v.string(), v.regex(/^[dp]_[\w-]{22}$/)),
})

export const ChallengeAnswer = v.object({
  nonce: v.pipe(Base64url, v.minLength(22)),
  time: Instant,
})

/** POST /v1/session */
export type SessionRequest = v.InferOutput<typeof SessionRequest>
export const SessionRequest = v.strictObject({
  ...ChallengeRequest.entries,
  nonce: Base64url,
  sig: Signature,
})

/** Signed with the origin in it, so that an answer can't be carried to another server. */
export function sessionBytes(request: ChallengeRequest, nonce: string, origin: string): Bytes {
  const text = canonicalJson({ ...request, nonce, origin })
  return concat(utf8('trepart/session/1\0'), sha256(utf8(text)))
}
