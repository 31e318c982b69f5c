import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { memberAddressee } from '../../src/directory/directory.ts'
import { getMe } from '../../src/letters/desk.ts'
import { writeLetters } from '../../src/letters/write-letters.ts'
import { nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope } from '../../src/protocol/envelope.ts'
import type { PullAnswer, PullItem } from '../../src/protocol/pull.ts'
import { delayAfter } from '../../src/sync/backoff.ts'
import { pullMailbox } from '../../src/sync/pull.ts'
import {
  deliver,
  deskOf,
  foundTown,
  must,
  personTransport,
  type TestDesk,
  type Town,
} from '../support/desk.ts'

let town: Town
let writer: TestDesk

beforeAll(async () => {
  town = await foundTown()
  writer = await deskOf(town, town.samira)
  await send(4)
})
beforeEach(async () => {
  town.server.clock.forward(2)
  writer.tablet.between = undefined
  await writer.database.letters.clear()
  await writer.database.cursors.clear()
})

async function send(count: number): Promise<void> {
  const me = memberAddressee(writer.directory(), getMe(writer))
  const content = { kind: 'draft', cls: 'final' as const, record: {} }
  await writer.database.outbox.bulkAdd(
    must(await writeLetters(writer, content, Array(count).fill(me))),
  )
  must(await deliver(writer))
}

const mailbox = () => getMe(writer).mailbox
const pullOwn = () =>
  pullMailbox({ database: writer.database, transport: personTransport(writer) }, mailbox())
const numbers = async () => (await writer.database.letters.toArray()).map(({ seq }) => seq)
const cursor = () => writer.database.cursors.get(mailbox())

/** Exchanges what the server says of the mailbox. */
function rewrite(change: (answer: PullAnswer) => PullAnswer): void {
  writer.tablet.between = async (path, pass) => {
    const response = await pass()
    if (!path.startsWith('/v1/pull') || !response.ok) return response
    return Response.json(change((await response.json()) as PullAnswer))
  }
}

/** As the server itself would chain them. */
function chained(items: readonly PullItem[], from = ''): PullItem[] {
  let chain = from
  return items.map((item) => {
    chain = nextChain(chain, hashEnvelope(item).hash, item.seq)
    return { ...item, chain }
  })
}

