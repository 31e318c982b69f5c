// The roster of coming days: the manager names who has the inbox, the alarms follow, and nobody who has
// left has it on any day.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { toInstant } from '../../src/base/clock.ts'
import { revokeMember } from '../../src/directory/ceremony.ts'
import {
  comingDays,
  listDuty,
  receivingGroupOf,
  whoMayHaveInbox,
  writeDuty,
} from '../../src/matter/duty.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import { intakeAlarms } from '../../src/matter/intake-alarm.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { layDown, writeBy } from '../letters/support.ts'
import { currentPack } from '../report/support.ts'
import { must, mustPost, read, refresh, sync, type TestDesk } from '../support/desk.ts'
import { foundOffice, report, type Office } from './office.ts'

const TOMORROW = '2026-03-13'
const pack = currentPack()
let office: Office
let everybody: readonly TestDesk[]

beforeAll(async () => {
  office = await foundOffice()
  const { jonna, viktor, farid, ingela } = office
  everybody = [jonna, viktor, farid, ingela]
})
beforeEach(async () => {
  for (const desk of everybody) {
    await sync(desk)
    const ids = ['submission', 'duty'].flatMap((kind) =>
      desk.cabinet.list(kind).map(({ id }) => id),
    )
    must(await desk.cabinet.write({ remove: ids }))
  }
})

const groupOf = (desk: TestDesk) => receivingGroupOf(desk)!
const nameFor = (desk: TestDesk, { person: { uid, name } }: TestDesk, day = TOMORROW) =>
  writeDuty(desk, groupOf(desk), { day, person: { uid, name } })
const onDuty = (desk: TestDesk, day = TOMORROW) =>
  listDuty(desk, groupOf(desk), day).map(({ name }) => name)

async function spread(): Promise<void> {
  for (const desk of [...everybody, ...everybody]) await sync(desk)
}

/** Who is told tomorrow at half past nine of what has waited since this afternoon. */
function toldTomorrow(): readonly string[] {
  const now = toInstant(Date.parse(`${TOMORROW}T09:30:00+01:00`))
  return everybody
    .filter((desk) => {
      const group = groupOf(desk)
      const duty = listDuty(desk, group, swedishDate(now))
      const alarms = intakeAlarms(listInbox(desk), { desk, group, pack, duty, now })
      return alarms.some(({ to }) => to.includes('duty'))
    })
    .map(({ person }) => person.name)
}

test('whom the manager names for tomorrow has the alarms of tomorrow, and not of today', async () => {
  const { viktor, ingela } = office
  await report(office, { acute: 'yes' })
  expect(toldTomorrow()).toEqual(['Jonna Falk', 'Ingela Strand'])
  must(await nameFor(ingela, viktor))
  await spread()
  expect(toldTomorrow()).toEqual(['Viktor Hallin', 'Ingela Strand'])
  for (const desk of everybody) expect(onDuty(desk)).toEqual(['Viktor Hallin'])
  expect(onDuty(viktor, '2026-03-12')).toEqual([])
})

test('she can name another, and whoever is named can be relieved by a colleague', async () => {
  const { jonna, viktor, farid, ingela } = office
  must(await nameFor(ingela, viktor))
  must(await nameFor(ingela, farid))
  await spread()
  expect(onDuty(jonna)).toEqual(['Farid Amiri'])
  must(await nameFor(jonna, jonna))
  await spread()
  expect(onDuty(farid)).toEqual(['Jonna Falk'])
})

test('nobody else names a colleague, and what a changed app says of it counts for nothing', async () => {
  const { jonna, viktor, farid, town, members } = office
  expect(await nameFor(viktor, farid)).toMatchObject({ error: { kind: 'no-right' } })
  const { uid, name } = farid.person
  const record = { day: TOMORROW, person: { uid, name }, replaces: [] }
  const forged = { ...record, by: viktor.person, writtenAt: viktor.clock.now() } as unknown as Json
  const dn = jonna.directory().units[town.social.id]!.head.n
  const header = { mb: town.intake.mailbox, au: town.social.id, dn }
  const letter = { kind: 'duty', record: forged, header, readers: [town.intake.recipient] }
  await layDown(jonna, await writeBy(members.viktor.signing, letter))
  await read(jonna)
  expect(jonna.cabinet.list('duty')).toHaveLength(1)
  expect(onDuty(jonna)).toEqual([])
})

test('the days of a roster are the working days of two weeks, from tomorrow', () => {
  // Maundy Thursday 2026: Good Friday, Easter and its Monday are no days of an office.
  expect(comingDays('2026-04-02')).toEqual([
    '2026-04-07',
    '2026-04-08',
    '2026-04-09',
    '2026-04-10',
    '2026-04-13',
    '2026-04-14',
    '2026-04-15',
    '2026-04-16',
  ])
})

test('who has left has it on no day, and then it is intake’s turn', async () => {
  const { farid, ingela, town, members, jonna } = office
  await report(office, { acute: 'yes' })
  must(await nameFor(ingela, farid))
  await spread()
  expect(toldTomorrow()).toContain('Farid Amiri')
  await revokeMember(town.server, town.social, members.farid.uid)
  await mustPost(town.server, town.social)
  everybody = everybody.filter((desk) => desk !== farid)
  for (const desk of everybody) await refresh(desk)
  expect(whoMayHaveInbox(jonna.directory(), groupOf(jonna))).not.toContain(farid.person.uid)
  expect(onDuty(jonna)).toEqual([])
  expect(toldTomorrow()).toEqual(['Jonna Falk', 'Ingela Strand'])
})
