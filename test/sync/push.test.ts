import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createReceiptKey } from '../../server/receipt-key.ts'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { parseCanonical, canonicalJson } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { profileDatabaseName, type OutboxRow } from '../../src/database/profile-database.ts'
import { tryAgain } from '../../src/database/outbox.ts'
import { receiptBytes } from '../../src/protocol/receipt.ts'
import { countUnsent } from '../../src/sync/deliver.ts'
import {
  deliver,
  enrolTablet,
  foundTown,
  must,
  sitDown,
  type TestDesk,
  type TestTablet,
  type Town,
} from '../support/desk.ts'
import { queueLetters } from '../support/queue-letters.ts'

let town: Town
let tablet: TestTablet
let desk: TestDesk

beforeAll(async () => {
  town = await foundTown()
  tablet = await enrolTablet(town, town.preschool)
  desk = await sitDown(tablet, town.samira)
})
beforeEach(async () => {
  tablet.between = undefined
  await desk.database.outbox.clear()
  town.server.clock.forward(2)
})

const waiting = () => desk.database.outbox.toArray()
const receiptOf = ({ hash }: OutboxRow) => desk.database.receipts.get(hash)

function json(body: unknown, status = 200): Response {
  return Response.json(body, { status })
}

/** Lets everything else pass, and answers a push with this. */
function answerPush(answer: (pass: () => Promise<Response>) => Promise<Response>): void {
  tablet.between = (path, pass) => (path === '/v1/push' ? answer(pass) : pass())
}

describe('an outbox', () => {
  test('is delivered for everyone on the tablet while all of them are locked', async () => {
    const colleague = await sitDown(tablet, town.bengt)
    await queueLetters(desk, 2)
    await queueLetters(colleague, 1)
    expect(await countUnsent(desk)).toMatchObject({ unsent: { letters: 3 } })
    await tablet.vault.hardLock(colleague.profile)

    expect((await deliver(desk)).ok).toBe(true)
    expect(await countUnsent(desk)).toMatchObject({ unsent: { letters: 0 } })
    expect(await colleague.database.receipts.count()).toBe(1)
  })

  test('is delivered although a colleague’s database on the tablet is broken', async () => {
    const [row] = await queueLetters(desk, 1)
    const broken = randomId('i')
    // As a later version might have left it: none of the stores that are asked for.
    const opened = indexedDB.open(profileDatabaseName(broken), 1_000)
    await new Promise((resolve) => {
      opened.addEventListener('success', resolve)
    })
    opened.result.close()
    const profile = (await desk.shell.profiles.get(desk.profile))!
    // First in the order in which they are asked.
    await desk.shell.profiles.put({ ...profile, id: broken })
    await desk.shell.profiles.put({ ...profile, id: ` ${broken}` })
    const delivered = await deliver(desk)
    await desk.shell.profiles.bulkDelete([broken, ` ${broken}`])
    expect(delivered.ok).toBe(false)
    expect(await receiptOf(row!)).toBeDefined()
  })

  test('empties oldest first, and each row leaves with its receipt', async () => {
    const rows = await queueLetters(desk, 3)
    must(await deliver(desk))
    const receipts = await Promise.all(rows.map(receiptOf))
    const seqs = receipts.map((receipt) => receipt?.seq ?? 0)
    expect(seqs).toEqual([seqs[0], seqs[0]! + 1, seqs[0]! + 2])
    expect(receipts[0]?.t).toBe(town.server.clock.now())
    expect(await waiting()).toEqual([])
  })

  test('whose answer was lost is sent again and keeps its first number and time', async () => {
    const [row] = await queueLetters(desk, 1)
    const first = town.server.clock.now()
    answerPush(async (pass) => {
      await pass()
      throw new TypeError('Failed to fetch')
    })
    expect(await deliver(desk)).toMatchObject({ error: { kind: 'offline' } })
    expect(await waiting()).toMatchObject([{ attemptedAt: first }])
    town.server.clock.forward(1)
    tablet.between = undefined
    must(await deliver(desk))
    expect((await receiptOf(row!))?.t).toBe(first)
    expect(await waiting()).toEqual([])
  })

  test('keeps when it was first tried, however often that is', async () => {
    await queueLetters(desk, 1)
    const first = town.server.clock.now()
    answerPush(async () => json({ reason: 'internal' }, 500))
    await deliver(desk)
    town.server.clock.forward(1)
    await deliver(desk)
    expect(await waiting()).toMatchObject([{ attemptedAt: first }])
  })

  test.each<[string, () => Response]>([
    ['a portal’s page with 200', () => new Response('<p>Logga in</p>', { headers: HTML })],
    ['a 404 of a bad deploy', () => new Response('not found', { status: 404, headers: HTML })],
    ['a 404 in JSON that is not ours', () => json({ error: 'x' }, 404)],
    ['a 500', () => json({ reason: 'internal' }, 500)],
    ['JSON that is something else', () => json({ results: 'all' })],
    [
      'half a JSON',
      () => new Response('{"results":[', { headers: { 'content-type': 'application/json' } }),
    ],
    [
      'no network',
      () => {
        throw new TypeError('Failed to fetch')
      },
    ],
  ])('stays as it is after %s', async (_, answer) => {
    const [row] = await queueLetters(desk, 1)
    answerPush(async () => answer())
    expect(await deliver(desk)).toMatchObject({ error: { kind: 'offline' } })
    expect(await waiting()).toMatchObject([{ id: row!.id }])
    expect((await waiting())[0]?.refused).toBeUndefined()
    expect(await receiptOf(row!)).toBeUndefined()
  })

  test('waits for as long as a busy server asks', async () => {
    await queueLetters(desk, 1)
    answerPush(async () => {
      return Response.json(
        { reason: 'slow-down' },
        { status: 429, headers: { 'retry-after': '90' } },
      )
    })
    expect(await deliver(desk)).toEqual({ ok: false, error: { kind: 'slow-down', seconds: 90 } })
    expect(await waiting()).toHaveLength(1)
  })

  test('is halved until a 413 names the letter, and the others arrive', async () => {
    const rows = await queueLetters(desk, 5)
    const sizes: number[] = []
    tablet.between = (path, pass, init) => {
      if (path !== '/v1/push') return pass()
      const { ops } = JSON.parse(init.body as string) as { ops: { h: string }[] }
      sizes.push(ops.length)
      const tooLarge = ops.some(({ h }) => h.includes(rows[2]!.id))
      return tooLarge ? Promise.resolve(json({ reason: 'too-large' }, 413)) : pass()
    }
    must(await deliver(desk))
    expect(sizes.slice(0, 2)).toEqual([5, 3])
    expect(await waiting()).toMatchObject([{ id: rows[2]!.id, refused: 'too-large' }])
    expect(await desk.database.receipts.bulkGet(rows.map(({ hash }) => hash))).toMatchObject(
      rows.map(({ hash }, at) => (at === 2 ? undefined : { env: hash })) as object[],
    )
  })

  /** A proxy that takes no more letters at once than this, and none of these at all. */
  function narrow(most: number, never: readonly OutboxRow[] = []): void {
    tablet.between = async (path, pass, init) => {
      if (path !== '/v1/push') return pass()
      const { ops } = JSON.parse(init.body as string) as { ops: { h: string }[] }
      const hit = never.some(({ id }) => ops.some(({ h }) => h.includes(id)))
      return hit || ops.length > most
        ? new Response('<h1>413 Request Entity Too Large</h1>', { status: 413, headers: HTML })
        : pass()
    }
  }

  test('is halved at the 413 of a proxy, which answers with a page, and arrives', async () => {
    const rows = await queueLetters(desk, 7)
    narrow(2)
    must(await deliver(desk))
    expect(await waiting()).toEqual([])
    expect((await Promise.all(rows.map(receiptOf))).every(Boolean)).toBe(true)
  })

  test('passes over what a proxy will not take, and offers it again the next time', async () => {
    const rows = await queueLetters(desk, 4)
    narrow(4, [rows[1]!])
    const error = { kind: 'too-large', ours: false }
    expect(await deliver(desk)).toEqual({ ok: false, error })
    expect(await waiting()).toMatchObject([{ id: rows[1]!.id }])
    expect((await waiting())[0]?.refused).toBeUndefined()
    tablet.between = undefined
    must(await deliver(desk))
    expect(await waiting()).toEqual([])
  })

  test('one refused letter is set aside with why, and the rest goes on', async () => {
    const rows = await queueLetters(desk, 3)
    const [, bad] = await waiting()
    const s = toBase64url(randomBytes(64))
    await desk.database.outbox.update(bad!.n!, { envelope: { ...bad!.envelope, s } })
    must(await deliver(desk))
    expect(await waiting()).toMatchObject([{ id: rows[1]!.id, refused: 'bad-signature' }])
    expect(await receiptOf(rows[2]!)).toBeDefined()

    await desk.database.outbox.update(bad!.n!, { envelope: bad!.envelope })
    must(await deliver(desk))
    expect(await waiting()).toHaveLength(1)
    await tryAgain(desk.database)
    must(await deliver(desk))
    expect(await waiting()).toEqual([])
  })
})

