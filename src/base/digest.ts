// SHA-256 without waiting: chains and folds stay plain functions, and an IndexedDB transaction
// (which commits while Web Crypto is awaited) can hash inside.

import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { concat, toBase64url, utf8, type Bytes } from './bytes.ts'

export function sha256(bytes: Uint8Array): Bytes {
  return nobleSha256(bytes) as Bytes
}

/** SHA-256 over a purpose, a zero byte and the parts, as 43 characters of base64url. */
export function digest(purpose: string, ...parts: readonly Uint8Array[]): string {
  return toBase64url(sha256(concat(utf8(`${purpose}\0`), ...parts)))
}

/** In groups of four, so that a paper and a screen can be compared by eye. */
export function digestInGroups(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ')
}
