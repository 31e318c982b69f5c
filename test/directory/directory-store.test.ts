import 'fake-indexeddb/auto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { randomId } from '../../src/base/id.ts'
import { createEncryptionKey, publishCard, revokeMember } from '../../src/directory/ceremony.ts'
import { authorOf, listCards } from '../../src/directory/directory.ts'
import {
  loadDirectory,
  loadHome,
  refreshDirectory,
  storedLogs,
} from '../../src/directory/directory-store.ts'
import { fetchKeys, getKeys } from '../../src/directory/encryption-keys.ts'
import { enrolDevice } from '../../src/directory/enrol.ts'
import { addProfile, listUnitMembers } from '../../src/directory/profiles.ts'
import { encryptionKeyHash } from '../../src/protocol/encryption-key.ts'
import type { LogAnswer } from '../../src/protocol/log.ts'
import { findAdmin } from '../../src/protocol/organisation-log.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { appendEntry, writeMember } from '../server/organisations.ts'
import { ORIGIN } from '../server/support.ts'
import type * as v from 'valibot'
import {
  enrolTablet,
  foundTown,
  linkFor,
  must,
  mustPost,
  type TestTablet,
  type Town,
} from '../support/desk.ts'

let town: Town
let tablet: TestTablet

beforeAll(async () => {
  town = await foundTown()
  tablet = await enrolTablet(town, town.preschool)
})
beforeEach(() => {
  town.server.clock.forward(60)
  tablet.between = undefined
})

const refresh = () => refreshDirectory(tablet, tablet.device)
const stored = () => tablet.shell.logs.toArray()
async function load() {
  const logs = storedLogs(await stored())
  return must(await loadDirectory(logs, must(await loadHome(logs, tablet.device))!))
}

type Entries = v.InferOutput<typeof LogAnswer>['entries']

/** Exchanges what the server says of one log. */
function rewrite(log: string, change: (entries: Entries) => Entries): void {
  tablet.between = async (path, pass) => {
    const response = await pass()
    if (!path.startsWith(`/v1/log/${log}`) || !response.ok) return response
    const { entries } = (await response.json()) as { entries: Entries }
    return Response.json({ entries: change(entries) })
  }
}

const broken = (entries: Entries): Entries =>
  entries.map(({ e }) => ({ e, s: toBase64url(randomBytes(64)) }))

describe('the directory', () => {
  test('holds both organisations, their units and cards, and opens again without a network', async () => {
    const fetched = must(await refresh())
    tablet.between = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await load()).toEqual(fetched)
    expect(listCards(fetched).map(({ name }) => name)).toEqual([
      'Ekdalens mottagning',
      'Tingvalla socialtjänst',
    ])
    expect(await tablet.shell.trust.get('receipts')).toMatchObject({
      keys: [town.server.receipts, town.server.receipts],
    })
  })

  test('takes in what an administrator has added since', async () => {
    const before = (await load()).home.head.n
    await publishCard(town.server, town.preschool, {
      id: randomId('c'),
      name: 'Tallkottens förskola',
      function: 'unit',
      municipality: 'Lindhaga',
      districts: [],
      phones: [],
      hours: [],
      address: '',
      persons: [],
      checked: '2026-03-01',
    })
    await mustPost(town.server, town.preschool)
    expect(must(await refresh()).home.head.n).toBe(before + 1)
    expect((await load()).home.head.n).toBe(before + 1)
  })

  test('keeps what it knew when its own new entries do not verify, and says so', async () => {
    await writeMember(town.server.clock, town.preschool)
    await mustPost(town.server, town.preschool)
    const before = await stored()
    const known = await load()
    rewrite(town.preschool.id, broken)
    expect(await refresh()).toEqual({ ok: false, error: { kind: 'bad-signature' } })
    expect(await stored()).toEqual(before)
    expect(await load()).toEqual(known)
    tablet.between = undefined
    must(await refresh())
  })

  test('keeps what it knew when the server has gone back to an older log', async () => {
    const known = await load()
    rewrite(town.preschool.id, () => [])
    expect(must(await refresh())).toEqual(known)
    const [first] = (await stored()).filter(({ log }) => log === town.preschool.id)
    rewrite(town.preschool.id, () => [{ e: first!.e, s: first!.s }])
    expect(await refresh()).toEqual({ ok: false, error: { kind: 'broken-chain' } })
    expect(await load()).toEqual(known)
  })

  test('still knows a neighbour whose newest entries do not verify', async () => {
    await appendEntry(town.server.clock, town.social.log, town.social.organisation.admin, {
      t: 'revoke',
      uid: (await writeMember(town.server.clock, town.social)).uid,
    })
    await mustPost(town.server, town.social)
    const known = await load()
    rewrite(town.social.id, broken)
    expect(must(await refresh()).units[town.social.id]).toEqual(known.units[town.social.id])
    rewrite(town.social.organisation.id, () => broken([{ e: '{}', s: '' }]))
    const directory = must(await refresh())
    expect(directory.organisations[town.social.organisation.id]).toBeDefined()
    tablet.between = undefined
    must(await refresh())
  })

  test('is not half of one when the network goes in the middle', async () => {
    const known = await stored()
    tablet.between = (path, pass) =>
      path.includes(town.social.id) ? Promise.reject(new TypeError('Failed to fetch')) : pass()
    expect(await refresh()).toEqual({ ok: false, error: { kind: 'offline' } })
    expect(await stored()).toEqual(known)
  })

  test('under another root is none of ours', async () => {
    const root = town.social.organisation.fingerprint
    expect(await loadHome(storedLogs(await stored()), { ...tablet.device, root })).toEqual({
      ok: false,
      error: { kind: 'wrong-root' },
    })
  })
})

