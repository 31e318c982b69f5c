// DOM D4: a report that came to the wrong intake goes on to the right one, with its first arrival.

import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acknowledge, noteInboxChecked, openLetterPage } from '../../src/matter/answer.ts'
import { forwardReport, listOtherIntakes } from '../../src/matter/forward.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import {
  acknowledgementOf,
  arrivalOf,
  awaitedOf,
  holdersOf,
  progressOf,
} from '../../src/report/fold.ts'
import { gatherFacts } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { toEkdalen } from '../report/support.ts'
import { enrolTablet, must, sitDown, sync, type TestDesk, type Town } from '../support/desk.ts'
import { foundIntakes, itemAt, itemsAt, misdirect, sendOn, type Intakes } from './misdirected.ts'
import type { TestIntake } from './support.ts'

let all: Intakes
let town: Town
let norrby: TestIntake
let sodra: TestIntake
let samira: TestDesk
let maj: TestDesk
let jonna: TestDesk
let karin: TestDesk

beforeAll(async () => {
  all = await foundIntakes()
  ;({ town, norrby, sodra, samira, maj, jonna, karin } = all)
})
beforeEach(() => {
  town.server.clock.forward(2)
})

const factsOf = () => gatherFacts(samira)
const toEkdalensIntake = () => ({ recipient: toEkdalen(town), reason: '' })
const progress = async (submission: Submission) => progressOf(submission, await factsOf())

const contact = { handler: 'Viktor Hallin', phone: '08-465 004 21' }

