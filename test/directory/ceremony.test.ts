import { beforeAll, describe, expect, test } from 'vitest'
import {
  addMember,
  foundGroup,
  foundOrganisation,
  foundUnit,
  openEpoch,
  publishCard,
  revokeMember,
  type AddedMember,
  type FoundedOrganisation,
  type FoundedUnit,
} from '../../src/directory/ceremony.ts'
import { randomId } from '../../src/base/id.ts'
import { readOrganisationLog, type Organisation } from '../../src/protocol/organisation-log.ts'
import { findAuthor, followUnitLog, readUnitLog } from '../../src/protocol/unit-log.ts'
import { openName } from '../../src/vault/secret-name.ts'
import { createTestClock } from '../support/clock.ts'

const deps = { clock: createTestClock() }
let organisation: FoundedOrganisation
let unit: FoundedUnit
let member: AddedMember

beforeAll(async () => {
  const receipts = 'A'.repeat(43)
  organisation = await foundOrganisation(deps, { name: 'Lindhaga', receipts, support: '' })
  unit = await foundUnit(deps, organisation, { name: 'Ekdalen', kind: 'socialServices' })
  const person = { name: 'Jonna Falk', title: '', phone: '', email: '' }
  const words = 'lingon trappa linne kvast'
  member = await addMember(deps, unit, { person, role: 'intake', words, code: '113355' })
  const group = await foundGroup(deps, unit, 'intake')
  await openEpoch(deps, group, [member])
  await publishCard(deps, unit, {
    id: randomId('c'),
    name: 'Ekdalens mottagning',
    function: 'intake',
    municipality: 'Lindhaga',
    districts: ['Ekdalen'],
    phones: [{ label: 'Mottagning', number: '08-465 004 10' }],
    hours: [],
    address: '',
    persons: [],
    group: group.id,
    checked: '2026-03-01',
  })
})

async function read(): Promise<Organisation> {
  const { id, fingerprint, log } = organisation
  const answer = await readOrganisationLog(id, fingerprint, log.entries)
  if (!answer.ok) throw new Error(answer.error.kind)
  return answer.value
}

describe('a log from the ceremony', () => {
  test('verifies from the pinned root down to the card', async () => {
    const answer = await readUnitLog(unit.id, await read(), unit.log.entries)
    if (!answer.ok) throw new Error(answer.error.kind)
    const { members, groups, cards } = answer.value
    expect(Object.keys(members)).toEqual([member.uid])
    expect(Object.values(groups)[0]).toMatchObject({ epoch: 1, members: [member.uid] })
    expect(Object.values(cards)[0]?.phones[0]?.number).toBe('08-465 004 10')
    expect(await openName(unit.secret, members[member.uid]?.sealedName ?? '')).toBe('Jonna Falk')
  })

  test('is refused under another root, and when a line is changed, dropped or turned', async () => {
    const { id, fingerprint, log } = organisation
    const [first, second, ...rest] = log.entries
    if (!first || !second) throw new Error('too short')
    const changed = {
      ...second,
      e: second.e.replace('"softLockMinutes":30', '"softLockMinutes":99'),
    }
    const answers = [
      await readOrganisationLog(id, 'B'.repeat(43), log.entries),
      await readOrganisationLog(id, fingerprint, [first, changed, ...rest]),
      await readOrganisationLog(id, fingerprint, [first, ...rest]),
      await readOrganisationLog(id, fingerprint, [second, first, ...rest]),
    ]
    expect(answers.map((answer) => (answer.ok ? 'accepted' : answer.error.kind))).toEqual([
      'wrong-root',
      'bad-signature',
      'broken-chain',
      'broken-chain',
    ])
  })

  test('of a unit is refused if its organisation never named it', async () => {
    const stranger = await foundOrganisation(deps, {
      name: 'Annan',
      receipts: 'A'.repeat(43),
      support: '',
    })
    const theirs = await foundUnit(deps, stranger, { name: 'Ekdalen', kind: 'socialServices' })
    const answer = await readUnitLog(unit.id, await read(), theirs.log.entries)
    expect(answer).toEqual({ ok: false, error: { kind: 'wrong-root' } })
  })

  test('says who was a member when, after a leaver', async () => {
    const before = unit.log.entries.length
    const lastBefore = unit.log.head.n
    await revokeMember(deps, unit, member.uid)
    const organisationNow = await read()
    const old = await readUnitLog(unit.id, organisationNow, unit.log.entries.slice(0, before))
    if (!old.ok) throw new Error(old.error.kind)
    const now = await followUnitLog(old.value, organisationNow, unit.log.entries.slice(before))
    if (!now.ok) throw new Error(now.error.kind)
    const keyId = now.value.members[member.uid]?.keyId ?? ''
    expect(findAuthor(now.value, keyId, lastBefore)?.uid).toBe(member.uid)
    expect(findAuthor(now.value, keyId, now.value.head.n)).toBeUndefined()

    // Said once more, it opens no days that were closed.
    const length = unit.log.entries.length
    await revokeMember(deps, unit, member.uid)
    const again = await followUnitLog(now.value, organisationNow, unit.log.entries.slice(length))
    if (!again.ok) throw new Error(again.error.kind)
    expect(findAuthor(again.value, keyId, now.value.head.n)).toBeUndefined()
  })
})
