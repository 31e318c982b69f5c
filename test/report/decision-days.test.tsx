// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { DecisionDays } from '../../src/report/screens/decision-days.tsx'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'

afterEach(cleanup)

const packs = PACK_NAMES.map((name) => shippedPack(name))

function show(from: string, now: string): string {
  const { container } = render(
    <DecisionDays packs={packs} from={from as Instant} now={now as Instant} />,
  )
  return container.querySelector('p')?.textContent ?? ''
}

test('the day it came, by when the law wants a decision, and the working day to plan for', () => {
  // DOM D2: fourteen days from 20 March are Good Friday, which the law does not move to Tuesday.
  expect(show('2026-03-20T15:58:00.000Z', '2026-03-20T20:00:00.000Z')).toBe(
    'Anmälan kom in i dag. Beslutet ska tas senast fredag 3 april. Sista arbetsdagen i tid är torsdag 2 april.',
  )
})

test('a last day on which people work is the day to plan for, and is said once', () => {
  expect(show('2026-03-12T12:00:00.000Z', '2026-03-13T12:00:00.000Z')).toBe(
    'Dag 1 av 14. Beslutet ska tas senast torsdag 26 mars.',
  )
})

test('the days that have gone, in words as on the ruler', () => {
  expect(show('2026-03-20T15:58:00.000Z', '2026-03-26T08:00:00.000Z')).toBe(
    'Dag 6 av 14. Beslutet ska tas senast fredag 3 april. Sista arbetsdagen i tid är torsdag 2 april.',
  )
  const ruler = screen.getByRole('img', {
    name: 'fredag 20 mars till fredag 3 april. I dag är dag 6.',
  })
  expect(ruler.querySelectorAll('i')).toHaveLength(15)
  expect(ruler.querySelectorAll('.past')).toHaveLength(7)
  expect([...ruler.querySelectorAll('em')].map((em) => em.textContent).join('')).toBe('20i dag3')
})

test('late at night counts by the Swedish day, over the change to summer time', () => {
  expect(show('2026-03-20T22:59:00.000Z', '2026-04-03T21:59:00.000Z')).toContain('Dag 14 av 14.')
  cleanup()
  expect(show('2026-03-20T22:59:00.000Z', '2026-04-03T22:00:00.000Z')).toBe(
    'Dag 15 sedan anmälan kom in. Beslutet skulle tas senast fredag 3 april.',
  )
  expect(screen.queryByRole('img')).toBeNull()
})

test('no rules, no day that is guessed', () => {
  const { container } = render(
    <DecisionDays
      packs={[]}
      from={'2026-03-20T12:00:00.000Z' as Instant}
      now={'2026-03-22T12:00:00.000Z' as Instant}
    />,
  )
  expect(container.textContent).toBe('Dag 2 sedan anmälan kom in.')
})
