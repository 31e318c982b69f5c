// F6: random histories of the model. Few minutes of a person's work each, with every fault the
// network has; what is found is shrunk to the few commands that it takes.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histories } from '../property/commands.ts'
import { brokenAt, brokenInTheEnd } from '../property/invariants.ts'
import { playAll, QUIET } from '../property/play.ts'
import { START_WORLD } from '../property/world.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

test('no history breaks an invariant, whatever is lost, repeated, late or killed', () => {
  const rounds = roundsOf('F6')
  let commands = 0
  const holds = fc.property(histories(80), (history) => {
    commands += history.length
    const world = playAll(history, START_WORLD)
    const broken = [...brokenAt(world), ...brokenInTheEnd(playAll(QUIET, world))]
    if (broken.length > 0) throw new Error(`broken: ${broken.join(', ')}`)
  })
  fc.assert(holds, { numRuns: rounds, seed })
  expect(commands).toBeGreaterThan(rounds)
  tellFigures('F6', { histories: rounds, commands })
})
