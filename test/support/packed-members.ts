// Finds what is packed inside other bytes, and unpacks as much of it as can be unpacked.

import type { Transform } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
} from 'node:zlib'
import { unpackSnappy } from './level-files.ts'

export interface Member {
  readonly how: string
  readonly bytes: Buffer
}

const MOST_IN = 16 * 1024 * 1024
const MOST_OUT = 64 * 1024 * 1024

// Small pieces: what a stream has unpacked of the piece that breaks it is lost.
const zlib = { chunkSize: 64, finishFlush: constants.Z_SYNC_FLUSH }
const brotli = { chunkSize: 64, finishFlush: constants.BROTLI_OPERATION_FLUSH }

/** The four ways in which a zlib stream begins in practice. */
const ZLIB_LEVELS = new Set([0x01, 0x5e, 0x9c, 0xda])

const CACHE_ENTRY = Buffer.from('305c72a71b6dfbfc', 'hex')
const CACHE_END = Buffer.from('d8410d97456ffaf4', 'hex')

/** Members with a sign to know them by, at each place where it stands. */
export async function* unpackSigned(bytes: Buffer): AsyncGenerator<Member> {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8) {
      yield { how: 'gzip', bytes: await unpack(createGunzip(zlib), bytes.subarray(at)) }
    }
  }
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (ZLIB_LEVELS.has(bytes[at + 1] ?? 0)) {
      yield { how: 'zlib', bytes: await unpack(createInflate(zlib), bytes.subarray(at)) }
    }
  }
  // Chromium packs large values of IndexedDB with Snappy, after these three bytes.
  const sign = Buffer.from([0xff, 0x11, 0x02])
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
    yield { how: 'snappy', bytes: unpackSnappy(bytes.subarray(at + 3)) }
  }
}

/** Brotli and deflate have no sign, so the whole is tried, and the body of an entry of a cache. */
export async function* unpackUnsigned(bytes: Buffer): AsyncGenerator<Member> {
  for (const body of [bytes, ...bodiesOf(bytes)]) {
    yield { how: 'brotli', bytes: await unpack(createBrotliDecompress(brotli), body) }
    yield { how: 'deflate', bytes: await unpack(createInflateRaw(zlib), body) }
  }
}

/** Chromium's HTTP cache and Cache Storage: a head, the address, then the two streams. */
function bodiesOf(entry: Buffer): readonly Buffer[] {
  if (!entry.subarray(0, 8).equals(CACHE_ENTRY)) return []
  const bodies: Buffer[] = []
  let from = 24 + entry.readUInt32LE(12)
  for (let end = entry.indexOf(CACHE_END); end >= 0; end = entry.indexOf(CACHE_END, end + 1)) {
    bodies.push(entry.subarray(from, end))
    from = end + 24
  }
  return bodies
}

/** A long run of base64, decoded: a packed text in it is unpacked like any other. */
export function* decodeBase64(bytes: Buffer): Generator<Buffer> {
  for (const [run] of bytes.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{64,}/g)) {
    yield Buffer.from(run, 'base64url')
  }
}

function unpack(stream: Transform, packed: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let length = 0
    const done = (): void => resolve(Buffer.concat(parts))
    stream.on('data', (part: Buffer) => {
      parts.push(part)
      length += part.length
      if (length > MOST_OUT) stream.destroy()
    })
    stream.once('close', done)
    stream.once('error', done)
    stream.once('end', done)
    stream.end(packed.subarray(0, MOST_IN))
  })
}
