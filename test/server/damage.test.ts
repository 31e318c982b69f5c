// Push bodies damaged at random, at the server itself: it answers each with a word of its own, and
// keeps nothing but what its author wrote.

import { expect, test } from 'vitest'
import type { Envelope } from '../../src/protocol/envelope.ts'
import { createChance, type Chance } from '../support/chance.ts'
import { flipBit, misshape, reencode, respell } from '../support/damage.ts'
import { seed } from '../support/rounds.ts'
import { asAuthor, createHouse, writeEnvelope } from './devices.ts'
import { listenToErrors, post, rows } from './support.ts'

const FLIPS = 1_000
const CHANGES = 500

type House = Awaited<ReturnType<typeof createHouse>>

/** Posts the text and tells what should not have come back. */
async function tell({ server, device }: House, text: string): Promise<string> {
  server.clock.forward(1)
  const request = { ...post({}, device.cookie), body: text }
  const response = await server.fetch('/v1/push', request)
  const answer: unknown = await response.json()
  return [200, 400, 413].includes(response.status) && answer !== null
    ? ''
    : `${response.status}: ${text.slice(0, 400)}`
}

async function writeMany({ member }: House, count: number): Promise<Envelope[]> {
  const write = () => writeEnvelope(asAuthor(member), { mb: member.mailbox })
  return Promise.all(Array.from({ length: count }, write))
}

const spell = ({ h, c, s }: Envelope) => JSON.stringify([h, c, s])

/** Everything that the server keeps, and that nobody wrote. */
async function strayOf({ server }: House, written: readonly Envelope[]): Promise<unknown[]> {
  const known = new Set(written.map(spell))
  const kept = await rows(server.store, 'SELECT h, c, s FROM envelope')
  return kept.filter((row) => !known.has(spell(row as unknown as Envelope)))
}

const swap = (ops: readonly Envelope[], { pick }: Chance): string => {
  const field = pick(['h', 'c', 's'] as const)
  const [one, two] = ops as [Envelope, Envelope]
  return JSON.stringify({
    ops: [
      { ...one, [field]: two[field] },
      { ...two, [field]: one[field] },
    ],
  })
}

/** Two operations of one push, changed in one of the ways. */
const changes: readonly ((ops: readonly Envelope[], chance: Chance) => string)[] = [
  swap,
  ...Object.values({ ...misshape, ...respell }).map(
    (change) => (ops: readonly Envelope[], chance: Chance) =>
      JSON.stringify({ ops: ops.map((op) => ({ ...op, h: change(op.h, chance) })) }),
  ),
  ...Object.values(reencode).map((change) => (ops: readonly Envelope[], chance: Chance) => {
    const field = chance.pick(['c', 's'] as const)
    return JSON.stringify({ ops: ops.map((op) => ({ ...op, [field]: change(op[field], chance) })) })
  }),
  ...Object.entries(misshape)
    .filter(([name]) => name !== 'an odd number')
    .map(
      ([, change]) =>
        (ops: readonly Envelope[], chance: Chance) =>
          change(JSON.stringify({ ops }), chance),
    ),
]

test('a bit turned over in a push is refused, and the rest of the push is kept', async () => {
  const house = await createHouse()
  const errors = listenToErrors()
  const chance = createChance(seed)
  const written = await writeMany(house, 2 * FLIPS)
  const found: string[] = []
  for (let round = 0; round < FLIPS; round += 1) {
    const ops = written.slice(2 * round, 2 * round + 2)
    found.push(await tell(house, flipBit(JSON.stringify({ ops }), chance)))
  }
  expect(found.filter(Boolean), `seed ${seed}`).toEqual([])
  expect(await strayOf(house, written)).toEqual([])
  const [{ kept } = {}] = await rows(house.server.store, 'SELECT count(*) AS kept FROM envelope')
  expect(kept).toBeGreaterThan(FLIPS / 2)
  expect(errors).toEqual([])
})

test('no change that someone would try is kept', async () => {
  const house = await createHouse()
  const errors = listenToErrors()
  const chance = createChance(seed)
  const written = await writeMany(house, 2)
  const found: string[] = []
  for (let round = 0; round < CHANGES; round += 1) {
    found.push(await tell(house, chance.pick(changes)(written, chance)))
  }
  expect(found.filter(Boolean), `seed ${seed}`).toEqual([])
  expect(await rows(house.server.store, 'SELECT seq FROM envelope')).toEqual([])
  expect(errors).toEqual([])
})
