// Bytes and the two ways we write them down: base64url on the wire, hex where a person reads.

const encoder = new TextEncoder()
// A mark of byte order stays: dropped, it would be a second spelling of the same text.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What WebCrypto takes: bytes over an ArrayBuffer, never a shared one. */
export type Bytes = Uint8Array<ArrayBuffer>

export function utf8(text: string): Bytes {
  return encoder.encode(text)
}

/** Throws on bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
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
 * same bytes would be two names for one letter. In one pass, because a push decodes whole letters.
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

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}
