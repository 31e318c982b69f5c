// How a tablet becomes one of ours: a link or QR code whose fragment never reaches the server.

import * as v from 'valibot'
import { concat, fromBase64url, fromUtf8, toBase64url, utf8, type Bytes } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical.ts'
import { Instant } from '../base/clock.ts'
import { digest, sha256 } from '../base/digest.ts'
import { idSchema } from '../base/id.ts'
import { bytesOf, Hash, PublicKey, Signature } from './wire.ts'
import { ENROL_PATH } from './enrol-path.ts'

/** What the fragment carries. `secret` is the unit's and goes no further than the device. */
export type EnrolLink = v.InferOutput<typeof EnrolLink>
export const EnrolLink = v.strictObject({
  origin: v.string(),
  org: idSchema('o'),
  unit: idSchema('u'),
  /** Fingerprint of the organisation's root key. */
  root: Hash,
  secret: bytesOf(16),
  token: bytesOf(16),
  /** What the device is called on its lock screen. */
  name: v.pipe(v.string(), v.maxLength(80)),
})

export function writeEnrolUrl(link: EnrolLink): string {
  return `${link.origin}${ENROL_PATH}#${toBase64url(utf8(canonicalJson(link)))}`
}

/** The link in a fragment (with or without `#`); undefined for anything else. */
export function readEnrolFragment(fragment: string): EnrolLink | undefined {
  const bytes = fromBase64url(fragment.replace(/^#/, ''))
  if (!bytes) return undefined
  try {
    const parsed = v.safeParse(EnrolLink, JSON.parse(fromUtf8(bytes)))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

export function rootFingerprint(rootKey: string): string {
  return digest('trepart/root/1', fromBase64url(rootKey) ?? new Uint8Array())
}

/** The server keeps only this of a token, so that its database lets nobody in. */
export function tokenHash(token: string): string {
  return digest('trepart/token/1', utf8(token))
}

/** POST /v1/enrol: the token, and proof that the device holds the key it names. */
export type EnrolRequest = v.InferOutput<typeof EnrolRequest>
export const EnrolRequest = v.strictObject({
  unit: idSchema('u'),
  token: bytesOf(16),
  pk: PublicKey,
  sig: Signature,
})

export const EnrolAnswer = v.object({ dev: idSchema('d') })

export function enrolBytes({ unit, token, pk }: Omit<EnrolRequest, 'sig'>): Bytes {
  return concat(utf8('trepart/enrol/1\0'), sha256(utf8(canonicalJson({ unit, token, pk }))))
}

/** POST /v1/enrol-token: an administrator lets one device in, once, until a time. */
export type EnrolToken = v.InferOutput<typeof EnrolToken>
export const EnrolToken = v.strictObject({ unit: idSchema('u'), hash: Hash, expires: Instant })
