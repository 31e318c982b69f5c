import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/canonical.ts'
import { createSigningKey } from '../../src/directory/ceremony.ts'
import {
  acknowledge,
  noteInboxChecked,
  openLetterPage,
  proposedHandler,
} from '../../src/matter/answer.ts'
import { findInboxItem, listInbox } from '../../src/matter/inbox.ts'
import { acknowledgementOf, progressOf } from '../../src/report/fold.ts'
import { findSubmission, gatherFacts } from '../../src/report/repository.ts'
import { sendSupplement } from '../../src/report/after-sending.ts'
import type { Submission } from '../../src/report/submission.ts'
import { layDown, writeBy } from '../letters/support.ts'
import { send, shortReport } from '../report/support.ts'
import { deskOf, foundTown, must, read, sync, type TestDesk, type Town } from '../support/desk.ts'

let town: Town
let samira: TestDesk
let jonna: TestDesk

const contact = { handler: 'Viktor Hallin', phone: '08-465 004 21' }

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
  jonna = await deskOf(town, town.jonna)
})
beforeEach(async () => {
  town.server.clock.forward(2)
  for (const { cabinet } of [samira, jonna]) {
    const kinds = ['submission', 'opened', 'acknowledgement', 'inboxChecked', 'supplement']
    const ids = kinds.flatMap((kind) => cabinet.list(kind).map(({ id }) => id))
    must(await cabinet.write({ remove: ids }))
  }
})

/** A report that has come to the intake's tablet. */
async function arrive(acute: 'yes' | 'no' = 'no', name = 'Noel Sandvret'): Promise<Submission> {
  town.server.clock.forward(1)
  const submission = await send(samira, { report: shortReport({ acute, childName: name }) })
  await sync(samira)
  await sync(jonna)
  return submission
}

function itemOf({ sid }: Submission) {
  return listInbox(jonna).find(({ submission }) => submission.sid === sid)!
}

const outbox = (desk: TestDesk) => desk.database.outbox.toArray()
const children = () => listInbox(jonna).map(({ submission }) => submission.record.report.childName)

/** An answer about a report, signed with a key that stands in no log. */
async function forge(kind: string, { sid, bh }: Submission, record: Json): Promise<void> {
  const header = { mb: town.intake.mailbox, au: town.social.id }
  const readers = [town.intake.recipient]
  const key = await createSigningKey()
  await layDown(jonna, await writeBy(key, { kind, sid, bh, record, header, readers }))
  await read(jonna)
}

describe('the inbox', () => {
  test('shows acute first, then the oldest, and last what is answered', async () => {
    await arrive('no', 'Första Exempelsson')
    await arrive('no', 'Andra Exempelsson')
    await arrive('yes', 'Tredje Exempelsson')
    const answered = await arrive('yes', 'Fjärde Exempelsson')
    must(await acknowledge(jonna, itemOf(answered).submission, contact))
    expect(children()).toEqual([
      'Tredje Exempelsson',
      'Första Exempelsson',
      'Andra Exempelsson',
      'Fjärde Exempelsson',
    ])
  })

  test('holds new facts beside the report that they are about', async () => {
    const submission = await arrive()
    must(await sendSupplement(samira, submission, 'Han var hemma i dag.'))
    await sync(samira)
    await sync(jonna)
    expect(itemOf(submission).supplements.map(({ record }) => record.text)).toEqual([
      'Han var hemma i dag.',
    ])
  })

  test('is empty for somebody who reads no group, whatever lies in the own mailbox', async () => {
    await arrive()
    expect(listInbox(samira)).toEqual([])
  })

  test('does not vouch for a report that goes by the hash of other words', async () => {
    const { record, sid, id } = await arrive()
    must(await jonna.cabinet.write({ remove: [id] }))
    const header = { mb: town.intake.mailbox, au: town.preschool.id }
    const words = record as unknown as Json
    const bh = 'b'.repeat(43)
    const order = { kind: 'submission', record: words, sid, bh, header }
    const readers = [town.intake.recipient]
    await layDown(jonna, await writeBy(town.samira.signing, { ...order, readers }))
    await read(jonna)
    const standings = listInbox(jonna).map(({ submission }) => [submission.bh, submission.standing])
    expect(standings).toContainEqual([bh, 'unverified'])
  })

  test('keeps both of two reports that claim the same number', async () => {
    const { record, sid, bh } = await arrive()
    const header = { mb: town.intake.mailbox, au: town.preschool.id }
    const order = { kind: 'submission', record: record as unknown as Json, sid, bh, header }
    const readers = [town.intake.recipient]
    await layDown(jonna, await writeBy(await createSigningKey(), { ...order, readers }))
    await read(jonna)
    const both = listInbox(jonna).filter(({ submission }) => submission.sid === sid)
    expect(both.map(({ submission }) => submission.standing).sort()).toEqual([
      'genuine',
      'unverified',
    ])
  })

  test('shows a report nobody can vouch for, and sends no answer about it', async () => {
    const genuine = await arrive()
    const { record, sid, bh } = genuine
    must(await jonna.cabinet.write({ remove: [itemOf(genuine).submission.id] }))
    const before = (await outbox(jonna)).length
    const header = { mb: town.intake.mailbox, au: town.preschool.id }
    const order = { kind: 'submission', record: record as unknown as Json, sid, bh, header }
    const readers = [town.intake.recipient]
    await layDown(jonna, await writeBy(await createSigningKey(), { ...order, readers }))
    await read(jonna)

    const { submission } = itemOf(genuine)
    expect(submission).toMatchObject({ standing: 'unverified', author: '' })
    expect(await openLetterPage(jonna, submission.id)).toMatchObject({
      error: { kind: 'unverified' },
    })
    expect(await acknowledge(jonna, submission, contact)).toMatchObject({
      error: { kind: 'unverified' },
    })
    expect(await outbox(jonna)).toHaveLength(before)
  })

  test('does not let an answer that nobody vouches for move an acute report down', async () => {
    const submission = await arrive('yes')
    const by = jonna.person
    await forge('opened', submission, { by, openedAt: '2026-03-12T13:21:00.000Z' })
    const writtenAt = '2026-03-12T13:22:00.000Z'
    const said = { ...contact, by, writtenAt, receivedAt: writtenAt }
    await forge('acknowledgement', submission, said)
    expect(itemOf(submission)).toMatchObject({ opened: undefined, acknowledged: undefined })

    must(await openLetterPage(jonna, itemOf(submission).submission.id))
    await sync(jonna)
    await sync(samira)
    const facts = await gatherFacts(samira)
    expect(progressOf(findSubmission(samira, submission.sid)!, facts).kind).toBe('opened')
  })
})

