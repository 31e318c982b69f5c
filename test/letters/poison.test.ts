// Letters that are made to make the reader stumble. Each is signed by a member, so that the server
// takes it; none may hold up the reports behind it.

import 'fake-indexeddb/auto'
import { Encrypter, generateX25519Identity } from 'age-encryption'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toBase64url } from '../../src/base/bytes.ts'
import { openEpoch } from '../../src/directory/ceremony.ts'
import { readLetters, type TakeLetter } from '../../src/letters/read-letters.ts'
import { hashEnvelope, type Envelope } from '../../src/protocol/envelope.ts'
import { deskOf, foundTown, read, sync, type TestDesk, type Town } from '../support/desk.ts'
import { findLetter, layDown, writeBy, type Written } from './support.ts'

let town: Town
let jonna: TestDesk

beforeAll(async () => {
  town = await foundTown()
  jonna = await deskOf(town, town.jonna)
  await sync(jonna)
})
beforeEach(async () => {
  await jonna.database.letters.clear()
})

function letter(change: Partial<Written> = {}): Written {
  return {
    kind: 'inboxChecked',
    record: { group: town.intake.id, checkedAt: '2026-03-12T13:20:00.000Z' },
    header: { mb: town.intake.mailbox, au: town.preschool.id, dn: 4 },
    readers: [town.intake.recipient],
    ...change,
  }
}

/** A genuine letter whose inside is this text, where `H` stands for its header. */
async function writeRaw(text: string): Promise<Envelope> {
  const { sign } = town.samira.signing
  const { h } = await writeBy(town.samira.signing, letter())
  const encrypter = new Encrypter()
  encrypter.addRecipient(town.intake.recipient)
  const c = toBase64url(await encrypter.encrypt(text.replaceAll('H', () => h)))
  return { h, c, s: toBase64url(await sign(hashEnvelope({ h, c }).signed)) }
}

const inside = (record: string, kind = 'submission', h = 'H') =>
  `{"body":{"at":"2026-03-12T13:00:00.000Z","bv":1,"kind":"${kind}","record":${record},"to":[]},"h":${h}}`

const DEEP = '['.repeat(60_000) + ']'.repeat(60_000)

describe('a letter', () => {
  test.each<[string, string, string | undefined]>([
    ['with a fraction in its record', inside('{"n":0.5}'), 'malformed'],
    ['with a fraction in its inner header', inside('{}', 'submission', '{"dn":0.5}'), 'malformed'],
    ['nested deeper than the stack', inside(DEEP), 'malformed'],
    ['with an inner header nested deeper', inside('{}', 'submission', DEEP), 'malformed'],
    ['of a kind that every object has', inside('{}', 'constructor'), undefined],
    ['of a kind that is every object’s', inside('{}', '__proto__'), undefined],
    ['of a kind that answers anyone', inside('{}', 'toString'), undefined],
    ['with a key twice', inside('{"a":1,"a":2}'), 'malformed'],
    ['with a prototype of its own', inside('{"__proto__":{"report":{}}}'), 'unknown-version'],
    ['that is no JSON', 'H', 'malformed'],
    ['that is empty', '', 'malformed'],
  ])('%s is kept unread, and the one behind it is read', async (_, text, problem) => {
    const hash = await layDown(jonna, await writeRaw(text))
    const behind = await layDown(jonna, await writeBy(town.samira.signing, letter()))
    expect(await read(jonna)).toBe(1)
    expect(await findLetter(jonna, hash)).toMatchObject({ handled: 0 })
    expect((await findLetter(jonna, hash))?.problem).toBe(problem)
    expect(jonna.cabinet.find(hash)).toBeUndefined()
    expect(jonna.cabinet.find(behind)).toMatchObject({ standing: 'genuine' })
  })

  test('that one of our own faults stops does not stop the one behind it', async () => {
    const first = await layDown(jonna, await writeBy(town.samira.signing, letter()))
    const second = await layDown(jonna, await writeBy(town.samira.signing, letter()))
    const stumble: TakeLetter = (_, { hash }) => {
      if (hash === first) throw new Error('a fault of ours')
      return {}
    }
    await expect(readLetters(jonna, { inboxChecked: stumble })).rejects.toThrow('a fault of ours')
    expect(await findLetter(jonna, first)).toMatchObject({ handled: 0 })
    expect(await findLetter(jonna, second)).toMatchObject({ handled: 1 })
  })
})

describe('a group’s key', () => {
  test.each([
    ['no key at all', () => 'AGE-SECRET-KEY-PQ-1'],
    ['with a letter changed', () => `AGE-SECRET-KEY-PQ-1${'Q'.repeat(58)}`],
    ['classical', generateX25519Identity],
  ])('that is %s is malformed, and letters open as before', async (_, make) => {
    const { admin, id } = town.social.organisation
    const key = letter({
      kind: 'groupKey',
      record: { group: town.intake.id, epoch: 9, identity: await make() },
      header: { mb: town.jonna.mailbox, au: id, cls: 'key' },
      readers: [town.jonna.recipient],
    })
    const hash = await layDown(jonna, await writeBy(admin, key))
    const behind = await layDown(jonna, await writeBy(town.samira.signing, letter()))
    await read(jonna)
    expect(await findLetter(jonna, hash)).toMatchObject({ problem: 'malformed' })
    expect(jonna.cabinet.find(behind)).toMatchObject({ standing: 'genuine' })
  })

  test('opens also what was taken for damaged while it was missing', async () => {
    const [key] = await openEpoch(town.server, town.intake, [town.jonna])
    const envelope = await writeBy(town.samira.signing, letter())
    const unsigned = { ...envelope, s: toBase64url(new Uint8Array(64)) }
    const hash = await layDown(jonna, unsigned)
    await read(jonna)
    expect(await findLetter(jonna, hash)).toMatchObject({ problem: 'bad-signature' })
    await layDown(jonna, key!)
    await read(jonna)
    await read(jonna)
    expect(jonna.cabinet.find(hash)).toMatchObject({ standing: 'unverified' })
  })
})
