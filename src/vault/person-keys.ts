// A person's own keys, as they lie in the bundle and in the vault. Never in a response, a log or
// the app's own files.

import * as v from 'valibot'
import { fromUtf8, utf8, type Bytes } from '../base/bytes.ts'
import { idSchema } from '../base/id.ts'
import { bytesOf } from '../protocol/wire.ts'

/** How a person is shown to others: stands inside what he or she signs. */
export type PersonCard = v.InferOutput<typeof PersonCard>
export const PersonCard = v.strictObject({
  uid: idSchema('p'),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  title: v.pipe(v.string(), v.maxLength(120)),
  phone: v.pipe(v.string(), v.maxLength(40)),
  email: v.pipe(v.string(), v.maxLength(120)),
})

export type PersonKeys = v.InferOutput<typeof PersonKeys>
export const PersonKeys = v.strictObject({
  v: v.literal(1),
  person: PersonCard,
  /** Ed25519 secret and public key, 32 bytes each. */
  signing: bytesOf(32),
  publicKey: bytesOf(32),
  /** age hybrid identity. */
  identity: v.pipe(v.string(), v.startsWith('AGE-SECRET-KEY-PQ-1')),
  /** The six digits for coming back after soft lock. */
  code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
})

export function writePersonKeys(keys: PersonKeys): Bytes {
  return utf8(JSON.stringify(keys))
}

export function readPersonKeys(bytes: Uint8Array): PersonKeys | undefined {
  try {
    const parsed = v.safeParse(PersonKeys, JSON.parse(fromUtf8(bytes)))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

export function bundlePurpose(uid: string): string {
  return `bundle|${uid}`
}

export function profilePurpose(profile: string): string {
  return `pass|${profile}`
}
