import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import {
  createEncryptionKey,
  createSigningKey,
  openEpoch,
  revokeMember,
} from '../../src/directory/ceremony.ts'
import type { Filed } from '../../src/letters/filed.ts'
import { listProblems } from '../../src/letters/file-letter.ts'
import { readLetters } from '../../src/letters/read-letters.ts'
import {
  deskOf,
  foundTown,
  mustPost,
  pushAs,
  read,
  refresh,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { findLetter, layDown, writeBy, type Written } from './support.ts'

let town: Town
let jonna: TestDesk

beforeAll(async () => {
  town = await foundTown()
  jonna = await deskOf(town, town.jonna)
  await sync(jonna)
})
beforeEach(async () => {
  town.server.clock.forward(2)
  await jonna.database.letters.clear()
})

const note = { group: '', checkedAt: '2026-03-12T13:20:00.000Z' }

/** A letter from Samira to the intake; `change` makes it worse. */
function toIntake(change: Partial<Written> = {}, dn = 4): Written {
  return {
    kind: 'inboxChecked',
    record: { ...note, group: town.intake.id },
    header: { mb: town.intake.mailbox, au: town.preschool.id, dn },
    readers: [town.intake.recipient],
    ...change,
  }
}

const standings = () =>
  jonna.cabinet.list('inboxChecked').map((record) => (record as never)['standing'])

describe('a letter', () => {
  test('from a member is genuine, filed once and never asked about again', async () => {
    const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake()))
    expect(await read(jonna)).toBe(1)
    expect(await read(jonna)).toBe(0)
    expect(await findLetter(jonna, hash)).toMatchObject({ handled: 1 })
    expect(jonna.cabinet.find(hash)).toMatchObject({
      standing: 'genuine',
      author: town.samira.uid,
      authorUnit: town.preschool.id,
    })
  })

  test.each<[string, () => Promise<Written>, string]>([
    [
      'sealed to others',
      async () => {
        return toIntake({ readers: [(await createEncryptionKey()).recipient] })
      },
      'not-a-reader',
    ],
    [
      'that says something else inside than its kind allows',
      async () => {
        return toIntake({ record: { checkedAt: 'i går' } })
      },
      'unknown-version',
    ],
    [
      'that claims to bring a key and is a member’s',
      async () => {
        return toIntake({
          header: { mb: town.intake.mailbox, au: town.preschool.id, cls: 'key', dn: 4 },
        })
      },
      'unknown-author',
    ],
  ])('%s is kept with the reason why it is not shown', async (_, written, problem) => {
    const hash = await layDown(jonna, await writeBy(town.samira.signing, await written()))
    await read(jonna)
    expect(await findLetter(jonna, hash)).toMatchObject({ handled: 0, problem })
    expect((await listProblems(jonna)).map((letter) => letter.hash)).toEqual([hash])
    expect(jonna.cabinet.find(hash)).toBeUndefined()
  })

  test('under a colleague’s header is stopped, whoever signed it', async () => {
    const envelope = await writeBy(town.samira.signing, toIntake())
    const other = await writeBy(town.samira.signing, toIntake())
    const hash = await layDown(jonna, { ...envelope, h: other.h })
    await read(jonna)
    expect(await findLetter(jonna, hash)).toMatchObject({ problem: 'wrong-header' })
  })

  test('whose signature is not the author’s is filed, and not as genuine', async () => {
    const envelope = await writeBy(town.samira.signing, toIntake())
    const hash = await layDown(jonna, { ...envelope, s: toBase64url(randomBytes(64)) })
    await read(jonna)
    expect(jonna.cabinet.find(hash)).toMatchObject({ standing: 'unverified', author: '' })
  })

  test('of a kind that a later version knows waits for the update', async () => {
    const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake({ kind: 'ny' })))
    expect(await read(jonna)).toBe(0)
    expect(await findLetter(jonna, hash)).toMatchObject({ handled: 0 })
    expect((await findLetter(jonna, hash))?.problem).toBeUndefined()
    expect(await readLetters(jonna, { ny: () => ({}) })).toBe(1)
  })

  test('that cannot be filed is not called handled', async () => {
    const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake()))
    const also = async () => {
      throw new Error('killed')
    }
    await expect(readLetters(jonna, { inboxChecked: () => ({ also }) })).rejects.toThrow('killed')
    expect(await findLetter(jonna, hash)).toMatchObject({ handled: 0 })
    expect(await read(jonna)).toBe(1)
  })

  test('is left alone while the person is locked', async () => {
    const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake()))
    await jonna.vault.softLock(jonna.profile)
    expect(await read(jonna)).toBe(0)
    expect((await findLetter(jonna, hash))?.problem).toBeUndefined()
    await jonna.vault.resume(jonna.profile, '204618')
    expect(await read(jonna)).toBe(1)
  })
})

