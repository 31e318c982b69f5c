// DOM D12, row by row: what Viktor wants to tell about Elsa, and to whom. Nobody has consented.

import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { judge } from '../../src/feedback/judge.ts'
import { dueOf } from '../../src/matter/due.ts'
import type { Matter } from '../../src/matter/fold.ts'
import { at } from '../report/support.ts'
import { shippedPack } from '../routine/shipped-packs.ts'
import { said, USUAL } from './disclosure-table.ts'

const packs = [shippedPack('se-2025-07-01'), shippedPack('se-2026-01-15')]
const { disclosure: rules } = packs[1]!

const ASKED = { requestedAt: at('2026-08-28T10:00:00.000Z') }
const DECIDED = { decision: 'opened', decidedOn: '2026-09-08' } as const

interface Asked {
  readonly requestedAt?: Instant
  readonly decision?: 'opened' | 'alreadyRunning'
  readonly decidedOn?: string
}

function due({ requestedAt, decision, decidedOn }: Asked) {
  const matter = {
    dayZero: { at: ASKED.requestedAt, from: 'arrival' },
    ...(requestedAt && { requestedAt }),
    ...(decision && { decision: { record: { decision, decidedOn } } }),
  } as Matter
  return dueOf(matter, packs).find(({ id }) => id === 'feedback')
}

test.each([
  [1, 'handlerName', 'reporter', 'free general'],
  [2, 'opened', 'reporter', 'statutory osl26_9a'],
  [3, 'familyContactOngoing', 'reporter', 'assess notHarmful assessment'],
  [4, 'childBetter', 'reporter', 'assess notHarmful assessment confirm'],
  [5, 'addiction', 'reporter', 'blocked'],
  [6, 'economy', 'reporter', 'blocked'],
  [7, 'health', 'healthCare', 'assess osl26_9 assessment need'],
  [8, 'health', 'reporter', 'blocked'],
  [9, 'reportWasCorrect', 'reporter', 'free general'],
  [10, 'newReportAdvice', 'reporter', 'free general'],
  [11, 'extended', 'reporter', 'assess notHarmful assessment'],
  [12, 'closedWithoutMeasures', 'reporter', 'assess notHarmful assessment'],
  [13, 'opened', 'privatePerson', 'blocked'],
] as const)('row %i: %s to %s', (_, item, recipient, expected) => {
  expect(said(rules, item, { recipient })).toBe(expected)
})

test('row 14: the law’s answer may be given before it is asked for, and is owed afterwards', () => {
  const opened = rules.items.find(({ id }) => id === 'opened')!
  const before = judge(rules, opened, { ...USUAL, owed: due(DECIDED) })
  expect(before).toMatchObject({ verdict: 'statutory' })
  expect(before).not.toHaveProperty('mustAnswerBy')
  const after = judge(rules, opened, { ...USUAL, owed: due({ ...DECIDED, ...ASKED }) })
  expect(after.mustAnswerBy).toMatchObject({ limit: 'dated', statutory: '2026-09-15' })
})

test('row 11 and 12: neither is owed, however much it is asked for', () => {
  for (const id of ['extended', 'closedWithoutMeasures']) {
    const item = rules.items.find((one) => one.id === id)!
    const judged = judge(rules, item, { ...USUAL, owed: due({ ...DECIDED, ...ASKED }) })
    expect(judged).not.toHaveProperty('mustAnswerBy')
  }
})

describe('row 2, by when it was asked for', () => {
  const asked = (day: string) => ({ requestedAt: at(`${day}T10:00:00.000Z`) })

  test.each([
    ['in the report', asked('2026-08-28'), 'dated', '2026-09-15'],
    ['before the decision', asked('2026-09-05'), 'dated', '2026-09-15'],
    ['on the day of the decision', asked('2026-09-08'), 'dated', '2026-09-15'],
    ['after the decision', asked('2026-09-10'), 'atOnce', '2026-09-10'],
  ])('%s', (_, request, limit, statutory) => {
    expect(due({ ...DECIDED, ...request })).toMatchObject({ limit, statutory })
  })

  test('an investigation ran already: at once, and no decision is waited for', () => {
    const running = { decision: 'alreadyRunning', decidedOn: '2026-02-04' } as const
    const facts = { ...running, ...asked('2026-02-02') }
    expect(due(facts)).toMatchObject({ limit: 'atOnce', statutory: '2026-02-02' })
  })

  test('nothing is owed before the decision', () => {
    expect(due(ASKED)).toBeUndefined()
  })

  test('a decision from before 15 January 2026 has no limit (F-05)', () => {
    const old = { decision: 'opened', decidedOn: '2026-01-14' } as const
    expect(due({ ...old, ...asked('2026-01-10') })).toMatchObject({ limit: 'none' })
    const next = { decision: 'opened', decidedOn: '2026-01-15' } as const
    expect(due({ ...next, ...asked('2026-01-10') })).toMatchObject({ statutory: '2026-01-22' })
  })
})
