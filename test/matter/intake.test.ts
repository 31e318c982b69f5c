// The receiving side of a report that nobody opens: whose turn it is, who has the inbox, and that
// somebody looks at all. The clock is moved; nobody waits.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toInstant, type Instant } from '../../src/base/clock.ts'
import { openEpoch, publishCard } from '../../src/directory/ceremony.ts'
import { acknowledge, noteInboxChecked, openLetterPage } from '../../src/matter/answer.ts'
import { listDuty, receivingGroupOf, writeDuty } from '../../src/matter/duty.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import {
  intakeAlarms,
  listLooks,
  uncheckedInbox,
  type IntakeAround,
} from '../../src/matter/intake-alarm.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { currentPack, send } from '../report/support.ts'
import { must, mustPost, pushAs, refresh, sync, type TestDesk } from '../support/desk.ts'
import { itemAt } from './misdirected.ts'
import { foundOffice, report, type Office } from './office.ts'

const pack = currentPack()
let office: Office

beforeAll(async () => {
  office = await foundOffice()
})
beforeEach(async () => {
  const { jonna, viktor, farid, ingela } = office
  office.town.server.clock.forward(2)
  const kinds = ['submission', 'opened', 'acknowledgement', 'inboxChecked', 'duty']
  for (const desk of [jonna, viktor, farid, ingela]) {
    await sync(desk)
    const ids = kinds.flatMap((kind) => desk.cabinet.list(kind).map(({ id }) => id))
    must(await desk.cabinet.write({ remove: ids }))
  }
})

const groupOf = (desk: TestDesk) => receivingGroupOf(desk)!

/** So many minutes from now, on a tablet that nobody has locked meanwhile. */
const later = (minutes: number) =>
  toInstant(Date.parse(office.jonna.clock.now()) + minutes * 60_000)

function around(desk: TestDesk, now: Instant): IntakeAround {
  const group = groupOf(desk)
  return { desk, group, pack, now, duty: listDuty(desk, group, swedishDate(now)) }
}
const alarmsAt = (desk: TestDesk, now: Instant) => intakeAlarms(listInbox(desk), around(desk, now))
const uncheckedAt = (desk: TestDesk, now: Instant) =>
  uncheckedInbox(listInbox(desk), {
    ...around(desk, now),
    looks: listLooks(desk, groupOf(desk)),
  })

function told(minutes: number): string[] {
  const { jonna, viktor, farid, ingela } = office
  return [jonna, viktor, farid, ingela]
    .filter((desk) => alarmsAt(desk, later(minutes)).length > 0)
    .map(({ person }) => person.name)
}

function take(desk: TestDesk, day = swedishDate(desk.clock.now())) {
  const { uid, name } = desk.person
  return writeDuty(desk, groupOf(desk), { day, person: { uid, name } })
}

async function everybody(): Promise<void> {
  const { jonna, viktor, farid, ingela } = office
  for (const desk of [jonna, viktor, farid, ingela]) await sync(desk)
  for (const desk of [jonna, viktor, farid, ingela]) await sync(desk)
}

describe('a report that nobody opens', () => {
  test('is told to intake after half an hour when it is urgent, and to the manager after a whole', async () => {
    await report(office, { acute: 'yes' })
    expect(told(30)).toEqual([])
    expect(told(31)).toEqual(['Jonna Falk'])
    expect(alarmsAt(office.jonna, later(31))[0]?.to).toEqual(['duty'])
    expect(told(60)).toEqual(['Jonna Falk'])
    expect(told(61)).toEqual(['Jonna Falk', 'Ingela Strand'])
    expect(alarmsAt(office.ingela, later(61))[0]?.to).toEqual(['duty', 'manager', 'reporter'])
  })

  test('is told after four hours when it is not urgent', async () => {
    await report(office)
    expect(told(4 * 60)).toEqual([])
    expect(told(4 * 60 + 1)).toEqual(['Jonna Falk'])
  })

  test('is told to whoever has the inbox that day, and to nobody else yet', async () => {
    await report(office, { acute: 'yes' })
    must(await take(office.viktor))
    await everybody()
    expect(told(31)).toEqual(['Viktor Hallin'])
    // Tomorrow is another day, and nobody has taken it.
    expect(told(24 * 60)).toEqual(['Jonna Falk', 'Ingela Strand'])
  })

  test('is no alarm when somebody has opened or acknowledged it', async () => {
    const opened = await report(office, { acute: 'yes' })
    const answered = await report(office, { acute: 'yes', childName: 'Noel Sandvret' })
    must(await openLetterPage(office.viktor, itemAt(office.viktor, opened).submission.id))
    const { submission } = itemAt(office.viktor, answered)
    const contact = { handler: 'Viktor Hallin', phone: '08-465 004 21' }
    must(await acknowledge(office.viktor, submission, contact))
    await everybody()
    expect(told(3 * 60)).toEqual([])
  })
})

