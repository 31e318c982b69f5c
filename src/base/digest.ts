// SHA-256 without waiting: chains and folds stay plain functions, and an IndexedDB transaction
// (which commits while Web Crypto is awaited) can hash inside.

import { sha256 } from '#platform'
import { concat, toBase64url, utf8 } from './bytes.ts'

export { sha256 }

/** SHA-256 over a purpose, a zero byte and the parts, as 43 characters of base64url. */
export function digest(purpose: string, ...parts: readonly Uint8Array[]): string {
  return toBase64url(sha256(concat(utf8(`${purpose}\0`), ...parts)))
}

/** In groups of four, so that a paper and a screen can be compared by eye. */
export function digestInGroups(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join(' ')
}