describe('a group’s key', () => {
  test('from an administrator opens what lay there unread for want of it', async () => {
    const [key] = await openEpoch(town.server, town.intake, [town.jonna])
    const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake()))
    expect(await read(jonna)).toBe(0)
    expect(await findLetter(jonna, hash)).toMatchObject({ problem: 'not-a-reader' })

    const keyHash = await layDown(jonna, key!)
    await read(jonna)
    expect(await findLetter(jonna, keyHash)).toMatchObject({ handled: 1 })
    expect((await findLetter(jonna, hash))?.problem).toBeUndefined()
    expect(await read(jonna)).toBe(1)
    expect(jonna.cabinet.find(hash)).toMatchObject({ standing: 'genuine' })
  })

  test('signed by nobody who may is not taken', async () => {
    const { identity } = await createEncryptionKey()
    const record = { group: town.intake.id, epoch: 9, identity }
    const { id } = town.social.organisation
    const header = { mb: town.jonna.mailbox, au: id, cls: 'key' as const }
    const readers = [town.jonna.recipient]
    const order = { kind: 'groupKey', record, header, readers }
    const hash = await layDown(jonna, await writeBy(await createSigningKey(), order))
    const kept = await jonna.database.keys.count()
    await read(jonna)
    expect(await findLetter(jonna, hash)).toMatchObject({ problem: 'unknown-author' })
    expect(await jonna.database.keys.count()).toBe(kept)
  })

  test('signed by a colleague is not taken', async () => {
    const { identity } = await createEncryptionKey()
    const record = { group: town.intake.id, epoch: 9, identity }
    const dn = town.social.log.head.n
    const header = { mb: town.jonna.mailbox, au: town.social.id, cls: 'key' as const, dn }
    const order = { kind: 'groupKey', record, header, readers: [town.jonna.recipient] }
    const hash = await layDown(jonna, await writeBy(town.jonna.signing, order))
    const kept = await jonna.database.keys.count()
    await read(jonna)
    expect(await findLetter(jonna, hash)).toMatchObject({ problem: 'unknown-author' })
    expect(await jonna.database.keys.count()).toBe(kept)
  })

  test('of an earlier epoch still opens what comes late, and that is said', async () => {
    const { recipient } = town.intake
    const before = town.server.clock.now()
    town.server.clock.forward(5)
    const [key] = await openEpoch(town.server, town.intake, [town.jonna])
    await mustPost(town.server, town.social)
    await refresh(jonna)
    await layDown(jonna, key!)
    town.server.clock.forward(5)
    const old = toIntake({ readers: [recipient] })
    const [early, late, fresh] = [
      await layDown(jonna, await writeBy(town.samira.signing, old), before),
      await layDown(jonna, await writeBy(town.samira.signing, old)),
      await layDown(jonna, await writeBy(town.samira.signing, toIntake())),
    ]
    await read(jonna)
    const filed = [early, late, fresh].map((hash) => jonna.cabinet.find(hash) as Filed)
    expect(filed.map(({ standing }) => standing)).toEqual(['genuine', 'genuine', 'genuine'])
    expect(filed.map(({ closedEpoch }) => closedEpoch)).toEqual([undefined, true, undefined])
  })

  test('comes with the next pull when an administrator has opened a new epoch', async () => {
    const [key] = await openEpoch(town.server, town.intake, [town.jonna])
    await mustPost(town.server, town.social)
    await pushAs(town.server, town.social, key)
    await jonna.database.cursors.clear()
    await refresh(jonna)
    await sync(jonna)
    const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake()))
    expect(await read(jonna)).toBe(1)
    expect(jonna.cabinet.find(hash)).toBeDefined()
  })
})

describe('somebody who has left', () => {
  test('wrote what had arrived before, and what comes after says so', async () => {
    const dn = town.preschool.log.head.n
    const before = town.server.clock.now()
    town.server.clock.forward(5)
    await revokeMember(town.server, town.preschool, town.bengt.uid)
    await mustPost(town.server, town.preschool)
    await refresh(jonna)
    town.server.clock.forward(5)
    const old = await layDown(jonna, await writeBy(town.bengt.signing, toIntake({}, dn)), before)
    const late = await layDown(jonna, await writeBy(town.bengt.signing, toIntake({}, dn)))
    const after = toIntake({}, dn + 1)
    const claimed = await layDown(jonna, await writeBy(town.bengt.signing, after))
    await read(jonna)
    const standing = (hash: string) => (jonna.cabinet.find(hash) as never)['standing']
    expect([old, late, claimed].map(standing)).toEqual(['genuine', 'left', 'unverified'])
    expect(standings().length).toBeGreaterThan(2)
  })
})

test('a letter of a later version is opened after the update', async () => {
  const hash = await layDown(jonna, await writeBy(town.samira.signing, toIntake()))
  const letter = (await findLetter(jonna, hash))!
  // As the version before would have left it.
  await jonna.database.letters.put({ ...letter, problem: 'unknown-version' })
  expect(await read(jonna)).toBe(1)
  expect((await findLetter(jonna, hash))?.problem).toBeUndefined()
})
