import { beforeAll, describe, expect, test } from 'vitest'
import { createKeyring } from '../../src/vault/keyring.ts'
import {
  addMember,
  foundOrganisation,
  foundUnit,
  type AddedMember,
  type FoundedUnit,
} from '../../src/directory/ceremony.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { createTestClock } from '../support/clock.ts'

const clock = createTestClock()
const profile = 'profile-1'
let unit: FoundedUnit
let member: AddedMember
let bundle: string

beforeAll(async () => {
  const receipts = 'A'.repeat(43)
  const organisation = await foundOrganisation(
    { clock },
    { name: 'Lindhaga', receipts, support: '' },
  )
  unit = await foundUnit({ clock }, organisation, {
    name: 'Tallkottens förskola',
    kind: 'preschool',
  })
  const person = { name: 'Samira Ekholt', title: 'förskollärare', phone: '', email: '' }
  const words = 'lingon trappa linne kvast'
  member = await addMember({ clock }, unit, { person, role: 'staff', words, code: '204618' })
  bundle = unit.log.bundles[0]?.box ?? ''
})

async function added(): Promise<{ vault: Vault; secrets: { wrap: string; keys: never } }> {
  const vault = createKeyring({ clock })
  const { uid, words } = member
  const answer = await vault.addPerson({ profile, uid, words, secret: unit.secret, bundle })
  if (!answer.ok) throw new Error(answer.error.kind)
  return { vault, secrets: answer.value.secrets as never }
}

describe('the four words', () => {
  test('open the bundle, and later the profile, on this tablet', async () => {
    const { secrets } = await added()
    const restarted = createKeyring({ clock })
    const { words } = member
    const answer = await restarted.unlock({ profile, words, secret: unit.secret, ...secrets })
    expect(answer).toMatchObject({ ok: true, value: { name: 'Samira Ekholt' } })
  })

  test('do nothing when one is wrong, or with the secret of another unit', async () => {
    const { vault, secrets } = await added()
    const wrong = 'lingon trappa linne kvasten'
    const { words } = member
    const other = 'AAAAAAAAAAAAAAAAAAAAAA'
    expect(await vault.unlock({ profile, words: wrong, secret: unit.secret, ...secrets })).toEqual({
      ok: false,
      error: { kind: 'wrong-words' },
    })
    expect(await vault.unlock({ profile, words, secret: other, ...secrets })).toMatchObject({
      error: { kind: 'wrong-words' },
    })
  })

  test('are not asked of a box whose key derivation was made cheap', async () => {
    const { vault, secrets } = await added()
    const weak = JSON.parse(Buffer.from(secrets.wrap, 'base64url').toString()) as { m: number }
    const wrap = Buffer.from(JSON.stringify({ ...weak, m: 8 })).toString('base64url')
    const { words } = member
    const answer = await vault.unlock({ profile, words, secret: unit.secret, ...secrets, wrap })
    expect(answer).toEqual({ ok: false, error: { kind: 'damaged' } })
  })
})

describe('soft lock', () => {
  test('covers rows until the six digits come', async () => {
    const { vault } = await added()
    await vault.softLock(profile)
    expect(await vault.encrypt(profile, [])).toEqual({ ok: false, error: { kind: 'vault-locked' } })
    expect(await vault.listSoftLocked()).toEqual([profile])
    expect(await vault.resume(profile, '204618')).toMatchObject({ ok: true })
    expect(await vault.encrypt(profile, [])).toMatchObject({ ok: true })
  })

  test('becomes hard at the fifth wrong code', async () => {
    const { vault } = await added()
    await vault.softLock(profile)
    const lefts = []
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = await vault.resume(profile, '000000')
      if (!answer.ok && answer.error.kind === 'wrong-code') lefts.push(answer.error.left)
    }
    expect(lefts).toEqual([4, 3, 2, 1, 0])
    expect(await vault.resume(profile, '204618')).toEqual({
      ok: false,
      error: { kind: 'vault-locked' },
    })
  })

  test('becomes hard after the organisation’s minutes, also when the clock is set back', async () => {
    for (const minutes of [31, -31]) {
      const { vault } = await added()
      await vault.softLock(profile)
      clock.forward(minutes)
      expect(await vault.resume(profile, '204618')).toMatchObject({ ok: false })
      clock.forward(-minutes)
    }
  })

  test('keeps three people at the most: the one who left first is locked hard', async () => {
    const vault = createKeyring({ clock })
    const { uid, words } = member
    for (const name of ['one', 'two', 'three', 'four']) {
      await vault.addPerson({ profile: name, uid, words, secret: unit.secret, bundle })
      await vault.softLock(name)
    }
    expect(await vault.listSoftLocked()).toEqual(['two', 'three', 'four'])
  })

  test('twelve hours after the words, even one who works on has to give them again', async () => {
    const { vault } = await added()
    clock.forward(12 * 60 + 1)
    expect(await vault.encrypt(profile, [])).toMatchObject({ ok: false })
    clock.forward(-12 * 60 - 1)
  })
})

describe('hard lock', () => {
  test('leaves a colleague on the same tablet as he was', async () => {
    const { vault } = await added()
    const { uid, words } = member
    const colleague = { profile: 'profile-2', uid, words, secret: unit.secret, bundle }
    expect((await vault.addPerson(colleague)).ok).toBe(true)
    await vault.hardLock(profile)
    expect(await vault.encrypt(profile, [])).toEqual({ ok: false, error: { kind: 'vault-locked' } })
    expect(await vault.encrypt('profile-2', [])).toEqual({ ok: true, value: [] })
  })
})

describe('rows', () => {
  test('come back as they were', async () => {
    const { vault } = await added()
    const place = { table: 'records', id: 'r_1', version: 3 }
    const text = '{"text":"Hon somnade före lunch.","marks":[1,2]}'
    const covered = await vault.encrypt(profile, [{ ...place, text }])
    if (!covered.ok || !covered.value[0]) throw new Error('not covered')
    expect(await vault.decrypt(profile, [{ ...place, ...covered.value[0] }])).toEqual({
      ok: true,
      value: [text],
    })
  })

  test('do not open in another place, version or table; the row beside them does', async () => {
    const { vault } = await added()
    const place = { table: 'records', id: 'r_1', version: 3 }
    const covered = await vault.encrypt(profile, [{ ...place, text: '"x"' }])
    if (!covered.ok || !covered.value[0]) throw new Error('not covered')
    const row = covered.value[0]
    const opened = await vault.decrypt(profile, [
      { ...place, id: 'r_2', ...row },
      { ...place, version: 2, ...row },
      { ...place, table: 'resume', ...row },
      { ...place, ...row },
    ])
    expect(opened).toEqual({ ok: true, value: [undefined, undefined, undefined, '"x"'] })
  })
})
