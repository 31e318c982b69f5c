// The tablet in a family's hands, as the worker keeps it: each thing that can be asked of the vault
// takes a stand here.

import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { utf8, type Bytes } from '../../src/base/bytes.ts'
import { createKeyring } from '../../src/vault/keyring.ts'
import { sealFile } from '../../src/vault/age-file.ts'
import type { EncryptedRow } from '../../src/vault/row.ts'
import type { AddPerson, UnlockPerson, Vault } from '../../src/vault/vault.ts'
import type { Envelope } from '../../src/protocol/envelope.ts'
import { createTestClock } from '../support/clock.ts'
import { foundPreschool, type Preschool } from '../meeting/support.ts'

const profile = 'samira'
const colleague = 'colleague'
const code = '204618'
const place = { table: 'handOvers', id: 'i_1', version: 1 }
const REFUSED = { ok: false, error: { kind: 'vault-locked' } }

const clock = createTestClock()
let preschool: Preschool
let vault: Vault
let order: AddPerson
let unlockings: readonly UnlockPerson[]
let shown: EncryptedRow

beforeAll(async () => {
  preschool = await foundPreschool()
  const { unit, member } = preschool
  const { uid, words } = member
  order = { profile, uid, words, secret: unit.secret, bundle: unit.log.bundles[0]?.box ?? '' }
  const first = createKeyring({ clock })
  unlockings = await Promise.all(
    [profile, colleague].map(async (who) => {
      const added = await first.addPerson({ ...order, profile: who })
      if (!added.ok) throw new Error(added.error.kind)
      return { profile: who, words, secret: unit.secret, ...added.value.secrets }
    }),
  )
})

beforeEach(async () => {
  vault = createKeyring({ clock })
  // A colleague who was at the same window is no way round it.
  for (const unlocking of unlockings) await vault.unlock(unlocking)
  const row = await vault.handOver(profile, { ...place, text: 'Får vi prata med varandra?' })
  if (!row.ok) throw new Error(row.error.kind)
  shown = row.value
})

async function seal(text: string): Promise<Bytes> {
  const sealed = await vault.sealAnswer(profile, text)
  if (!sealed.ok) throw new Error(sealed.error.kind)
  return sealed.value
}

function hers(): UnlockPerson {
  const [unlocking] = unlockings
  if (!unlocking) throw new Error('She has a profile')
  return unlocking
}

const envelope: Envelope = { h: '', c: '', s: '' }
const header = {} as never

/** What each call answers in a family's hands. A call that is new has to be put somewhere here. */
const REFUSALS: { readonly [M in keyof Vault]?: (who: string) => Promise<unknown> } = {
  addPerson: (who) => vault.addPerson({ ...order, profile: `${who}-new` }),
  handOver: (who) => vault.handOver(who, { ...place, text: 'x' }),
  openHandOver: (who) => vault.openHandOver(who, { ...place, ...shown }, []),
  encrypt: (who) => vault.encrypt(who, []),
  decrypt: (who) => vault.decrypt(who, [{ ...place, ...shown }]),
  seal: (who) => vault.seal(who, [{ letter: header, recipients: [] }]),
  open: (who) => vault.open(who, envelope),
  keepGroupKey: (who) => vault.keepGroupKey(who, envelope, { id: 'g', version: 1 }),
  loadGroupKeys: (who) => vault.loadGroupKeys(who, []),
  signSession: (who) => vault.signSession(who, header, 'nonce', 'https://trepart.example'),
}
const ALLOWED: readonly (keyof Vault)[] = [
  'unlock',
  'resume',
  'softLock',
  'hardLock',
  'listSoftLocked',
  'setSoftLimit',
  'sealAnswer',
]

