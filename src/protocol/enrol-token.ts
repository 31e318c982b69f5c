// POST /v1/enrol-token: what an administrator signs to let one device in.

import * as v from 'valibot'
import { concat, utf8, type Bytes } from '../base/bytes.ts'
import { parseCanonical } from '../base/canonical.ts'
import { sha256 } from '../base/digest.ts'
import { EnrolToken } from './enrol.ts'
import { verifySignature } from './signature.ts'
import { PublicKey, Signature } from './wire.ts'

/** The canonical text of an {@link EnrolToken}, and an administrator's signature over it. */
export type EnrolTokenRequest = v.InferOutput<typeof EnrolTokenRequest>
export const EnrolTokenRequest = v.strictObject({
  d: v.pipe(v.string(), v.maxLength(1024)),
  by: PublicKey,
  sig: Signature,
})

export function enrolTokenBytes(text: string): Bytes {
  return concat(utf8('trepart/enrol-token/1\0'), sha256(utf8(text)))
}

/** The token that the text stands for; says nothing of the signature. */
export function readEnrolToken(text: string): EnrolToken | undefined {
  const parsed = v.safeParse(EnrolToken, parseCanonical(text))
  return parsed.success ? parsed.output : undefined
}

/** True if one of these administrators signed exactly this text. */
export async function isSignedEnrolToken(
  { d, by, sig }: EnrolTokenRequest,
  admins: readonly string[],
): Promise<boolean> {
  return admins.includes(by) && verifySignature(by, enrolTokenBytes(d), sig)
}
