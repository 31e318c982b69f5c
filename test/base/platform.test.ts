import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as inNode from '../../server/platform.ts'
import { utf8 } from '../../src/base/bytes.ts'
import * as inBrowser from '../../src/base/platform.ts'

const PLATFORMS = [
  ['a browser', inBrowser],
  ['Node', inNode],
] as const

describe.each(PLATFORMS)('base64url in %s', (_, { fromBase64url, toBase64url }) => {
  test('gives back every string of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = toBase64url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(text)).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  test.each(['A', 'AB', 'AA=', 'A A', 'å', 'AB+/'])('has no other spelling: %s', (text) => {
    expect(fromBase64url(text)).toBeUndefined()
  })

  test('is read only as everybody else would write it', () => {
    const sign = fc.constantFrom(
      'A',
      'Q',
      'g',
      'w',
      'B',
      'R',
      '-',
      '_',
      '9',
      '+',
      '/',
      '=',
      ' ',
      'å',
      '🌻',
    )
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 9 }), (text) => {
        const isCanonical = Buffer.from(text, 'base64url').toString('base64url') === text
        expect(fromBase64url(text) !== undefined).toBe(isCanonical)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('SHA-256', () => {
  test.each(PLATFORMS)('in %s is the one of FIPS 180-4', (_, { sha256 }) => {
    expect(Buffer.from(sha256(utf8('abc'))).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(Buffer.from(sha256(utf8(''))).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })

  test('is the same in both, also of a view into something larger', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(inNode.sha256(bytes)).toEqual(inBrowser.sha256(bytes))
        expect(inNode.sha256(bytes.subarray(1))).toEqual(inBrowser.sha256(bytes.slice(1)))
      }),
    )
  })
})
