import { createHash } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBase64url, utf8 } from '../../src/base/bytes.ts'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import {
  createEncryptionKey,
  createSigningKey,
  foundGroup,
  foundOrganisation,
  foundUnit,
  openEpoch,
  type AddedMember,
} from '../../src/directory/ceremony.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { isIdentity, openFile, sealFile } from '../../src/vault/age-file.ts'
import { sealLetter } from '../../src/vault/letter.ts'
import { hybridVectors } from '../support/age-vectors.ts'
import { createTestClock } from '../support/clock.ts'

const vectors = hybridVectors()

test('the vectors are all there, those that open and those that must not', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(18)
  expect(vectors.filter(({ payload }) => payload).map(({ name }) => name)).toEqual([
    'hybrid',
    'hybrid_and_x25519',
    'hybrid_grease',
    'hybrid_multiple_recipients',
  ])
})

test.each(vectors)('the vector $name is read as it says', async ({ file, identities, payload }) => {
  const opened = await openFile(fromBase64url(file)!, identities)
  const hash = opened && createHash('sha256').update(opened).digest('hex')
  expect(hash).toBe(payload)
})

describe('a recipient', () => {
  /** Recipients that age knows and that no letter may go to. */
  const weak: [string, () => Promise<string>][] = [
    ['X25519', async () => identityToRecipient(await generateX25519Identity())],
    [
      'ssh',
      async () =>
        'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN',
    ],
    ['a tag', async () => 'age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h'],
    ['a hybrid tag', async () => 'age1tagpq1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2'],
    ['in capitals', async () => (await createEncryptionKey()).recipient.toUpperCase()],
    ['empty', async () => ''],
  ]
  let good: string

  beforeAll(async () => {
    good = (await createEncryptionKey()).recipient
  })

  test.each(weak)('that is %s throws, alone and in any place', async (_, make) => {
    const bad = await make()
    for (const recipients of [[bad], [good, bad], [bad, good], [good, bad, good]]) {
      await expect(sealFile(utf8('x'), recipients)).rejects.toThrow('Only hybrid')
    }
  })

  test.each(weak)('that is %s gets no letter and no group key', async (_, make) => {
    const bad = await make()
    const author = await createSigningKey()
    const place = { mb: randomId('m'), rec: randomId('r'), dev: randomId('d'), au: randomId('u') }
    const ids = { v: 1 as const, id: randomId('e'), ...place, ak: keyIdOf(author.publicKey), dn: 0 }
    const header = { ...ids, cls: 'final' as const, par: [] }
    const letter = { header, at: toInstant(0), kind: 'report', record: {} }
    await expect(sealLetter(letter, [good, bad], author.sign)).rejects.toThrow('Only hybrid')

    const deps = { clock: createTestClock() }
    const order = { name: 'Lindhaga', receipts: author.publicKey, support: '' }
    const organisation = await foundOrganisation(deps, order)
    const unit = await foundUnit(deps, organisation, { name: 'Ekdalen', kind: 'socialServices' })
    const group = await foundGroup(deps, unit, 'intake')
    const member = { uid: randomId('p'), mailbox: randomId('m') }
    const bring = (recipient: string, of = group) =>
      openEpoch(deps, of, [{ ...member, recipient } as AddedMember])
    await expect(bring(bad)).rejects.toThrow('Only hybrid')
    const weakly = { ...organisation, recoveryRecipient: bad }
    const other = { ...group, unit: { ...unit, organisation: weakly } }
    await expect(bring(good, other)).rejects.toThrow('Only hybrid')
    expect(await bring(good)).toHaveLength(1)
  })

  test('that is hybrid gets a file that only it opens, and none is sealed to nobody', async () => {
    const { identity, recipient } = await createEncryptionKey()
    const file = new Uint8Array(await sealFile(utf8('ord'), [recipient, good]))
    expect(await openFile(file, [identity])).toEqual(utf8('ord'))
    expect(await openFile(file, [(await createEncryptionKey()).identity])).toBeUndefined()
    await expect(sealFile(utf8('x'), [])).rejects.toThrow('A letter needs a reader')
  })

  test('has an identity only if that one opens something', async () => {
    const { identity } = await createEncryptionKey()
    expect(await isIdentity(identity)).toBe(true)
    const mistyped = `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`
    expect(await isIdentity(mistyped)).toBe(false)
    expect(await isIdentity(await generateX25519Identity())).toBe(false)
    expect(await isIdentity('')).toBe(false)
  })
})