describe('opening a letter’s page', () => {
  test('turns the reporter’s third dot on, once', async () => {
    const submission = await arrive()
    const { id } = itemOf(submission).submission
    const opened = town.server.clock.now()
    must(await openLetterPage(jonna, id))
    const queued = (await outbox(jonna)).length
    town.server.clock.forward(1)
    must(await openLetterPage(jonna, id))
    expect(await outbox(jonna)).toHaveLength(queued)
    await sync(jonna)
    await sync(samira)
    const progress = progressOf(submission, await gatherFacts(samira))
    expect(progress).toMatchObject({ kind: 'opened', at: opened })
    expect(findInboxItem(jonna, id)?.opened?.record.by.name).toBe('Jonna Falk')
  })

  test('tells the heads too, where the author has let them know', async () => {
    const report = shortReport({ headInformed: true })
    const submission = await send(samira, { report })
    await sync(samira)
    await sync(jonna)
    must(await openLetterPage(jonna, itemOf(submission).submission.id))
    const mailboxes = (await outbox(jonna)).map(({ mb }) => mb)
    expect(mailboxes).toContain(town.heads.mailbox)
    await sync(jonna)
  })
})

describe('an acknowledgement', () => {
  test.each([
    ['nobody', { handler: ' ', phone: '08-465 004 21' }],
    ['no number', { handler: 'Viktor Hallin', phone: '' }],
    ['a number too short to ring', { handler: 'Viktor Hallin', phone: '0-1 2 3' }],
    ['words for a number', { handler: 'Viktor Hallin', phone: 'ring växeln' }],
  ])('is not sent with %s to turn to', async (_, answer) => {
    const submission = await arrive()
    const before = (await outbox(jonna)).length
    expect(await acknowledge(jonna, itemOf(submission).submission, answer)).toMatchObject({
      error: { kind: 'incomplete' },
    })
    expect(await outbox(jonna)).toHaveLength(before)
  })

  test('reaches the reporter with name, number and the time of arrival', async () => {
    const submission = await arrive()
    const { submission: received } = itemOf(submission)
    must(await acknowledge(jonna, received, contact))
    await sync(jonna)
    await sync(samira)
    const { record } = acknowledgementOf(submission, await gatherFacts(samira))!
    expect(record).toMatchObject({ ...contact, receivedAt: received.arrivedAt })
  })

  test('proposes the card’s name and number', () => {
    expect(proposedHandler(jonna)).toEqual({
      handler: 'Ekdalens mottagning',
      phone: '08-465 004 10',
    })
  })
})

describe('looking into the inbox', () => {
  test('is told once in a quarter of an hour, to those who wait and nobody else', async () => {
    const waiting = await arrive()
    must(await noteInboxChecked(jonna))
    const told = (await outbox(jonna)).map(({ mb }) => mb)
    expect(told.toSorted()).toEqual([town.intake.mailbox, town.samira.mailbox].toSorted())
    town.server.clock.forward(14)
    must(await noteInboxChecked(jonna))
    expect(await outbox(jonna)).toHaveLength(2)

    must(await acknowledge(jonna, itemOf(waiting).submission, contact))
    await sync(jonna)
    town.server.clock.forward(2)
    must(await noteInboxChecked(jonna))
    expect((await outbox(jonna)).map(({ mb }) => mb)).toEqual([town.intake.mailbox])
    await sync(jonna)
  })

  test('is not said by somebody who has no inbox', async () => {
    must(await noteInboxChecked(samira))
    expect(await outbox(samira)).toEqual([])
  })
})
