import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { alarmsFor } from '../../src/report/alarm.ts'
import { recordDelivery } from '../../src/report/after-sending.ts'
import type { OutboxRow } from '../../src/database/profile-database.ts'
import { factsByReport } from '../../src/report/facts-by-report.ts'
import { gatherFacts, listSubmissions } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { listTasks } from '../../src/report/tasks.ts'
import { deliver, deskOf, foundTown, must, type TestDesk, type Town } from '../support/desk.ts'
import { currentPack, send, shortReport, toEkdalen } from './support.ts'

let town: Town
let desk: TestDesk

beforeAll(async () => {
  town = await foundTown()
  desk = await deskOf(town, town.samira)
})
beforeEach(async () => {
  await desk.database.outbox.clear()
  const filed = desk.cabinet.list('submission').map(({ id }) => id)
  must(await desk.cabinet.write({ remove: filed }))
})

const pack = currentPack()

/** What rings on the reporter's screen this many minutes from now. */
async function alarmsAfter(minutes: number): Promise<readonly string[]> {
  const now = new Date(Date.parse(desk.clock.now()) + minutes * 60_000).toISOString() as Instant
  const directory = desk.directory()
  const alarms = alarmsFor(listSubmissions(desk), factsByReport(await gatherFacts(desk)), {
    pack,
    directory,
    now,
  })
  return alarms.map(({ alarm, phone }) => `${alarm.kind} ${phone}`)
}

async function tasks(): Promise<readonly string[]> {
  const rules = { packs: [pack], today: pack, now: desk.clock.now() }
  const factsOf = factsByReport(await gatherFacts(desk))
  return listTasks(listSubmissions(desk), factsOf, rules).map(({ next }) => next.id)
}

const acute = () => send(desk, { report: shortReport({ acute: 'yes' }) })
const outside = (): Promise<Submission> =>
  send(desk, { recipient: { ...toEkdalen(town), way: 'outside' } })

describe('a report that is not getting through', () => {
  test('rings after a quarter of an hour when it is urgent, with the number to call', async () => {
    await acute()
    expect(await alarmsAfter(15)).toEqual([])
    expect(await alarmsAfter(16)).toEqual(['not-sent 08-465 004 10'])
  })

  test('rings after four hours when it is not', async () => {
    await send(desk)
    expect(await alarmsAfter(4 * 60)).toEqual([])
    expect(await alarmsAfter(4 * 60 + 1)).toEqual(['not-sent 08-465 004 10'])
  })

  test('rings for the reporter at twice the time when it has come and nobody opens it', async () => {
    await acute()
    must(await deliver(desk))
    // Thursday 14.20: the intake is open, and the first half hour is the duty officer's.
    expect(await alarmsAfter(31)).toEqual([])
    expect(await alarmsAfter(61)).toEqual(['not-opened 08-465 004 10'])
  })

  test('rings anew when a restored server has not got it again, and for the unread as before', async () => {
    await acute()
    must(await deliver(desk))
    const arrivedAt = desk.clock.now()
    const rows = (await desk.database.sent.toArray()).map(({ inc: _inc, t: _t, ...row }) => row)
    desk.tablet.town.server.clock.forward(20)
    const again = { since: desk.clock.now(), arrivedAt }
    await desk.database.outbox.bulkPut(rows.map((row) => ({ ...row, again })))
    expect(await alarmsAfter(15)).toEqual([])
    expect(await alarmsAfter(16)).toEqual(['not-sent 08-465 004 10'])
    // Its hour without a reader is counted from the first arrival.
    await desk.database.outbox.toCollection().modify((row: OutboxRow) => {
      Object.assign(row, { again: { ...again, since: '2026-03-12T15:00:00.000Z' } })
    })
    expect(await alarmsAfter(41)).toEqual(['not-opened 08-465 004 10'])
    expect(await tasks()).toEqual([])
    await desk.database.outbox.toCollection().modify({ refused: 'unknown-mailbox' })
    expect(await tasks()).toEqual(['refused'])
  })

  test('is a task to ring about when the server has refused it', async () => {
    await send(desk)
    expect(await tasks()).toEqual([])
    await desk.database.outbox.toCollection().modify({ refused: 'unknown-mailbox' })
    expect(await tasks()).toEqual(['refused'])
  })
})

describe('a report to a receiver outside Trepart', () => {
  test('is a task until its author has written how it was left', async () => {
    const submission = await outside()
    expect(await tasks()).toEqual(['leave'])
    const delivery = { way: 'phone' as const, to: 'Tingvalla', deliveredAt: 'i dag' }
    must(await recordDelivery(desk, submission, delivery))
    expect(await tasks()).toEqual([])
  })

  test('never rings: no letter is on its way', async () => {
    await outside()
    expect(await alarmsAfter(60 * 24)).toEqual([])
  })
})
