// A box that four words and the unit's secret open: the profile's data key, and the bundle with a
// person's keys. The secret is never on the server, so its database has nothing to guess at.

import * as v from 'valibot'
import { concat, fromBase64url, fromUtf8, randomBytes, toBase64url, utf8 } from '../base/bytes.ts'
import type { Bytes } from '../base/bytes.ts'
import { canonicalJson } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import { bytesOf, Base64url } from '../protocol/wire.ts'

/** What opens the box, and what it is for: `purpose` binds it to its place. */
export interface BoxLock {
  readonly words: string
  /** The unit's secret, 16 bytes as base64url. */
  readonly secret: string
  readonly purpose: string
}

export interface WordBoxError {
  readonly kind: 'wrong-words' | 'damaged' | 'unknown-version' | 'no-wasm'
}

const Box = v.strictObject({
  v: v.literal(1),
  /** Argon2id: kibibytes, passes. Read from the box, but never taken below our own floor. */
  m: v.pipe(v.number(), v.integer(), v.minValue(47_104), v.maxValue(1_048_576)),
  t: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  salt: bytesOf(16),
  iv: bytesOf(12),
  c: Base64url,
})

const MEMORY_KIB = 65_536
const PASSES = 3

/** Takes about 0.4 s: Argon2id, 64 MiB, three passes. */
export async function sealWordBox(lock: BoxLock, content: Bytes): Promise<string> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const key = await boxKey(lock, { salt, m: MEMORY_KIB, t: PASSES })
  const additionalData = utf8(lock.purpose)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content)
  const c = toBase64url(new Uint8Array(sealed))
  const box = { v: 1, m: MEMORY_KIB, t: PASSES, salt: toBase64url(salt), iv: toBase64url(iv), c }
  return toBase64url(utf8(canonicalJson(box)))
}

/** Wrong words and another unit's secret look the same: neither opens it. */
export async function openWordBox(
  lock: BoxLock,
  text: string,
): Promise<Result<Bytes, WordBoxError>> {
  const parsed = v.safeParse(Box, parseBox(text))
  if (!parsed.success) return err({ kind: hasOtherVersion(text) ? 'unknown-version' : 'damaged' })
  const { salt, iv, c, m, t } = parsed.output
  let key: CryptoKey
  try {
    key = await boxKey(lock, { salt: bytes(salt), m, t })
  } catch {
    return err({ kind: 'no-wasm' })
  }
  try {
    const additionalData = utf8(lock.purpose)
    const algorithm = { name: 'AES-GCM', iv: bytes(iv), additionalData }
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes(c))))
  } catch {
    return err({ kind: 'wrong-words' })
  }
}

async function boxKey(
  { words, secret, purpose }: BoxLock,
  { salt, m, t }: { readonly salt: Bytes; readonly m: number; readonly t: number },
): Promise<CryptoKey> {
  const { argon2id } = await import('hash-wasm')
  const stretched = await argon2id({
    password: words.normalize('NFKC'),
    salt,
    memorySize: m,
    iterations: t,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  const material = concat(stretched, bytes(secret))
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey'])
  const info = utf8(`trepart/kek/1|${purpose}`)
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info }
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(hkdf, base, aes, false, ['encrypt', 'decrypt'])
}

function parseBox(text: string): unknown {
  try {
    return JSON.parse(fromUtf8(fromBase64url(text) ?? new Uint8Array()))
  } catch {
    return undefined
  }
}

function hasOtherVersion(text: string): boolean {
  const version = v.safeParse(v.object({ v: v.number() }), parseBox(text))
  return version.success && version.output.v !== 1
}

/** The schema has checked the text already. */
function bytes(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
