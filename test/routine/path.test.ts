import { describe, expect, test } from 'vitest'
import { toInstant, type Instant } from '../../src/base/clock.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { pathOf, type PathFacts } from '../../src/routine/path.ts'
import { swedishDate } from '../../src/routine/swedish-time.ts'
import { createChance } from '../support/chance.ts'
import { PACK_NAMES, shippedPack } from './shipped-packs.ts'

const pack = shippedPack()
const THURSDAY = '2026-03-12T14:40:00.000Z' as Instant
const after = (days: number) => toInstant(Date.parse(THURSDAY) + days * 24 * 3_600_000)

/** Sent, not acute, no lock, the guardians know, and an answer is asked for. */
function facts(change: Partial<PathFacts> = {}): PathFacts {
  return {
    sending: 'waits',
    acute: false,
    locked: false,
    wasLocked: false,
    guardianInformed: true,
    feedbackRequested: true,
    answered: false,
    over: false,
    evaluated: false,
    now: THURSDAY,
    ...change,
  }
}

const ARRIVED = { sending: 'arrived', arrivedAt: THURSDAY } as const
const READ = { ...ARRIVED, openedAt: THURSDAY } as const

const OVER = { ...READ, answered: true, over: true, overSince: '2026-03-12' } as const

const ROWS: readonly (readonly [string, Partial<PathFacts>])[] = [
  ['stayOpen', {}],
  ['callNow', { acute: true }],
  ['refused', { sending: 'refused' }],
  // Ringing would not mend that the server has not got it: it is said first, and rings as well.
  ['refused', { sending: 'refused', acute: true }],
  ['leave', { sending: 'toLeave', acute: true }],
  ['elsewhere', { sending: 'elsewhere' }],
  ['callNow', { sending: 'elsewhere', acute: true }],
  // Handed over by a person, who was told.
  ['watch', { sending: 'left', acute: true }],
  ['unread', ARRIVED],
  ['callNow', { ...ARRIVED, acute: true }],
  // Who has rung already waits as others do; the alarm goes on as long as nobody reads it.
  ['unread', { ...ARRIVED, acute: true, oralAt: THURSDAY }],
  ['watch', READ],
  ['watch', { ...READ, acute: true }],
  ['tellNobody', { ...READ, locked: true, guardianInformed: false }],
  ['tellGuardians', { ...READ, guardianInformed: false }],
  // Lifted: what was said of who may know is read beside it, and nothing urges to say more.
  ['watch', { ...READ, wasLocked: true, guardianInformed: false }],
  ['watch', { ...READ, now: after(13) }],
  ['noteAnswer', { ...READ, now: after(14) }],
  ['noteAnswer', { ...READ, now: after(20) }],
  ['askForAnswer', { ...READ, now: after(21) }],
  ['askForAnswer', { ...READ, locked: true, now: after(21) }],
  ['askFeedback', { ...READ, feedbackRequested: false }],
  ['askFeedback', { ...READ, feedbackRequested: false, now: after(60) }],
  ['watch', { ...READ, feedbackRequested: false, answered: true }],
  ['watch', { ...READ, answered: true, now: after(60) }],
  ['renew', { ...READ, answered: true, over: true, guardianInformed: false, now: after(60) }],
  ['renewUntold', { ...READ, answered: true, over: true, locked: true }],
  ['evaluate', { ...OVER, now: after(0) }],
  ['evaluate', { ...OVER, now: after(21) }],
  ['renew', { ...OVER, now: after(22) }],
  ['renew', { ...OVER, evaluated: true }],
  ['evaluateUntold', { ...OVER, locked: true, now: after(21) }],
  ['renewUntold', { ...OVER, locked: true, now: after(22) }],
  ['renewUntold', { ...OVER, locked: true, evaluated: true }],
  ['tellNobody', { ...READ, answered: true, locked: true }],
  ['callNow', { ...ARRIVED, acute: true, answered: true, over: true }],
  ['watch', { sending: 'left' }],
  ['tellNobody', { sending: 'left', locked: true }],
]

