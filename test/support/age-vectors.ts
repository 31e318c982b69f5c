// The community's test vectors of the hybrid age format (C2SP/CCTV): files that every reader of the
// format has to open, and files that every reader has to refuse.

import { inflateSync } from 'node:zlib'
import * as packed from 'cctv-age'
import { toBase64url } from '../../src/base/bytes.ts'

export interface AgeVector {
  readonly name: string
  /** Base64url, so that it can be handed to a page. */
  readonly file: string
  readonly identities: readonly string[]
  /** SHA-256 of what is inside, in hex; undefined for a file that must not open. */
  readonly payload: string | undefined
}

export function hybridVectors(): AgeVector[] {
  return Object.entries<unknown>(packed)
    .filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
    .filter(([name]) => name.startsWith('hybrid'))
    .map(([name, bytes]) => readVector(name, Buffer.from(bytes)))
}

/** What a page has to tell of each: the hash of its inside, or that it was refused. */
export function expectedOf(vectors: readonly AgeVector[]): [string, string][] {
  return vectors.map(({ name, payload }) => [name, payload ?? 'refused'])
}

/** Lines of `name: value`, an empty line, and the file. */
function readVector(name: string, bytes: Buffer): AgeVector {
  const end = bytes.indexOf('\n\n')
  const lines = bytes.subarray(0, end).toString('latin1').split('\n')
  const all = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2))
  const rest = bytes.subarray(end + 2)
  const file = all('compressed')[0] === 'zlib' ? inflateSync(rest) : rest
  const opens = all('expect')[0] === 'success'
  return {
    name,
    file: toBase64url(file),
    // Beside a hybrid one: the vault holds no classical identity.
    identities: all('identity').filter((identity) => identity.startsWith('AGE-SECRET-KEY-PQ-1')),
    payload: opens ? all('payload')[0] : undefined,
  }
}
