// More intakes in the town: each a unit of the social services, with a card, a group and one person.

import { randomId } from '../../src/base/id.ts'
import {
  addMember,
  foundGroup,
  foundUnit,
  openEpoch,
  publishCard,
  type AddedMember,
  type FoundedGroup,
  type FoundedUnit,
} from '../../src/directory/ceremony.ts'
import type { ChosenRecipient } from '../../src/report/submission.ts'
import {
  enrolTablet,
  mustPost,
  pushAs,
  sitDown,
  type TestDesk,
  type Town,
} from '../support/desk.ts'
import { postLog } from '../server/organisations.ts'

export interface TestIntake {
  readonly unit: FoundedUnit
  readonly group: FoundedGroup
  readonly member: AddedMember
  /** As a reporter chooses it. */
  readonly recipient: ChosenRecipient
}

export async function foundIntake(
  { server, social }: Town,
  district: string,
  name: string,
  organisation = social.organisation,
): Promise<TestIntake> {
  const place = { name: `${district} socialtjänst`, kind: 'socialServices' as const }
  const unit = await foundUnit(server, organisation, place)
  const person = { name, title: '', phone: '08-465 004 30', email: '' }
  const told = { person, role: 'intake' as const, words: 'gran bil kaka fönster', code: '204618' }
  const member = await addMember(server, unit, told)
  const group = await foundGroup(server, unit, 'intake')
  const letters = await openEpoch(server, group, [member])
  const card = {
    id: randomId('c'),
    name: `${district} mottagning`,
    function: 'intake' as const,
    municipality: 'Lindhaga',
    districts: [district],
    phones: [{ label: 'Mottagning', number: '08-465 004 30' }],
    hours: [],
    address: '',
    persons: [],
    group: group.id,
    checked: '2026-03-01',
  }
  await publishCard(server, unit, card)
  const response = await postLog(server, organisation.log)
  if (!response.ok) throw new Error(await response.text())
  await mustPost(server, unit)
  for (const letter of letters) await pushAs(server, unit, letter)
  return {
    unit,
    group,
    member,
    recipient: {
      card: card.id,
      unit: unit.id,
      name: card.name,
      municipality: card.municipality,
      way: 'trepart',
      rule: 'registered',
      phone: '08-465 004 30',
      directoryNumber: 1,
      checked: card.checked,
    },
  }
}

/** The person of the intake at its own computer. */
export async function deskAt(town: Town, { unit, member }: TestIntake): Promise<TestDesk> {
  return sitDown(await enrolTablet(town, unit), member)
}