describe('the next step', () => {
  test.each(ROWS)('is %s: %j', (id, change) => {
    expect(pathOf(pack, facts(change)).next.id).toBe(id)
  })

  const looser = pack.path.next.flatMap(({ id, when }) =>
    Object.keys(when).map((condition) => [id, condition] as const),
  )
  test.each(looser)('would be another without a condition: %s, %s', (id, condition) => {
    const next = pack.path.next.map((rule) => {
      const { [condition as keyof typeof rule.when]: _, ...rest } = rule.when
      return rule.id === id ? { ...rule, when: rest } : rule
    })
    const loose = { ...pack, path: { ...pack.path, next } }
    const others = ROWS.filter(([, change]) => {
      const now = facts(change)
      return pathOf(loose, now).next.id !== pathOf(pack, now).next.id
    })
    expect(others).not.toEqual([])
  })

  test('counts the three weeks in Swedish days, over the change to summer time', () => {
    // Arrived on 12 March at 23.30 in Sweden; 2 April is the twenty-first day from its first minute.
    const late = { ...READ, arrivedAt: '2026-03-12T22:30:00.000Z' as Instant }
    const at = (now: string) => pathOf(pack, facts({ ...late, now: now as Instant })).next.id
    expect(at('2026-04-01T21:59:00.000Z')).toBe('noteAnswer')
    expect(at('2026-04-01T22:00:00.000Z')).toBe('askForAnswer')
  })
})

test('evaluating is asked for as long as the deadline of the pack says', () => {
  for (const one of PACK_NAMES.map((name) => shippedPack(name))) {
    const due = one.deadlines.find(({ id }) => id === 'evaluation')?.days
    const asks = one.path.next.filter(({ action }) => action === 'evaluate')
    expect(asks.map(({ when }) => when.overForAtMost)).toEqual([due, due])
  }
})

describe('a report that was made by phone first', () => {
  const told = { ...READ, oralAt: after(-3) }

  test('is counted from the call, and the written one keeps its own time', () => {
    expect(pathOf(pack, facts({ ...told, now: after(17) })).next.id).toBe('noteAnswer')
    expect(pathOf(pack, facts({ ...told, now: after(18) })).next.id).toBe('askForAnswer')
    const { places } = pathOf(pack, facts(told))
    expect(places.find(({ step }) => step.id === 'reported')).toMatchObject({
      state: 'done',
      at: THURSDAY,
    })
  })

  test('is counted also where nothing tells when the written one came', () => {
    const left = { sending: 'left', oralAt: THURSDAY } as const
    expect(pathOf(pack, facts({ ...left, now: after(20) })).next.id).toBe('noteAnswer')
    expect(pathOf(pack, facts({ ...left, now: after(21) })).next.id).toBe('askForAnswer')
  })

  test('has come in writing only when that has arrived', () => {
    const { places } = pathOf(pack, facts({ oralAt: THURSDAY }))
    expect(places.find(({ step }) => step.id === 'reported')?.state).toBe('now')
  })
})

describe('the six steps', () => {
  const statesOf = (change: Partial<PathFacts>) =>
    pathOf(pack, facts(change)).places.map(({ step, state }) => `${step.id} ${state}`)

  test('before it has come, when it has, and when it has been read', () => {
    expect(statesOf({})).toEqual([
      'worried done',
      'reported now',
      'read ahead',
      'meeting ahead',
      'answer ahead',
      'followUp ahead',
    ])
    expect(statesOf(ARRIVED).slice(1, 3)).toEqual(['reported done', 'read now'])
    expect(statesOf(READ).slice(2)).toEqual([
      'read done',
      'meeting ahead',
      'answer now',
      'followUp ahead',
    ])
  })

  test('no answer is waited for that nobody asked for', () => {
    const states = statesOf({ ...READ, feedbackRequested: false })
    expect(states.slice(4)).toEqual(['answer ahead', 'followUp now'])
  })

  test('an answer that has come is done, and what is left is to look on', () => {
    const states = statesOf({ ...READ, answered: true })
    expect(states.slice(4)).toEqual(['answer done', 'followUp now'])
  })

  test('a meeting is stopped while the guardians are locked out', () => {
    expect(statesOf({ ...READ, locked: true })[3]).toBe('meeting stopped')
  })

  test('what is done says when, by the receipt and by the reader', () => {
    const openedAt = after(1)
    const { places } = pathOf(pack, facts({ ...ARRIVED, openedAt }))
    expect(places.map(({ at }) => at)).toEqual([
      undefined,
      THURSDAY,
      openedAt,
      undefined,
      undefined,
      undefined,
    ])
  })
})

