// F7: networks that are slow, lossy, or lie. Times are a thirtieth of the plan's (half a minute is
// a second), and sizes with them. Whatever comes, nothing leaves the outbox without the server's own
// receipt, nothing is set aside on a stranger's word, and afterwards each letter is there once.

import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toBase64url } from '../../src/base/bytes.ts'
import type { OutboxRow } from '../../src/database/profile-database.ts'
import { foundTownOnBadLine, type BadLine } from '../support/bad-line.ts'
import { createChance } from '../support/chance.ts'
import { deliver, deskOf, must, type TestDesk } from '../support/desk.ts'
import { pass, type Fault } from '../support/fault-proxy.ts'
import {
  answerWith,
  cutAnswer,
  delay,
  doubleRequest,
  dripAnswer,
  dropAnswer,
  dropRequest,
  garbleAnswer,
  reorder,
} from '../support/line-faults.ts'
import { countArrived } from '../support/nothing-lost.ts'
import { queueLetters } from '../support/queue-letters.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

const ROUNDS = roundsOf('F7')
const LATENCY_MS = 1_000
const chance = createChance(seed)
let line: BadLine
let desk: TestDesk

beforeAll(async () => {
  line = await foundTownOnBadLine()
  desk = await deskOf(line.town, line.town.samira)
})
afterAll(() => line.close())

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json'
const LOGIN = '<!doctype html><title>Wifi</title><p>Logga in för att surfa</p>'

interface Network {
  readonly name: string
  /** What becomes of the next request. */
  readonly fault: () => Fault
  /** Deliveries while it lasts. */
  readonly tries: number
  /** How many of the good letters it lets through by then. */
  readonly lets: 'all' | 'some' | 'none'
}

function storm(status: string, type: string, body: string, ...more: string[]): Network {
  const name = `${status}, ${type}`
  return { name, fault: () => answerWith(status, type, body, ...more), tries: 2, lets: 'none' }
}

const networks: readonly Network[] = [
  { name: 'latency', fault: () => delay(LATENCY_MS), tries: 1, lets: 'all' },
  { name: 'drip', fault: () => dripAnswer(30, 1), tries: 2, lets: 'all' },
  {
    name: 'every other request or answer lost',
    fault: () => chance.pick([pass, pass, dropRequest, dropAnswer]),
    tries: 4,
    lets: 'some',
  },
  {
    name: 'answers cut',
    fault: () => chance.pick([pass, cutAnswer(chance)]),
    tries: 4,
    lets: 'some',
  },
  {
    name: 'answers garbled',
    fault: () => chance.pick([pass, garbleAnswer(chance, chance.between(1, 9))]),
    tries: 3,
    lets: 'some',
  },
  { name: 'requests doubled', fault: () => doubleRequest, tries: 2, lets: 'some' },
  { name: 'requests reordered', fault: reorder(100), tries: 2, lets: 'all' },
  storm('200 OK', HTML, LOGIN),
  storm('200 OK', JSON_TYPE, '{"results":'),
  storm('302 Found', HTML, LOGIN, 'Location: https://wifi.example/login'),
  storm('404 Not Found', HTML, '<h1>Not Found</h1>'),
  storm('404 Not Found', JSON_TYPE, '{"reason":"not-found"}'),
  storm('409 Conflict', JSON_TYPE, '{"reason":"conflict"}'),
  storm('413 Content Too Large', HTML, '<h1>413 Request Entity Too Large</h1>'),
  storm('413 Content Too Large', JSON_TYPE, '{"error":"too large"}'),
  storm('500 Internal Server Error', JSON_TYPE, '{"reason":"internal"}'),
  storm('503 Service Unavailable', HTML, '<h1>503</h1>', 'Retry-After: 5'),
]

/** Three letters, and one that the server will refuse somewhere among them. */
async function queueWithBad(): Promise<{ good: readonly OutboxRow[]; bad: OutboxRow }> {
  const rows = await queueLetters(desk, 4)
  const bad = chance.pick([rows[0]!, rows[1]!, rows[2]!, rows[3]!])
  const envelope = { ...bad.envelope, s: toBase64url(new Uint8Array(64)) }
  await desk.database.outbox.where('id').equals(bad.id).modify({ envelope })
  return { good: rows.filter((row) => row !== bad), bad }
}

async function expectUnsent({ id, hash }: OutboxRow, where: string): Promise<void> {
  const row = await desk.database.outbox.get({ id })
  expect(row, where).toBeDefined()
  expect([undefined, 'bad-signature'], where).toContain(row?.refused)
  expect(await desk.database.receipts.get(hash), where).toBeUndefined()
}

/** The next push has to prove the device first, through the same bad network. */
async function signOut(): Promise<void> {
  const { store } = line.town.server
  await store.transaction((query) => query.all({ text: 'DELETE FROM session' }, []))
}

test.each(networks)('$name: nothing is lost and nothing is called sent too soon', async (one) => {
  let sent = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    const where = `seed ${seed}, ${one.name}, round ${round}`
    line.town.server.clock.forward(0.5)
    await desk.database.outbox.clear()
    const { good, bad } = await queueWithBad()
    if (chance.below(10) < 3) await signOut()
    let arrived = 0
    line.proxy.script(one.fault)
    for (let tries = 0; tries < one.tries; tries += 1) {
      // The page and the service worker, which know nothing of each other.
      await Promise.all([deliver(desk), deliver(desk)])
      arrived = await countArrived(desk, good, where)
      await expectUnsent(bad, where)
    }
    if (one.lets === 'all') expect(arrived, where).toBe(good.length)
    if (one.lets === 'none') expect(arrived, where).toBe(0)
    sent += arrived
    line.proxy.script(() => pass)
    must(await deliver(desk))
    expect(await countArrived(desk, good, where), where).toBe(good.length)
    expect(await desk.database.outbox.toArray(), where).toMatchObject([
      { id: bad.id, refused: 'bad-signature' },
    ])
  }
  // A network that was to let some through and lets none is a test of something else.
  if (one.lets === 'some') expect(sent).toBeGreaterThan(0)
  tellFigures('F7', { rounds: ROUNDS, sentMeanwhile: sent })
})
