// Words that nobody else writes, typed as names and prose, so that a test can ask where they went.

import { randomInt } from 'node:crypto'

export interface MarkerSupply {
  /** Like a surname: a capital and small letters, so that any field takes it. */
  readonly name: () => string
  /** A sentence with four markers in it. */
  readonly prose: () => string
  /** Everything handed out so far. */
  readonly taken: readonly string[]
}

export function createMarkers(): MarkerSupply {
  const taken: string[] = []
  const next = (): string => {
    const letters = Array.from({ length: 10 }, () => String.fromCodePoint(97 + randomInt(26)))
    const marker = `Zq${letters.join('')}`
    taken.push(marker)
    return marker
  }
  return {
    taken,
    name: () => `${next()} ${next()}`,
    prose: () => `I dag såg ${next()} att ${next()} grät. ${next()} kom till ${next()} kl. 9.`,
  }
}

export interface Sighting {
  readonly marker: string
  /** How it was written: `UTF-8`, `base64 of UTF-16`. */
  readonly form: string
}

export type FindMarkers = (bytes: Uint8Array) => readonly Sighting[]

interface Needle extends Sighting {
  readonly bytes: Buffer
}

/**
 * Looks for all markers in all forms in one walk. Only the random letters are looked for: a
 * compressor may take the beginning, which all markers share, from an earlier marker.
 */
export function createMarkerFinder(markers: readonly string[]): FindMarkers {
  // One flag for each three bytes that a needle may begin with.
  const begins = new Uint8Array(1 << 24)
  const needles = new Map<number, Needle[]>()
  for (const needle of markers.flatMap(needlesOf)) {
    const key = needle.bytes.readUIntBE(0, 3)
    begins[key] = 1
    needles.set(key, [...(needles.get(key) ?? []), needle])
  }
  return (bytes) => {
    const found: Sighting[] = []
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let key = 0
    for (let at = 0; at < buffer.length; at += 1) {
      key = ((key << 8) | (buffer[at] ?? 0)) & 0xff_ffff
      if (begins[key] !== 1 || at < 2) continue
      const here = (needles.get(key) ?? []).filter((needle) => {
        const end = at - 2 + needle.bytes.length
        return end <= buffer.length && buffer.subarray(at - 2, end).equals(needle.bytes)
      })
      found.push(...here.map(({ marker, form }) => ({ marker, form })))
    }
    return found
  }
}

function needlesOf(marker: string): Needle[] {
  const letters = marker.slice(2)
  const written = [letters, letters.toUpperCase()]
  const needle = (form: string, bytes: Buffer): Needle => ({ marker, form, bytes })
  const text = (form: string, value: string): Needle => needle(form, Buffer.from(value, 'latin1'))
  const wide = Buffer.from(letters, 'utf16le')
  return [
    ...written.map((one) => text('UTF-8', one)),
    // Without its last zero it is found in the other byte order too.
    ...written.map((one) => needle('UTF-16', Buffer.from(one, 'utf16le').subarray(0, -1))),
    text('hex', Buffer.from(letters).toString('hex')),
    ...base64Of(Buffer.from(letters)).map((one) => text('base64', one)),
    ...base64Of(wide).map((one) => text('base64 of UTF-16', one)),
  ]
}

/**
 * What stands in base64 wherever the text begins in it: at a third, two thirds, or none of a group.
 * Letters have neither of the two signs that differ in base64url.
 */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const all = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    // A character that shares its bits with a neighbour is not ours alone.
    return all.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
}