describe('a mailbox', () => {
  test('comes whole and in order, and is asked for from where it ended', async () => {
    expect(must(await pullOwn()).count).toBe(4)
    expect(await numbers()).toEqual([1, 2, 3, 4])
    const asked: string[] = []
    writer.tablet.between = (path, pass) => {
      asked.push(path)
      return pass()
    }
    expect(must(await pullOwn()).count).toBe(0)
    expect(asked.filter((path) => path.startsWith('/v1/pull'))[0]).toContain('after=4')
  })

  test.each<[string, (answer: PullAnswer) => PullAnswer]>([
    ['a letter is missing in the middle', (a) => ({ ...a, items: a.items.toSpliced(1, 1) })],
    [
      'a number was closed up over a missing letter',
      (a) => {
        const items = a.items.toSpliced(1, 1).map((item, at) => ({ ...item, seq: at + 1 }))
        return { ...a, items: items.map((item, at) => ({ ...item, chain: a.items[at]!.chain })) }
      },
    ],
    ['two letters have changed places', (a) => ({ ...a, items: a.items.toReversed() })],
    [
      'a letter was exchanged',
      (a) => {
        const items = a.items.map((item, at) => (at === 2 ? { ...item, c: a.items[0]!.c } : item))
        return { ...a, items }
      },
    ],
    ['it is another mailbox', (a) => ({ ...a, mb: randomId('m') })],
  ])('is refused and nothing of it kept when %s', async (_, change) => {
    // As on a tablet that has sent none of them: there the chain is all that speaks for the letters.
    const receipts = await writer.database.receipts.toArray()
    await writer.database.receipts.clear()
    onTestFinished(async () => void (await writer.database.receipts.bulkAdd(receipts)))
    rewrite(change)
    expect(await pullOwn()).toEqual({ ok: false, error: { kind: 'forked' } })
    expect(await numbers()).toEqual([])
    expect(await cursor()).toBeUndefined()
  })

  test.each<[string, (answer: PullAnswer) => PullAnswer]>([
    ['the server has less than it had', (a) => ({ ...a, head: 1, items: [] })],
    [
      'what follows was chained to something else',
      (a) => {
        return { ...a, items: chained(a.items, 'x') }
      },
    ],
  ])('stops and keeps what it has when %s', async (_, change) => {
    must(await pullOwn())
    const before = await cursor()
    const kept = await numbers()
    await send(1)
    rewrite(change)
    expect(await pullOwn()).toEqual({ ok: false, error: { kind: 'forked' } })
    expect(await numbers()).toEqual(kept)
    expect(await cursor()).toEqual(before)
    // The line is clear again, and it goes on where it stopped.
    writer.tablet.between = undefined
    expect(must(await pullOwn()).count).toBe(1)
  })

  test('stores letters and cursor together or not at all', async () => {
    const { cursors } = writer.database
    const fail = () => {
      throw new Error('the browser was killed here')
    }
    cursors.hook('creating', fail)
    await expect(pullOwn()).rejects.toThrow('killed')
    cursors.hook('creating').unsubscribe(fail)
    expect(await numbers()).toEqual([])
    expect(must(await pullOwn()).count).toBeGreaterThanOrEqual(4)
  })

  test('stores no cursor for letters that could not be stored', async () => {
    const { letters } = writer.database
    const fail = () => {
      throw new Error('the browser was killed here')
    }
    letters.hook('creating', fail)
    await expect(pullOwn()).rejects.toThrow('killed')
    letters.hook('creating').unsubscribe(fail)
    expect(await cursor()).toBeUndefined()
    expect(must(await pullOwn()).count).toBeGreaterThanOrEqual(4)
  })

  test('is not set back by a page that another window has overtaken', async () => {
    let isFirst = true
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    writer.tablet.between = async (path, pass) => {
      const answer = await pass({ path: path.replace(/limit=\d+/, 'limit=2') })
      if (!path.startsWith('/v1/pull') || !answer.ok || !isFirst) return answer
      isFirst = false
      await held
      return answer
    }
    const late = pullOwn()
    await expect.poll(() => isFirst).toBe(false)
    must(await pullOwn())
    const before = await cursor()
    // The network goes before the late window can ask for more.
    writer.tablet.between = () => Promise.reject(new TypeError('Failed to fetch'))
    release()
    expect(await late).toMatchObject({ error: { kind: 'offline' } })
    expect(await cursor()).toEqual(before)
  })

  test('fetched by two windows at once is there once', async () => {
    const [one, two] = await Promise.all([pullOwn(), pullOwn()])
    expect([one.ok, two.ok]).toEqual([true, true])
    const kept = await numbers()
    expect(kept).toEqual([...kept.keys()].map((at) => at + 1))
    expect((await cursor())?.seq).toBe(kept.length)
  })

  test('keeps a letter of an unknown version, and one that belongs elsewhere, each with why', async () => {
    // Without receipts of its own, which would tell that these letters are other ones.
    await writer.database.receipts.clear()
    rewrite((answer) => {
      if (answer.items.length === 0) return answer
      const items = answer.items.map((item, at) => {
        const header = JSON.parse(item.h) as { [key: string]: string }
        if (at === 0) return { ...item, h: item.h.replace('"v":1}', '"v":2}') }
        return at === 1 ? { ...item, h: item.h.replace(header['mb']!, randomId('m')) } : item
      })
      return { ...answer, items: chained(items) }
    })
    must(await pullOwn())
    const [first, second, third] = await writer.database.letters.toArray()
    expect(first).toMatchObject({ problem: 'unknown-version', handled: 0 })
    expect(second).toMatchObject({ problem: 'wrong-mailbox', handled: 0 })
    expect(third?.problem).toBeUndefined()
  })
})

describe('the pause before another try', () => {
  test('grows from nothing to five minutes, and is drawn anew each time', () => {
    expect([0, 1, 2, 3, 7, 8, 50].map((failures) => delayAfter(failures, 1))).toEqual([
      0, 4_000, 8_000, 16_000, 256_000, 300_000, 300_000,
    ])
    expect([0, 0.25, 0.5].map((draw) => delayAfter(2, draw))).toEqual([0, 2_000, 4_000])
  })
})
