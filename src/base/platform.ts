// What browsers lack and Node has of its own: `#platform` in package.json is this file in a browser
// and server/platform.ts in Node, where a whole letter is hashed and decoded ten times as fast.

import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import type { Bytes } from './bytes.ts'

export function sha256(bytes: Uint8Array): Bytes {
  return nobleSha256(bytes) as Bytes
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const NO_DIGIT = 255
const DIGITS = new Uint8Array(128).fill(NO_DIGIT)
for (let digit = 0; digit < ALPHABET.length; digit += 1) DIGITS[ALPHABET.charCodeAt(digit)] = digit

/** By hand, because `btoa` and its detour over a text of bytes take three times as long. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  let rest = 0
  let bits = 0
  for (const byte of bytes) {
    rest = (rest << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += ALPHABET.charAt(rest >> bits)
      rest &= (1 << bits) - 1
    }
  }
  return bits === 0 ? text : text + ALPHABET.charAt(rest << (6 - bits))
}

/**
 * Undefined for text that is not the one canonical base64url of some bytes: two spellings of the
 * same bytes would be two names for one letter.
 */
export function fromBase64url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let at = 0
  let rest = 0
  let bits = 0
  for (let index = 0; index < text.length; index += 1) {
    const digit = DIGITS[text.charCodeAt(index)] ?? NO_DIGIT
    if (digit === NO_DIGIT) return undefined
    rest = (rest << 6) | digit
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = rest >> bits
    at += 1
    rest &= (1 << bits) - 1
  }
  return rest === 0 ? bytes : undefined
}