describe('a report that is sent on', () => {
  test('is in the right inbox with its first arrival, and says who sent it on', async () => {
    const submission = await misdirect(all, { acute: 'yes' })
    const arrivedAt = itemAt(maj, submission).submission.arrivedAt
    town.server.clock.forward(40)
    await sendOn(maj, submission)
    await sync(jonna)
    const item = itemAt(jonna, submission)
    expect(item.acute).toBe(true)
    expect(item.submission).toMatchObject({
      arrivedAt,
      standing: 'genuine',
      bh: submission.bh,
      record: submission.record,
      author: town.samira.uid,
    })
    expect(item.broughtBy?.record).toMatchObject({
      through: [{ unit: norrby.unit.id, name: 'Norrby mottagning' }],
      by: { name: 'Maj Torell' },
      reason: 'Barnet är folkbokfört i Ekdalen.',
    })
    expect(itemsAt(jonna, submission)).toHaveLength(1)
    await sync(karin)
    expect(listInbox(karin)).toEqual([])
  })

  test('waits for the new unit, which opens and acknowledges it like any other', async () => {
    const submission = await misdirect(all)
    must(await openLetterPage(maj, itemAt(maj, submission).submission.id))
    await sync(maj)
    await sync(samira)
    expect((await progress(submission)).kind).toBe('opened')
    const arrivedAt = arrivalOf(submission, await factsOf())

    await sendOn(maj, submission)
    await sync(samira)
    expect(await progress(submission)).toMatchObject({
      kind: 'sent',
      at: arrivedAt,
      sentOnTo: [{ name: 'Ekdalens mottagning' }],
    })
    expect(awaitedOf(submission, await factsOf()).phone).toBe('08-465 004 10')

    await sync(jonna)
    const { submission: received } = itemAt(jonna, submission)
    must(await openLetterPage(jonna, received.id))
    must(await acknowledge(jonna, received, contact))
    expect(itemAt(jonna, submission)).toMatchObject({
      opened: { author: town.jonna.uid },
      acknowledged: { record: contact },
    })
    await sync(jonna)
    await sync(samira)
    expect(await progress(submission)).toMatchObject({ kind: 'opened', sentAt: arrivedAt })
    const answer = acknowledgementOf(submission, await factsOf())
    expect(answer?.record).toMatchObject({ ...contact, receivedAt: arrivedAt })
  })

  test('leaves the unread of the unit that sent it, which is no longer anybody’s contact', async () => {
    const earlier = await misdirect(all)
    must(await acknowledge(maj, itemAt(maj, earlier).submission, contact))
    await sync(maj)
    await sync(samira)
    expect(acknowledgementOf(earlier, await factsOf())?.record.handler).toBe('Viktor Hallin')
    const acute = await misdirect(all, { acute: 'yes' })
    const other = await misdirect(all)
    await sendOn(maj, acute)
    await sendOn(maj, earlier)
    await sync(samira)
    expect(acknowledgementOf(earlier, await factsOf())).toBeUndefined()
    const order = listInbox(maj).map(({ submission }) => submission.sid)
    expect(order.indexOf(other.sid)).toBeLessThan(order.indexOf(acute.sid))
    expect(itemAt(maj, acute).sentOn.map(({ record }) => record.recipient.name)).toEqual([
      'Ekdalens mottagning',
    ])
    // Who waits for somebody else is not told that Norrby has looked.
    must(await forwardReport(maj, itemAt(maj, other), toEkdalensIntake()))
    await maj.database.outbox.clear()
    for (const { submission, sentOn } of listInbox(maj)) {
      if (sentOn.length === 0) must(await acknowledge(maj, submission, contact))
    }
    await maj.database.outbox.clear()
    must(await noteInboxChecked(maj))
    const mailboxes = (await maj.database.outbox.toArray()).map(({ mb }) => mb)
    expect(mailboxes).toEqual([norrby.group.mailbox])
    await sync(maj)
  })

  test('is sent on once, however often the button is pressed', async () => {
    const submission = await misdirect(all)
    const before = (await maj.database.outbox.toArray()).length
    const item = itemAt(maj, submission)
    const twice = await Promise.all([
      forwardReport(maj, item, toEkdalensIntake()),
      forwardReport(maj, item, toEkdalensIntake()),
    ])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(twice).toContainEqual({ ok: false, error: { kind: 'already-forwarded' } })
    const again = await forwardReport(maj, itemAt(maj, submission), toEkdalensIntake())
    expect(again).toEqual({ ok: false, error: { kind: 'already-forwarded' } })
    // The new unit, the reporter, the own group.
    expect(await maj.database.outbox.toArray()).toHaveLength(before + 3)
    await sync(maj)
  })

  test('by two colleagues to two units is in both, and is read when both have opened it', async () => {
    const submission = await misdirect(all)
    const colleague = await sitDown(await enrolTablet(town, norrby.unit), norrby.member)
    await sync(colleague)
    must(await forwardReport(maj, itemAt(maj, submission), toEkdalensIntake()))
    const toSodra = { recipient: sodra.recipient, reason: '' }
    must(await forwardReport(colleague, itemAt(colleague, submission), toSodra))
    for (const desk of [maj, colleague, samira, maj, jonna, karin]) await sync(desk)

    expect(holdersOf(submission, await factsOf()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Ekdalens mottagning', 'Södra mottagning']),
    )
    expect(itemAt(maj, submission).sentOn).toHaveLength(2)
    must(await openLetterPage(jonna, itemAt(jonna, submission).submission.id))
    await sync(jonna)
    await sync(samira)
    expect((await progress(submission)).kind).toBe('sent')
    expect(awaitedOf(submission, await factsOf()).name).toBe('Södra mottagning')
    // Södra says the same of it: now only Ekdalen has it.
    must(await forwardReport(karin, itemAt(karin, submission), toEkdalensIntake()))
    for (const desk of [karin, samira, jonna]) await sync(desk)
    expect((await progress(submission)).kind).toBe('opened')
    expect(itemsAt(jonna, submission)).toHaveLength(1)
  })

  test('goes on along a chain, in whatever order that is heard of', async () => {
    const submission = await misdirect(all)
    await sendOn(maj, submission, sodra.recipient)
    await sync(karin)
    await sendOn(karin, submission)
    await sync(jonna)
    const item = itemAt(jonna, submission)
    expect(item.submission.standing).toBe('genuine')
    expect(item.submission.arrivedAt).toBe(itemAt(maj, submission).submission.arrivedAt)
    expect(item.broughtBy?.record.through.map(({ name }) => name)).toEqual([
      'Norrby mottagning',
      'Södra mottagning',
    ])
    must(await openLetterPage(jonna, item.submission.id))
    await sync(jonna)
    await sync(samira)
    const facts = await factsOf()
    expect(progressOf(submission, facts).kind).toBe('opened')
    // Without the first link, nobody knows by what right Södra had it.
    const last = facts.forwardings.filter(({ authorUnit }) => authorUnit === sodra.unit.id)
    const turned = { ...facts, forwardings: [...facts.forwardings].reverse() }
    expect(progressOf(submission, { ...facts, forwardings: last }).kind).toBe('sent')
    expect(progressOf(submission, turned).kind).toBe('opened')
    // Nobody is offered to send it back to where it has been.
    const offered = listOtherIntakes(jonna, item).map(({ recipient }) => recipient.name)
    expect(offered).toEqual(['Tingvalla socialtjänst'])
  })
})
