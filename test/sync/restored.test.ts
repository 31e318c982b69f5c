import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { groupsOf } from '../../src/directory/directory.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { getMe } from '../../src/letters/desk.ts'
import { listInbox } from '../../src/matter/inbox.ts'
import type { MetaAnswer } from '../../src/protocol/bundle.ts'
import type { PullAnswer } from '../../src/protocol/pull.ts'
import { progressOf } from '../../src/report/fold.ts'
import { gatherFacts } from '../../src/report/repository.ts'
import type { Submission } from '../../src/report/submission.ts'
import { pullMailbox } from '../../src/sync/pull.ts'
import { send } from '../report/support.ts'
import {
  deliver,
  deskOf,
  foundTown,
  must,
  personTransport,
  pull,
  sync,
  type TestDesk,
  type Town,
} from '../support/desk.ts'

let town: Town
let samira: TestDesk
let jonna: TestDesk

beforeAll(async () => {
  town = await foundTown()
  samira = await deskOf(town, town.samira)
  jonna = await deskOf(town, town.jonna)
})
beforeEach(() => {
  town.server.clock.forward(2)
  samira.tablet.between = undefined
  jonna.tablet.between = undefined
})

const kindOf = async (desk: Desk, submission: Submission) =>
  progressOf(submission, await gatherFacts(desk))
const hashOf = (submission: Submission) => submission.letters[0]!.hash
const inbox = () => listInbox(jonna).map(({ submission }) => submission.sid)
const pullAt = (desk: TestDesk, mb: string) =>
  pullMailbox({ database: desk.database, transport: personTransport(desk) }, mb)
const intakeMailbox = () => groupsOf(jonna.directory(), jonna.person.uid)[0]!.mailbox

/** A report that has arrived and is lost with the restore. */
async function loseReport(): Promise<Submission> {
  const copy = await town.server.backUp()
  const submission = await send(samira)
  must(await deliver(samira))
  await town.server.restore(copy)
  return submission
}

describe('after a restored backup, the author', () => {
  test('is told that a report is sent again, and keeps the time at which it first arrived', async () => {
    const arrived = samira.clock.now()
    const submission = await loseReport()
    expect(await kindOf(samira, submission)).toEqual({ kind: 'sent', at: arrived })
    town.server.clock.forward(60)
    const since = samira.clock.now()
    samira.tablet.between = (path, pass) =>
      path === '/v1/push' ? Promise.reject(new TypeError('Failed to fetch')) : pass()
    expect(await deliver(samira)).toMatchObject({ error: { kind: 'offline' } })
    expect(await kindOf(samira, submission)).toEqual({ kind: 'again', at: arrived, since })
    expect((await gatherFacts(samira)).receipts.has(hashOf(submission))).toBe(false)

    samira.tablet.between = undefined
    must(await deliver(samira))
    expect(await kindOf(samira, submission)).toEqual({ kind: 'sent', at: arrived })
    const receipt = (await samira.database.receipts.get(hashOf(submission)))!
    expect(receipt.t).toBe(arrived)
    // Both receipts are kept: the first for the time, the second for the server as it is now.
    expect([receipt.receipt.r.includes(arrived), receipt.renewed?.r.includes(since)]).toEqual([
      true,
      true,
    ])
    expect(await samira.database.outbox.count()).toBe(0)
  })

  test('sends nothing twice that the server still has, and gets the receipt that it has', async () => {
    const submission = await send(samira)
    must(await deliver(samira))
    const before = await samira.database.receipts.get(hashOf(submission))
    await town.server.restore(await town.server.backUp())
    must(await deliver(samira))
    expect(await samira.database.receipts.get(hashOf(submission))).toEqual(before)
    const asked: string[] = []
    samira.tablet.between = (path, pass) => {
      asked.push(path)
      return pass()
    }
    must(await deliver(samira))
    expect(asked).not.toContain('/v1/push')
  })

  test('lets a new report go ahead of all that is sent again', async () => {
    const old = await loseReport()
    const fresh = await send(samira)
    const ids: string[] = []
    samira.tablet.between = (path, pass, init) => {
      if (path === '/v1/push') {
        const { ops } = JSON.parse(init.body as string) as { ops: { h: string }[] }
        ids.push(...ops.map(({ h }) => (JSON.parse(h) as { id: string }).id))
      }
      return pass()
    }
    must(await deliver(samira))
    const order = [fresh, old].map(({ letters }) => ids.indexOf(letters[0]!.id))
    expect(order[0]).toBe(0)
    expect(order[1]).toBeGreaterThan(order[0]!)
  })

  test('keeps copies for thirty days by both clocks, not by a wrong one', async () => {
    await send(samira)
    must(await deliver(samira))
    const copies = () => samira.database.sent.count()
    const kept = await copies()
    expect(kept).toBeGreaterThan(1)
    samira.tablet.between = async (path, pass) => {
      if (path !== '/v1/meta') return pass()
      const meta = (await (await pass()).json()) as MetaAnswer
      return Response.json({ ...meta, time: '2027-03-12T13:20:00.000Z' })
    }
    must(await deliver(samira))
    expect(await copies()).toBe(kept)
    samira.tablet.between = undefined
    const now = samira.clock.now()
    town.server.clock.forward(31 * 24 * 60)
    must(await deliver(samira))
    expect(await copies()).toBe(0)
    town.server.clock.set(now)
  })
})

