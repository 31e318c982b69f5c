// F5: the server has kept the letters, and its answer gets lost on the way back, once or several
// times. The tablet's own outbox tries again, and must end with the first receipt of each.

import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import type { OutboxRow } from '../../src/database/profile-database.ts'
import { PushAnswer } from '../../src/protocol/push.ts'
import { foundTownOnBadLine, type BadLine } from '../support/bad-line.ts'
import { createChance } from '../support/chance.ts'
import { deliver, deskOf, must, type TestDesk } from '../support/desk.ts'
import { pass, type Fault } from '../support/fault-proxy.ts'
import { cutAnswer, dropAnswer } from '../support/line-faults.ts'
import { queueLetters } from '../support/queue-letters.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

const ROUNDS = roundsOf('F5')
const chance = createChance(seed)
let line: BadLine
let desk: TestDesk

beforeAll(async () => {
  line = await foundTownOnBadLine()
  desk = await deskOf(line.town, line.town.samira)
  // The device proves itself now, and need not in the middle of a round.
  await queueLetters(desk, 1)
  must(await deliver(desk))
})
afterAll(() => line.close())

const PUSH = '/v1/push'

/** The fault, with what the server answered to it kept on the side. */
function overheard(fault: Fault, answers: PushAnswer[]): Fault {
  return (exchange) =>
    fault({
      ...exchange,
      ask: async (request) => {
        const answer = await exchange.ask(request)
        const body = answer.toString('utf8').split('\r\n\r\n')[1] ?? ''
        answers.push(v.parse(PushAnswer, JSON.parse(body)))
        return answer
      },
    })
}

async function kept({ id }: OutboxRow) {
  const text = 'SELECT receipt, receipt_s FROM envelope WHERE id = $1'
  return line.town.server.store.all<{ receipt: string; receipt_s: string }>({ text }, [id])
}

test(`${ROUNDS} times an answer was lost, and every letter kept its first receipt`, async () => {
  let lost = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    const where = `seed ${seed}, round ${round}`
    line.town.server.clock.forward(0.05)
    const rows = await queueLetters(desk, chance.between(1, 3))
    const answers: PushAnswer[] = []
    const losses = chance.between(1, 3)
    const loss = () => chance.pick([dropAnswer, cutAnswer(chance)])
    line.proxy.script((path) => (path === PUSH ? overheard(loss(), answers) : pass))
    for (let time = 0; time < losses; time += 1) {
      expect(await deliver(desk), where).toEqual({ ok: false, error: { kind: 'offline' } })
      const waiting = await desk.database.outbox.toArray()
      expect(
        waiting.map(({ id }) => id),
        where,
      ).toEqual(rows.map(({ id }) => id))
      expect(await desk.database.receipts.bulkGet(rows.map(({ hash }) => hash)), where).toEqual(
        rows.map(() => undefined),
      )
    }
    line.proxy.script((path) => (path === PUSH ? overheard(pass, answers) : pass))
    must(await deliver(desk))
    lost += losses

    expect(await desk.database.outbox.count(), where).toBe(0)
    expect(answers.length, where).toBe(losses + 1)
    for (const [at, row] of rows.entries()) {
      const results = answers.map((answer) => answer.results[at])
      expect(
        results.map((result) => result?.st),
        where,
      ).toEqual(['ok', ...Array<string>(losses).fill('dup')])
      const receipts = results.map((result) => (result?.st === 'err' ? undefined : result?.receipt))
      const [first] = receipts
      expect(receipts, where).toEqual(receipts.map(() => first))
      expect((await desk.database.receipts.get(row.hash))?.receipt, where).toEqual(first)
      expect(await kept(row), where).toEqual([{ receipt: first?.r, receipt_s: first?.s }])
    }
  }
  tellFigures('F5', { rounds: ROUNDS, lost })
})