const HTML = { 'content-type': 'text/html; charset=utf-8' }

describe('a receipt', () => {
  const stranger = createReceiptKey(randomBytes(32))
  type Answer = { results: { st: string; receipt: { r: string; s: string } }[]; time: string }

  /** The server does its work, and what it says about it is exchanged on the way. */
  function forge(change: (receipt: { r: string; s: string }) => { r: string; s: string }): void {
    answerPush(async (pass) => {
      const { results, time } = (await (await pass()).json()) as Answer
      return json({
        results: results.map((one) => ({ ...one, receipt: change(one.receipt) })),
        time,
      })
    })
  }

  test('signed by a stranger is none', async () => {
    const [row] = await queueLetters(desk, 1)
    forge(({ r }) => ({ r, s: toBase64url(stranger.sign(receiptBytes(r))) }))
    expect(await deliver(desk)).toEqual({ ok: false, error: { kind: 'odd-answer' } })
    expect(await waiting()).toMatchObject([{ id: row!.id }])
    expect(await receiptOf(row!)).toBeUndefined()
  })

  test('for another letter is none for this one', async () => {
    const [before] = await queueLetters(desk, 1)
    must(await deliver(desk))
    const { receipt } = (await receiptOf(before!))!
    const [row] = await queueLetters(desk, 1)
    forge(() => receipt)
    expect(await deliver(desk)).toEqual({ ok: false, error: { kind: 'odd-answer' } })
    expect(await waiting()).toMatchObject([{ id: row!.id }])
  })

  test('whose mailbox was rewritten is none', async () => {
    await queueLetters(desk, 1)
    forge(({ r, s }) => {
      const body = parseCanonical(r) as { [key: string]: string }
      return { r: canonicalJson({ ...body, mb: randomId('m') }), s }
    })
    expect(await deliver(desk)).toEqual({ ok: false, error: { kind: 'odd-answer' } })
    expect(await waiting()).toHaveLength(1)
  })
})
