// F6R: the model as oracle. The same histories are played by the real tablets and the real server,
// and after every command what can be seen of both is compared: logs, outboxes, receipts, cursors,
// letters, heads, drafts and reports. In half of them the tablets' clocks are a year off.

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { histories, type Command } from '../property/commands.ts'
import { play, QUIET } from '../property/play.ts'
import { playReal } from '../property/play-real.ts'
import { beginAnew, lookAt, openWorld, warmUp, type RealWorld } from '../property/real-world.ts'
import { viewOf } from '../property/view.ts'
import { START_WORLD } from '../property/world.ts'
import { foundTown } from '../support/desk.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

/** Histories in which tablets and model once differed. Words put aside were in no envelope. */
const FORK: readonly Command[] = [
  { do: 'write', device: 0, rec: 0 },
  { do: 'seal', device: 0, rec: 0 },
  { do: 'push', device: 0, fault: 'none', at: 0 },
  { do: 'write', device: 1, rec: 0 },
]
const MERGE: readonly Command[] = [
  { do: 'pull', device: 1, limit: 5, fault: 'none', at: 0 },
  { do: 'read', device: 1 },
  { do: 'choose', device: 1, rec: 0 },
  { do: 'seal', device: 1, rec: 0 },
]
/** The server had kept it already: the model held that it can still be refused. */
const KEPT_THEN_SPOILED: readonly Command[] = [
  { do: 'write', device: 1, rec: 0 },
  { do: 'seal', device: 1, rec: 0 },
  { do: 'push', device: 1, fault: 'answer-lost', at: 0 },
  { do: 'push', device: 1, fault: 'one-refused', at: 0 },
]
const ONCE_APART: readonly (readonly Command[])[] = [
  [...FORK, ...MERGE],
  [...FORK, { do: 'seal', device: 1, rec: 0 }, ...MERGE],
  KEPT_THEN_SPOILED,
]

let right: RealWorld
let yearOff: RealWorld

beforeAll(async () => {
  const town = await foundTown()
  right = await openWorld(town, 0)
  yearOff = await openWorld(town, 1)
  for (const world of [right, yearOff]) await warmUp(world)
})

async function compare(real: RealWorld, history: readonly Command[]): Promise<void> {
  await beginAnew(real)
  let model = START_WORLD
  const playBoth = async (command: Command) => {
    const word = `w${model.words}`
    model = play(model, command)
    await playReal(real, command, word)
  }
  for (const command of history) {
    await playBoth(command)
    expect(await lookAt(real), `after ${JSON.stringify(command)}`).toEqual(viewOf(model))
  }
  for (const command of QUIET) await playBoth(command)
  expect(await lookAt(real), 'when all is quiet').toEqual(viewOf(model))
}

test('tablets and server do what the model does, whatever their clocks say', async () => {
  const rounds = roundsOf('F6R')
  let commands = 0
  const same = fc.asyncProperty(histories(30), fc.boolean(), async (history, isYearOff) => {
    commands += history.length
    await compare(isYearOff ? yearOff : right, history)
  })
  await fc.assert(same, {
    numRuns: rounds,
    seed,
    examples: ONCE_APART.map((one) => [[...one], false]),
  })
  expect(commands).toBeGreaterThan(rounds)
  tellFigures('F6R', { histories: rounds, commands })
})
