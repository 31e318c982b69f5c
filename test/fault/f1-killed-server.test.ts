// F1: the server is killed before, inside and after a commit, while tablets push from three sides.
// Whatever a tablet has a receipt for is there after the restart, under that number; what got none
// can be sent again, and stands there once.

import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../../server/audit.ts'
import { openSqliteStore } from '../../server/store/sqlite.ts'
import { systemClock } from '../../src/base/clock.ts'
import { EMPTY_CHAIN, nextChain } from '../../src/protocol/chain.ts'
import { hashEnvelope, type Envelope } from '../../src/protocol/envelope.ts'
import type { PullAnswer } from '../../src/protocol/pull.ts'
import type { PushResult } from '../../src/protocol/push.ts'
import { verifyReceipt, type Receipt } from '../../src/protocol/receipt.ts'
import {
  asAuthor,
  createDevice,
  push,
  signIn,
  writeEnvelope,
  type TestDevice,
} from '../server/devices.ts'
import {
  createMember,
  createOrganisation,
  createUnit,
  type TestMember,
} from '../server/organisations.ts'
import { get, ORIGIN, SETUP_TOKEN, type RemoteServer } from '../server/support.ts'
import { startServer, type AppServer } from '../support/app-server.ts'
import { createChance } from '../support/chance.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

const ROUNDS = roundsOf('F1')
const LONGEST_START_MS = 5_000
const AT_RANDOM = 'at random'
const POINTS = [
  'before-begin',
  'numbered',
  'added',
  'before-commit',
  'committed',
  'answering',
  AT_RANDOM,
] as const
const chance = createChance(seed)

let app: AppServer
let server: RemoteServer
let member: TestMember
let device: TestDevice

beforeAll(async () => {
  const entry = fileURLToPath(new URL('../support/killable-server.ts', import.meta.url))
  app = await startServer({ demo: false, entry, env: { ORIGIN, SETUP_TOKEN } })
  const fetch: RemoteServer['fetch'] = (path, init) => globalThis.fetch(`${app.url}${path}`, init)
  const meta = (await (await fetch('/v1/meta')).json()) as { receipts: string }
  server = { fetch, clock: systemClock, receipts: meta.receipts }
  const unit = await createUnit(server, await createOrganisation(server))
  member = await createMember(server, unit)
  device = await createDevice(server, unit)
})
afterAll(() => app.stop())

/** What the tablets know: their letters, and the receipts that reached them. */
interface Sent {
  readonly envelopes: Map<string, Envelope>
  readonly receipts: Map<string, Receipt>
}

function write(count: number): Promise<Envelope[]> {
  const letter = { mb: member.mailbox }
  return Promise.all(Array.from({ length: count }, () => writeEnvelope(asAuthor(member), letter)))
}

/** One tablet, until its line breaks. */
async function pushUntilCut({ envelopes, receipts }: Sent): Promise<void> {
  for (;;) {
    const batch = await write(chance.between(1, 4))
    for (const envelope of batch) envelopes.set(hashEnvelope(envelope).hash, envelope)
    let results: PushResult[]
    try {
      results = await push(server, device.cookie, batch)
    } catch {
      return
    }
    for (const [at, envelope] of batch.entries()) {
      const result = results[at]
      if (!result || result.st === 'err') throw new Error('A good letter was refused')
      receipts.set(hashEnvelope(envelope).hash, result.receipt)
    }
  }
}

async function killWhilePushing(point: (typeof POINTS)[number]): Promise<Sent> {
  const sent: Sent = { envelopes: new Map(), receipts: new Map() }
  if (point !== AT_RANDOM) await server.fetch(`/kill/${point}/${chance.between(1, 25)}`)
  const tablets = [pushUntilCut(sent), pushUntilCut(sent), pushUntilCut(sent)]
  if (point === AT_RANDOM) {
    await sleep(chance.between(5, 90))
    await app.kill()
  }
  await Promise.all(tablets)
  return sent
}

async function sendAgain({ envelopes, receipts }: Sent): Promise<number> {
  let again = 0
  const all = [...envelopes.values()]
  for (let at = 0; at < all.length; at += 50) {
    const batch = all.slice(at, at + 50)
    for (const [index, result] of (await push(server, device.cookie, batch)).entries()) {
      const hash = hashEnvelope(batch[index]!).hash
      if (result.st === 'err') throw new Error('A good letter was refused')
      const first = receipts.get(hash)
      if (first) expect(result).toEqual({ st: 'dup', receipt: first })
      else again += 1
      receipts.set(hash, result.receipt)
    }
  }
  return again
}

/** The mailbox from this number on, its numbers and chain computed anew. */
async function pullFrom(start: { seq: number; chain: string }, cookie: string) {
  const found = new Map<string, { seq: number; chain: string }>()
  let { seq, chain } = start
  for (;;) {
    const response = await server.fetch(`/v1/pull?mb=${member.mailbox}&after=${seq}`, get(cookie))
    const { items, head } = (await response.json()) as PullAnswer
    for (const item of items) {
      const hash = hashEnvelope(item).hash
      expect(item.seq).toBe(seq + 1)
      expect(found.has(hash)).toBe(false)
      chain = nextChain(chain, hash, item.seq)
      expect(item.chain).toBe(chain)
      seq = item.seq
      found.set(hash, { seq, chain })
    }
    if (items.length === 0) {
      expect(head).toBe(seq)
      return { found, seq, chain }
    }
  }
}

test(`${ROUNDS} kills, and no receipt is without its letter`, async () => {
  let cursor = { seq: 0, chain: EMPTY_CHAIN }
  let [slowest, acknowledged, again] = [0, 0, 0]
  for (let round = 1; round <= ROUNDS; round += 1) {
    const point = POINTS[round % POINTS.length] ?? AT_RANDOM
    const where = `seed ${seed}, round ${round}, killed ${point}`
    const sent = await killWhilePushing(point)
    const before = new Map(sent.receipts)
    acknowledged += before.size
    const begun = performance.now()
    await app.restart()
    slowest = Math.max(slowest, performance.now() - begun)

    const cookie = await signIn(server, member, device)
    const kept = await pullFrom(cursor, cookie)
    for (const [hash, receipt] of before) {
      const { env, seq, chain } = (await verifyReceipt(receipt, server.receipts)) ?? {}
      expect({ env, seq, chain }, where).toEqual({ env: hash, ...kept.found.get(hash) })
    }
    again += await sendAgain(sent)
    const whole = await pullFrom(cursor, cookie)
    expect([...whole.found.keys()].sort(), where).toEqual([...sent.envelopes.keys()].sort())
    cursor = whole
  }
  expect(slowest).toBeLessThan(LONGEST_START_MS)
  tellFigures('F1', { rounds: ROUNDS, acknowledged, again, slowestStart: Math.round(slowest) })

  await app.stop()
  const store = await openSqliteStore(join(app.dataDir, 'trepart.db'))
  expect((await verifyAudit(store)).ok).toBe(true)
  const heads = await store.all({ text: 'SELECT head, chain FROM mailbox WHERE head > 0' }, [])
  expect(heads).toEqual([{ head: cursor.seq, chain: cursor.chain }])
  await store.close()
})
