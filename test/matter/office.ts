// Ekdalens socialtjänst with the four who share its inbox, and Samira's report in it.

import { addMember, openEpoch, type AddedMember } from '../../src/directory/ceremony.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { matterOf, type Matter } from '../../src/matter/fold.ts'
import { gatherMatterEvents } from '../../src/matter/gather.ts'
import type { Role } from '../../src/protocol/unit-log.ts'
import type { Report } from '../../src/report/record.ts'
import type { Submission } from '../../src/report/submission.ts'
import { send, shortReport } from '../report/support.ts'
import {
  deskOf,
  enrolTablet,
  foundTown,
  mustPost,
  pushAs,
  sitDown,
  sync,
  type TestDesk,
} from '../support/desk.ts'
import { itemAt } from './misdirected.ts'

export async function foundOffice() {
  const town = await foundTown()
  const { server, social, intake, jonna } = town
  const join = (name: string, role: Role): Promise<AddedMember> => {
    const person = { name, title: '', phone: '08-465 004 21', email: '' }
    return addMember(server, social, { person, role, words: 'gran bil kaka dörr', code: '204618' })
  }
  const members = {
    viktor: await join('Viktor Hallin', 'socialSecretary'),
    farid: await join('Farid Amiri', 'socialSecretary'),
    ingela: await join('Ingela Strand', 'unitManager'),
  }
  const letters = await openEpoch(server, intake, [jonna, ...Object.values(members)])
  await mustPost(server, social)
  for (const letter of letters) await pushAs(server, social, letter)
  const sit = async (member: AddedMember) => sitDown(await enrolTablet(town, social), member)
  return {
    town,
    members,
    samira: await deskOf(town, town.samira),
    jonna: await deskOf(town, town.jonna),
    viktor: await sit(members.viktor),
    farid: await sit(members.farid),
    ingela: await sit(members.ingela),
  }
}

export type Office = Awaited<ReturnType<typeof foundOffice>>

/** A report that has come to everybody's desk. */
export async function report(
  { samira, jonna, viktor, farid, ingela }: Office,
  change: Partial<Report> = {},
  locked = false,
): Promise<Submission> {
  const lock = { locked, reasons: locked ? ['violenceByGuardian'] : [] }
  const submission = await send(samira, { report: shortReport(change), lock })
  for (const desk of [samira, jonna, viktor, farid, ingela]) await sync(desk)
  return submission
}

/** What this desk makes of it now. */
export function matterAt(desk: TestDesk, submission: Pick<Submission, 'sid'>): Matter {
  const around = { directory: desk.directory(), now: desk.clock.now() }
  return matterOf(itemAt(desk, submission), gatherMatterEvents(desk), around)
}

export const cardOf = ({ person }: Desk) => person
