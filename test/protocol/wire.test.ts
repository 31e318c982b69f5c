// What is on the wire stays as it is: letters sealed today are opened in decades. A change here is a
// new version (src/protocol/version.ts), never an edit of these lines.

import { describe, expect, test } from 'vitest'
import { toBase64url, utf8 } from '../../src/base/bytes.ts'
import { canonicalJson } from '../../src/base/canonical.ts'
import { EMPTY_CHAIN, nextChain } from '../../src/protocol/chain.ts'
import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import { readEnrolFragment, tokenHash, writeEnrolUrl } from '../../src/protocol/enrol.ts'
import { hashEnvelope, readHeader, writeHeader } from '../../src/protocol/envelope.ts'
import { MAX_SEALED_BYTES } from '../../src/protocol/limits.ts'
import { logEntryHash } from '../../src/protocol/log.ts'
import { receiptBytes, verifyReceipt } from '../../src/protocol/receipt.ts'
import { keyIdOf, publicKeyOf, signerOf } from '../../src/protocol/signature.ts'
import { bodyHash } from '../../src/vault/letter.ts'

const id = (prefix: string, letter: string) => `${prefix}_${letter.repeat(22)}`
const header = {
  v: 1 as const,
  id: id('e', 'A'),
  mb: id('m', 'B'),
  rec: id('r', 'C'),
  cls: 'final' as const,
  par: [],
  dev: id('d', 'D'),
  ak: 'E'.repeat(22),
  au: id('u', 'F'),
  dn: 7,
}
const c = toBase64url(utf8('a sealed file'))
const s = toBase64url(new Uint8Array(64))
const h = writeHeader(header)

describe('version 1 of the wire', () => {
  test('writes a header in one way', () => {
    expect(h).toBe(
      '{"ak":"EEEEEEEEEEEEEEEEEEEEEE","au":"u_FFFFFFFFFFFFFFFFFFFFFF","cls":"final","dev":"d_DDDDDDDDDDDDDDDDDDDDDD","dn":7,"id":"e_AAAAAAAAAAAAAAAAAAAAAA","mb":"m_BBBBBBBBBBBBBBBBBBBBBB","par":[],"rec":"r_CCCCCCCCCCCCCCCCCCCCCC","v":1}',
    )
  })

  test('hashes and chains as it always has', () => {
    const hash = hashEnvelope({ h, c }).hash
    expect({
      hash,
      signed: toBase64url(hashEnvelope({ h, c }).signed),
      chain: nextChain(nextChain(EMPTY_CHAIN, hash, 1), hash, 2),
      log: logEntryHash('{}'),
      key: encryptionKeyHash('age1pq1'),
      token: tokenHash('A'.repeat(22)),
      body: bodyHash('submission', { a: 1 }),
    }).toMatchInlineSnapshot(`
      {
        "body": "DUFsRrhGNB4nymJaL96DH5H6Lp3aoqFqmsnuq-Kvc84",
        "chain": "UaQao9T1fBtXdsD1Gwv8QQa9jbKTUXa080R3PC5Oziw",
        "hash": "DDZyMuC_XgXZD2nCob6csDMwTcaGe2UX9OMJhJhGikQ",
        "key": "CnnyN8_Ef8w5JZKGXQ9fFwHW1Y1gZ4iaNicHRQEtGTA",
        "log": "-GYALzz4t7ATIlRN3wjfKLHLeva3d_YGOjBKtBR63jE",
        "signed": "dHJlcGFydC9lbnYvMQDzpcyy17Lxq6X8DNubDha2dtrlKPyOmqKTAOZOJcrgA3zErBB7Q4VqgdSd3SbTFHm-h0xl3jQ656wT9ddOTgJZ",
        "token": "RcBBIs8Xiho8oIvxSGT3AxS6SWiOfisoXjolw--3Gqc",
      }
    `)
  })
})

describe('a header', () => {
  const read = (change: object) => readHeader({ h: canonicalJson({ ...header, ...change }), c, s })

  test('is read back as it was written', () => {
    expect(readHeader({ h, c, s })).toEqual({ ok: true, value: header })
  })

  test.each([
    ['a field too many', { kind: 'oro' }],
    ['parents out of order', { par: ['b'.repeat(43), 'a'.repeat(43)] }],
    ['the same parent twice', { par: ['a'.repeat(43), 'a'.repeat(43)] }],
    ['five parents', { par: Array.from('abcde', (letter) => letter.repeat(43)) }],
    ['an unknown class', { cls: 'submission' }],
    ['a mailbox that is none', { mb: 'm_1' }],
    ['a negative number', { dn: -1 }],
  ])('with %s is malformed', (_, change) => {
    expect(read(change)).toEqual({ ok: false, error: { kind: 'malformed' } })
  })

  test('of a letter larger than the wire takes is told apart', () => {
    const large = 'A'.repeat(Math.ceil((MAX_SEALED_BYTES * 4) / 3) + 4)
    expect(readHeader({ h, c: large, s })).toEqual({ ok: false, error: { kind: 'too-large' } })
  })
})

describe('a receipt', () => {
  test('is believed only with the receipt key’s signature, over exactly its text', async () => {
    const secret = new Uint8Array(32).fill(7)
    const key = await publicKeyOf(secret)
    const sign = await signerOf(secret)
    const body = { v: 1, env: 'a'.repeat(43), mb: header.mb, inc: id('i', 'G'), seq: 1 }
    const r = canonicalJson({ ...body, chain: 'b'.repeat(43), t: '2026-03-12T14:40:00.000Z' })
    const receipt = { r, s: toBase64url(await sign(receiptBytes(r))) }
    expect(await verifyReceipt(receipt, key)).toMatchObject({ seq: 1 })
    expect(await verifyReceipt({ ...receipt, r: r.replace('"seq":1', '"seq":2') }, key)).toBe(
      undefined,
    )
    expect(await verifyReceipt(receipt, await publicKeyOf(new Uint8Array(32).fill(8)))).toBe(
      undefined,
    )
    expect(keyIdOf(key)).toHaveLength(22)
  })
})

describe('an enrolment link', () => {
  const link = {
    origin: 'https://trepart.example',
    org: id('o', 'A'),
    unit: id('u', 'B'),
    root: 'c'.repeat(43),
    secret: toBase64url(new Uint8Array(16).fill(1)),
    token: toBase64url(new Uint8Array(16).fill(2)),
    name: 'Surfplatta 1, Tallkotten',
  }

  test('carries everything in the fragment, which no server is ever sent', () => {
    const url = new URL(writeEnrolUrl(link))
    expect(`${url.pathname}${url.search}`).toBe('/borja')
    expect(readEnrolFragment(url.hash)).toEqual(link)
  })

  test('that was cut off, or is somebody else’s, is no link', () => {
    const { hash } = new URL(writeEnrolUrl(link))
    for (const text of ['', '#', hash.slice(0, -9), '#eyJhIjoxfQ', '#%%%']) {
      expect(readEnrolFragment(text)).toBeUndefined()
    }
  })
})