describe('in a family’s hands', () => {
  test('every call of the vault is either refused here or allowed by name', () => {
    const decided = [...Object.keys(REFUSALS), ...ALLOWED]
    expect(decided.toSorted()).toEqual(Object.keys(vault).toSorted())
  })

  test('what can open, sign or cover refuses, for her and for a colleague', async () => {
    for (const [call, ask] of Object.entries(REFUSALS)) {
      for (const who of [profile, colleague]) {
        expect({ call, who, answer: await ask(who) }).toEqual({ call, who, answer: REFUSED })
      }
    }
  })

  test('an answer is sealed to her alone, and the worker opens it to nobody', async () => {
    const sealed = await seal('ja')
    expect(await vault.openHandOver(profile, { ...place, ...shown }, [sealed])).toEqual(REFUSED)
    expect(await vault.sealAnswer(colleague, 'ja')).toEqual(REFUSED)
  })

  test('six digits bring her back, with what was shown and answered, in its order', async () => {
    const sealed = [await seal('streck 1'), await seal('ja')]
    expect(await vault.resume(profile, '000000')).toMatchObject({ ok: false })
    expect(await vault.encrypt(profile, [])).toEqual(REFUSED)
    expect(await vault.resume(profile, code)).toMatchObject({ ok: true })
    expect(await vault.openHandOver(profile, { ...place, ...shown }, sealed.toReversed())).toEqual({
      ok: true,
      value: { text: 'Får vi prata med varandra?', answers: ['streck 1', 'ja'] },
    })
  })

  test('four words do, too, on a tablet that was dead in between', async () => {
    const sealed = await seal('ja')
    const restarted = createKeyring({ clock })
    await restarted.unlock(hers())
    const opened = await restarted.openHandOver(profile, { ...place, ...shown }, [sealed])
    expect(opened).toMatchObject({ value: { answers: ['ja'] } })
  })

  test('a colleague’s unlock ends it, and no answer is sealed after that', async () => {
    await vault.softLock(colleague)
    expect(await vault.resume(colleague, code)).toMatchObject({ ok: true })
    expect(await vault.sealAnswer(profile, 'ja')).toEqual(REFUSED)
    expect(await vault.encrypt(profile, [])).toEqual(REFUSED)
  })

  test('an answer can be sealed when the time of the keys is over, and only words open it', async () => {
    clock.forward(31)
    const sealed = await seal('nej')
    expect(await vault.resume(profile, code)).toEqual(REFUSED)
    await vault.unlock(hers())
    const opened = await vault.openHandOver(profile, { ...place, ...shown }, [sealed])
    expect(opened).toMatchObject({ value: { answers: ['nej'] } })
    clock.forward(-31)
  })

  test('the page can’t lengthen the time of the six digits', async () => {
    await vault.setSoftLimit(100)
    clock.forward(31)
    expect(await vault.resume(profile, code)).toEqual(REFUSED)
    clock.forward(-31)
  })

  test('a soft lock ends it, and no answer is sealed after that', async () => {
    await vault.softLock(profile)
    expect(await vault.sealAnswer(profile, 'ja')).toEqual(REFUSED)
    expect(await vault.encrypt(profile, [])).toEqual(REFUSED)
  })

  test('a hard lock in another window drops the keys, and takes no answer from the family', async () => {
    await vault.hardLock(profile)
    const sealed = await seal('ja')
    expect(await vault.encrypt(profile, [])).toEqual(REFUSED)
    expect(await vault.resume(profile, code)).toEqual(REFUSED)
    await vault.unlock(hers())
    const opened = await vault.openHandOver(profile, { ...place, ...shown }, [sealed])
    expect(opened).toMatchObject({ value: { answers: ['ja'] } })
  })
})

describe('somebody who can write to the storage', () => {
  test('plants no answer, and repeats none', async () => {
    const first = await seal('nej')
    const second = await seal('ja')
    const planted = await sealFile(
      utf8(JSON.stringify({ n: 3, text: 'ja', ticket: 'A'.repeat(22) })),
      [preschool.member.recipient],
    )
    await vault.resume(profile, code)
    const files = [first, second, first, new Uint8Array(planted)]
    expect(await vault.openHandOver(profile, { ...place, ...shown }, files)).toMatchObject({
      value: { answers: ['nej', 'ja'] },
    })
  })

  test('moves what was shown to no other place', async () => {
    await vault.resume(profile, code)
    const moved = { ...place, id: 'i_2', ...shown }
    expect(await vault.openHandOver(profile, moved, [])).toEqual({ ok: true, value: undefined })
  })
})