describe('who has the inbox', () => {
  const names = (desk: TestDesk) => around(desk, later(0)).duty.map(({ name }) => name)

  test('is nobody from the start, then who takes it, then who takes over', async () => {
    const { jonna, viktor } = office
    expect(names(jonna)).toEqual([])
    must(await take(viktor))
    await everybody()
    expect(names(jonna)).toEqual(['Viktor Hallin'])
    must(await take(jonna))
    await everybody()
    expect([names(jonna), names(viktor)]).toEqual([['Jonna Falk'], ['Jonna Falk']])
  })

  test('is both, where two have taken it without hearing of each other, until one takes over', async () => {
    const { jonna, viktor, farid } = office
    must(await take(viktor))
    must(await take(farid))
    await everybody()
    expect(names(jonna)).toEqual(['Farid Amiri', 'Viktor Hallin'])
    must(await take(farid))
    await everybody()
    expect(names(viktor)).toEqual(['Farid Amiri'])
  })

  test('goes to the own group alone, once for each day', async () => {
    const { viktor, town } = office
    must(await take(viktor))
    must(await take(viktor))
    const queued = await viktor.database.outbox.toArray()
    expect(queued.map(({ mb }) => mb)).toEqual([town.intake.mailbox])
    must(await take(viktor, '2026-12-24'))
    expect(await viktor.database.outbox.count()).toBe(2)
    expect(names(viktor)).toEqual(['Viktor Hallin'])
  })

  test('is nothing that a head at a school can be', () => {
    expect(receivingGroupOf(office.samira)).toBeUndefined()
  })
})

describe('an inbox that nobody looks into', () => {
  test('is told to the manager alone, and her own look is no answer', async () => {
    const { jonna, viktor, ingela } = office
    must(await noteInboxChecked(jonna))
    const looked = jonna.clock.now()
    await everybody()
    expect(uncheckedAt(ingela, later(4 * 60))).toBeUndefined()
    const late = later(4 * 60 + 1)
    expect(uncheckedAt(ingela, late)).toEqual({ since: looked, looked: true })
    expect([uncheckedAt(viktor, late), uncheckedAt(jonna, late)]).toEqual([undefined, undefined])
    office.town.server.clock.forward(60)
    must(await noteInboxChecked(ingela))
    expect(uncheckedAt(ingela, late)).toEqual({ since: looked, looked: true })
    must(await take(ingela))
    expect(uncheckedAt(ingela, late)).toBeUndefined()
  })

  test('counts from the first letter where nobody has looked yet', async () => {
    const { ingela } = office
    expect(uncheckedAt(ingela, later(4 * 60 + 1))).toBeUndefined()
    const { sid } = await report(office)
    const { arrivedAt } = itemAt(ingela, { sid }).submission
    expect(uncheckedAt(ingela, later(4 * 60 + 1))).toEqual({ since: arrivedAt, looked: false })
  })

  test('counts open hours only: what was seen on Thursday is seen until Friday noon', async () => {
    const { town, jonna, ingela } = office
    const { server, social } = town
    const card = jonna.directory().units[social.id]!.cards[town.card]!
    await publishCard(server, social, {
      ...card,
      hours: [{ days: [5], from: '08:00', to: '16:30' }],
    })
    await mustPost(server, social)
    for (const desk of [jonna, ingela]) await refresh(desk)
    must(await noteInboxChecked(jonna))
    await everybody()
    expect(uncheckedAt(ingela, '2026-03-13T11:00:00.000Z' as Instant)).toBeUndefined()
    expect(uncheckedAt(ingela, '2026-03-13T11:01:00.000Z' as Instant)).toBeDefined()
  })
})

test('a report sealed to the group’s old key opens late, and says so', async () => {
  const { town, samira, jonna } = office
  const { server, intake, social, jonna: member } = town
  const sent = await send(samira)
  server.clock.forward(5)
  const [key] = await openEpoch(server, intake, [member])
  await mustPost(server, social)
  await pushAs(server, social, key!)
  server.clock.forward(5)
  await sync(samira)
  await refresh(jonna)
  await sync(jonna)
  const item = itemAt(jonna, sent)
  expect(item.submission).toMatchObject({ closedEpoch: true, standing: 'genuine' })
  expect(item.submission.record.report).toEqual(sent.record.report)
})