type Change = (now: PathFacts) => PathFacts

/** What can happen to a report, in any order. */
const EVENTS: readonly Change[] = [
  (now) => ({ ...now, sending: 'arrived', arrivedAt: now.arrivedAt ?? now.now }),
  (now) => ({ ...now, oralAt: now.oralAt ?? toInstant(Date.parse(now.now) - 3_600_000) }),
  (now) => ({ ...now, sending: 'refused' }),
  (now) => ({ ...now, sending: 'waits' }),
  (now) => ({ ...now, sending: 'elsewhere' }),
  (now) => ({ ...now, sending: 'toLeave' }),
  (now) => ({ ...now, sending: 'left' }),
  (now) => ({ ...now, openedAt: now.openedAt ?? now.now }),
  (now) => ({ ...now, acute: !now.acute }),
  (now) => ({ ...now, locked: !now.locked, wasLocked: true }),
  (now) => ({ ...now, guardianInformed: !now.guardianInformed }),
  (now) => ({ ...now, feedbackRequested: !now.feedbackRequested }),
  (now) => ({ ...now, answered: true, over: true, overSince: swedishDate(now.now) }),
  ({ overSince: _, ...now }) => ({ ...now, over: false }),
  ({ overSince: _, ...now }) => ({ ...now, answered: false, over: false }),
  (now) => ({ ...now, evaluated: true }),
  (now) => ({ ...now, now: toInstant(Date.parse(now.now) + 9 * 24 * 3_600_000) }),
]

/** The pack as somebody could publish it by mistake: everybody is asked to tell the guardians. */
function carelessPack(): RulePack {
  const { steps, next } = pack.path
  const asks = next.map((rule) => ({ ...rule, when: {}, tellsGuardians: rule.id !== 'watch' }))
  return { ...pack, path: { steps, next: asks } }
}

test('100,000 sequences of events: always a next step, and never to tell who must not know', () => {
  const chance = createChance(20_260_312)
  const careless = carelessPack()
  const packs = [...PACK_NAMES.map((name) => shippedPack(name)), careless]
  const taken = new Set<string>()
  const unlawful = new Set<string>()
  for (let round = 0; round < 100_000; round += 1) {
    const rules = packs[round % packs.length] ?? pack
    let now = facts()
    for (let left = chance.between(1, 8); left > 0; left -= 1) {
      now = chance.pick(EVENTS)(now)
      const { places, next } = pathOf(rules, now)
      taken.add(next.id)
      if (next.tellsGuardians && now.wasLocked) unlawful.add(next.id)
      // New facts to what is closed would wait for nobody.
      const closed = now.over && next.action === 'supplement'
      if (closed && rules !== careless) unlawful.add(`${next.id} to what is closed`)
      if (places.filter(({ state }) => state === 'now').length > 1) unlawful.add('two at once')
      const meeting = places.find(({ step }) => step.id === 'meeting')
      if (now.locked !== (meeting?.state === 'stopped')) unlawful.add('meeting')
    }
  }
  expect([...unlawful]).toEqual([])
  // The sequences came everywhere: a rule that none of them meets would have been tested by nobody.
  expect([...taken].toSorted()).toEqual(pack.path.next.map(({ id }) => id).toSorted())
})