describe('after a restored backup, a reader', () => {
  test('has each report once, also the one that the server lost for a while', async () => {
    const kept = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    const copy = await town.server.backUp()
    const lost = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    const before = await jonna.database.letters.toArray()
    await town.server.restore(copy)

    expect(must(await pullAt(jonna, intakeMailbox()))).toEqual({ count: 0, restarted: true })
    expect(inbox()).toEqual(expect.arrayContaining([kept.sid, lost.sid]))
    must(await deliver(samira))
    const unread = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    expect(await jonna.database.letters.bulkGet(before.map(({ mb, seq }) => [mb, seq]))).toEqual(
      before,
    )
    for (const { sid } of [kept, lost, unread]) {
      expect(inbox().filter((one) => one === sid)).toHaveLength(1)
    }
  })

  test('reads on after a second restore, and what came in between stays', async () => {
    const first = await loseReport()
    must(await deliver(samira))
    await sync(jonna)
    const copy = await town.server.backUp()
    const second = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    await town.server.restore(copy)
    must(await deliver(samira))
    await sync(jonna)
    const third = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    for (const { sid } of [first, second, third]) {
      expect(inbox().filter((one) => one === sid)).toHaveLength(1)
    }
  })

  test('stops at an older backup that does not say that it is one', async () => {
    await sync(jonna)
    const copy = await town.server.backUp()
    const lost = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    const cursor = await jonna.database.cursors.get(intakeMailbox())
    await town.server.restore(copy, 'unmarked')
    expect(await pullAt(jonna, intakeMailbox())).toMatchObject({ error: { kind: 'forked' } })
    expect(await jonna.database.cursors.get(intakeMailbox())).toEqual(cursor)
    expect(inbox()).toContain(lost.sid)
    // The operator starts once more, and marks it this time.
    await town.server.restore(copy)
    must(await deliver(samira))
    await sync(jonna)
    expect(inbox().filter((sid) => sid === lost.sid)).toHaveLength(1)
  })
})

describe('an incarnation that was made up', () => {
  /** The server says another incarnation each time that it is asked. */
  function lie(desk: TestDesk): void {
    desk.tablet.between = async (path, pass) => {
      const response = await pass()
      if (!/^\/v1\/(meta|pull)/.test(path) || !response.ok) return response
      const said = (await response.json()) as MetaAnswer | PullAnswer
      return Response.json({ ...said, inc: randomId('i') })
    }
  }

  test('makes the author send again what had been sent, and costs nothing else', async () => {
    const submission = await send(samira)
    must(await deliver(samira))
    const receipts = await samira.database.receipts.toArray()
    const copies = await samira.database.sent.toCollection().primaryKeys()
    lie(samira)
    must(await deliver(samira))
    must(await deliver(samira))
    expect(await samira.database.receipts.toArray()).toEqual(receipts)
    expect(await samira.database.sent.toCollection().primaryKeys()).toEqual(copies)
    expect((await kindOf(samira, submission)).kind).toBe('sent')
  })

  test('hides no letter from its reader, and does not keep the tablet busy for ever', async () => {
    await sync(jonna)
    const letters = await jonna.database.letters.toArray()
    const reports = inbox()
    lie(jonna)
    expect(await pullAt(jonna, intakeMailbox())).toMatchObject({ error: { kind: 'forked' } })
    expect(await jonna.database.letters.toArray()).toEqual(letters)
    expect(inbox()).toEqual(reports)
    jonna.tablet.between = undefined
    const next = await send(samira)
    must(await deliver(samira))
    await sync(jonna)
    expect(inbox()).toContain(next.sid)
  })

  test('is not taken up when the history behind it does not hold together', async () => {
    await pull(samira)
    const mailbox = getMe(samira).mailbox
    const letters = await samira.database.letters.toArray()
    const inc = randomId('i')
    samira.tablet.between = async (path, pass) => {
      const response = await pass()
      if (!path.startsWith('/v1/pull') || !response.ok) return response
      const said = (await response.json()) as PullAnswer
      return Response.json({ ...said, inc, items: said.items.toSpliced(1, 1) })
    }
    expect(await pullAt(samira, mailbox)).toMatchObject({ error: { kind: 'forked' } })
    expect(await samira.database.letters.toArray()).toEqual(letters)
  })
})
