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

export { fromBase64url, toBase64url } from '#platform'

export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}
