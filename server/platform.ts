// What `#platform` is in Node (see package.json): the same three functions as src/base/platform.ts
// has for browsers, by OpenSSL and Node's own buffers.

import { hash } from 'node:crypto'
import type { Bytes } from '../src/base/bytes.ts'

export function sha256(bytes: Uint8Array): Bytes {
  return new Uint8Array(hash('sha256', bytes, 'buffer'))
}

export function toBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url')
}

/** Undefined for text that is not the one canonical base64url of some bytes. */
export function fromBase64url(text: string): Bytes | undefined {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'))
  return toBase64url(bytes) === text ? bytes : undefined
}
