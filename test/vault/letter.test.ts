import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url, utf8 } from '../../src/base/bytes.ts'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import {
  createEncryptionKey,
  createSigningKey,
  type SigningKey,
} from '../../src/directory/ceremony.ts'
import {
  readHeader,
  hashEnvelope,
  type Envelope,
  type EnvelopeHeader,
} from '../../src/protocol/envelope.ts'
import { keyIdOf, verifySignature } from '../../src/protocol/signature.ts'
import { openLetter, sealLetter } from '../../src/vault/letter.ts'

let author: SigningKey
let reader: { identity: string; recipient: string }
let header: EnvelopeHeader

beforeAll(async () => {
  author = await createSigningKey()
  reader = await createEncryptionKey()
  header = {
    v: 1,
    id: randomId('e'),
    mb: randomId('m'),
    rec: randomId('r'),
    cls: 'final',
    par: [],
    dev: randomId('d'),
    ak: keyIdOf(author.publicKey),
    au: randomId('u'),
    dn: 4,
  }
})

async function seal(record = 'Hon har blåmärken.', by = author): Promise<Envelope> {
  const letter = { header, at: toInstant(0), kind: 'report', record }
  const sealed = await sealLetter(letter, [reader.recipient], by.sign)
  if (!sealed.ok) throw new Error(sealed.error.kind)
  return sealed.value
}

const isSigned = (envelope: Envelope) =>
  verifySignature(author.publicKey, hashEnvelope(envelope).signed, envelope.s)

describe('a letter', () => {
  test('opens for its reader and says what was written', async () => {
    const envelope = await seal()
    expect(await openLetter(envelope, [reader.identity])).toMatchObject({
      ok: true,
      value: { kind: 'report', record: 'Hon har blåmärken.' },
    })
    expect(await isSigned(envelope)).toBe(true)
  })

  test('does not open for anyone else', async () => {
    const stranger = await createEncryptionKey()
    expect(await openLetter(await seal(), [stranger.identity])).toEqual({
      ok: false,
      error: { kind: 'not-a-reader' },
    })
  })

  test('is refused to a classical recipient, also beside a hybrid one', async () => {
    const classical = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
    const letter = { header, at: toInstant(0), kind: 'report', record: '' }
    await expect(sealLetter(letter, [classical], author.sign)).rejects.toThrow('hybrid')
    await expect(sealLetter(letter, [reader.recipient, classical], author.sign)).rejects.toThrow(
      'hybrid',
    )
  })

  test('has one of a few sizes, whatever it says', async () => {
    const sizes = new Set<number>()
    for (const length of [0, 1, 500, 2000, 3000]) {
      sizes.add((await seal('a'.repeat(length))).c.length)
    }
    expect(sizes.size).toBe(1)
  })
})

describe('an attack', () => {
  test('a ciphertext moved under another header is opened by nobody', async () => {
    const envelope = await seal()
    const moved = { ...envelope, h: envelope.h.replace(header.mb, randomId('m')) }
    expect(await isSigned(moved)).toBe(false)
    expect(await openLetter(moved, [reader.identity])).toEqual({
      ok: false,
      error: { kind: 'wrong-header' },
    })
  })

  test('a file forged with the public key alone has no signature of a member', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(reader.recipient)
    const body = { bv: 1, to: [], at: toInstant(0), kind: 'report', record: 'falsk' }
    const c = toBase64url(await encrypter.encrypt(JSON.stringify({ h: header, body })))
    const forged = { ...(await seal()), c }
    expect(await isSigned(forged)).toBe(false)
  })

  test('a changed bit is never accepted, wherever it is', async () => {
    const envelope = await seal()
    const sealed = fromBase64url(envelope.c) ?? new Uint8Array()
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        const changed = sealed.slice()
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await isSigned({ ...envelope, c: toBase64url(changed) })).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('a header with its keys in another order is malformed, not another spelling', () => {
    const text = JSON.stringify({ ...header, v: 1 }, ['v', ...Object.keys(header)])
    const envelope = { h: text, c: toBase64url(utf8('x')), s: toBase64url(new Uint8Array(64)) }
    expect(readHeader(envelope)).toEqual({ ok: false, error: { kind: 'malformed' } })
  })

  test('a header of a version to come is kept apart from a broken one', async () => {
    const envelope = await seal()
    const newer = { ...envelope, h: envelope.h.replace('"v":1', '"v":2') }
    expect(readHeader(newer)).toEqual({ ok: false, error: { kind: 'unknown-version' } })
  })
})