describe('an author', () => {
  const admin = () => town.preschool.organisation.admin
  const header = (publicKey: string, dn: number) =>
    ({ ak: keyIdOf(publicKey), au: town.preschool.id, dn }) as never

  test('keeps the older letters after a new role with a new key', async () => {
    const member = await writeMember(town.server.clock, town.preschool)
    const { uid, mailbox, key } = member
    const again = await writeMember(town.server.clock, town.preschool, {
      uid,
      mailbox,
      role: 'head',
    })
    await mustPost(town.server, town.preschool)
    const directory = must(await refresh())
    const at = (publicKey: string, dn: number) =>
      authorOf(directory, header(publicKey, dn), findAdmin)
    expect(at(key.publicKey, member.dn)).toMatchObject({
      kind: 'member',
      member: { role: 'staff' },
    })
    expect(at(again.key.publicKey, again.dn)).toMatchObject({ member: { role: 'head' } })
    expect(at(key.publicKey, again.dn)).toEqual({ kind: 'unknown' })
    expect(at(again.key.publicKey, member.dn)).toEqual({ kind: 'unknown' })
  })

  test('who left has left with that key, also after coming back with another', async () => {
    const member = await writeMember(town.server.clock, town.preschool)
    const { uid, mailbox, key, dn } = member
    await revokeMember(town.server, town.preschool, uid)
    const again = await writeMember(town.server.clock, town.preschool, { uid, mailbox })
    await mustPost(town.server, town.preschool)
    const directory = must(await refresh())
    expect(authorOf(directory, header(key.publicKey, dn), findAdmin)).toMatchObject({
      kind: 'left',
      member: { leftAt: expect.any(String) as string },
    })
    expect(authorOf(directory, header(again.key.publicKey, again.dn), findAdmin).kind).toBe(
      'member',
    )
    expect(listUnitMembers(directory).some((one) => one.uid === uid)).toBe(true)
  })

  test('with an administrator’s key is one only in the organisation’s own name', async () => {
    const directory = must(await refresh())
    const ak = keyIdOf(admin().publicKey)
    const of = (au: string) => authorOf(directory, { ak, au, dn: 0 } as never, findAdmin).kind
    expect(of(town.preschool.organisation.id)).toBe('administrator')
    expect(of(town.social.organisation.id)).toBe('unknown')
    expect(of(town.preschool.id)).toBe('unknown')
  })
})

describe('a reader’s key', () => {
  test('is kept only when it is the one that the log names', async () => {
    const { recipient } = await createEncryptionKey()
    const hash = encryptionKeyHash((await createEncryptionKey()).recipient)
    tablet.between = (path, pass) =>
      path.startsWith('/v1/key/') ? Promise.resolve(Response.json({ key: recipient })) : pass()
    await fetchKeys(tablet, [hash, encryptionKeyHash(recipient), ''])
    expect(await getKeys(tablet, [hash])).toEqual({ ok: false, error: { kind: 'key-missing' } })
    expect(await getKeys(tablet, [encryptionKeyHash(recipient)])).toEqual({
      ok: true,
      value: [recipient],
    })
  })
})

describe('a classical key', () => {
  test('is not kept, though it be the one that the log names', async () => {
    const key = await identityToRecipient(await generateX25519Identity())
    const hash = encryptionKeyHash(key)
    tablet.between = (path, pass) =>
      path.startsWith('/v1/key/') ? Promise.resolve(Response.json({ key })) : pass()
    await fetchKeys(tablet, [hash])
    expect(await getKeys(tablet, [hash])).toEqual({ ok: false, error: { kind: 'key-missing' } })
  })
})

describe('a tablet', () => {
  test.each([
    ['from another origin', 'https://annan.example', { kind: 'other-origin' }],
    ['while it is enrolled', ORIGIN, { kind: 'already-enrolled', same: true }],
  ])('takes no link %s', async (_, origin, error) => {
    const link = { ...(await linkFor(town, town.preschool)), origin }
    const deps = { ...tablet, clock: town.server.clock }
    expect(await enrolDevice(deps, link, ORIGIN)).toEqual({ ok: false, error })
    const other = { ...link, unit: town.social.id, origin: ORIGIN }
    expect(await enrolDevice(deps, other, ORIGIN)).toMatchObject({ error: { same: false } })
  })

  test('takes no link a second time, and stays as it was', async () => {
    const used = await linkFor(town, town.preschool)
    const deps = { ...tablet, clock: town.server.clock }
    const { device } = tablet.shell
    const before = (await device.get('device'))!
    await device.clear()
    must(await enrolDevice(deps, used, ORIGIN))
    await device.clear()
    expect(await enrolDevice(deps, used, ORIGIN)).toMatchObject({
      error: { kind: 'refused', reason: 'token-used' },
    })
    expect(await device.get('device')).toBeUndefined()
    await device.put(before)
  })

  test('adds a person by the words alone, once, and nothing when they are wrong', async () => {
    const { vault } = tablet
    const deps = { ...tablet, vault, clock: town.server.clock }
    const { uid, words } = town.bengt
    const add = (change = {}) => addProfile(deps, tablet.device, { uid, words, ...change })
    expect(await add({ words: 'fel fel fel fel' })).toMatchObject({
      error: { kind: 'wrong-words' },
    })
    tablet.between = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await add()).toMatchObject({ error: { kind: 'offline' } })
    expect(await tablet.shell.profiles.count()).toBe(0)
    tablet.between = undefined
    expect((await add()).ok).toBe(true)
    expect(await add()).toMatchObject({ error: { kind: 'already-here' } })
    expect(await tablet.shell.profiles.count()).toBe(1)
  })
})
