import { describe, expect, test } from 'vitest'
import {
  knownBy,
  matterPathOf,
  nextMatterRule,
  type MatterPathFacts,
} from '../../src/routine/matter-path.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { createChance } from '../support/chance.ts'
import { PACK_NAMES, shippedPack } from './shipped-packs.ts'

const pack = shippedPack()

/** Read and assessed, Viktor handles it, the guardians may know, and an answer is asked for. */
function facts(change: Partial<MatterPathFacts> = {}): MatterPathFacts {
  return {
    phase: 'assessing',
    sentOn: false,
    verified: true,
    opened: true,
    assessed: true,
    needsProtection: false,
    handled: true,
    locked: false,
    met: false,
    care: false,
    feedbackRequested: true,
    feedbackGiven: false,
    evaluated: false,
    endTold: true,
    daysToDecision: 9,
    ...change,
  }
}

const OPENED = { phase: 'investigating', feedbackGiven: true, daysToInvestigation: 90 } as const
const CLOSED = { phase: 'closed', feedbackGiven: true } as const

const ROWS: readonly (readonly [string, Partial<MatterPathFacts>])[] = [
  ['sentOn', { sentOn: true }],
  ['sentOn', { sentOn: true, verified: false }],
  ['verify', { verified: false }],
  ['verify', { verified: false, opened: false, assessed: false }],
  ['read', { opened: false, assessed: false }],
  ['protect', { assessed: false }],
  // Whoever decided without it is still asked for it.
  ['protect', { ...OPENED, assessed: false }],
  ['protectNow', { needsProtection: true }],
  ['protectNow', { needsProtection: true, daysToDecision: -2, handled: false }],
  ['investigate', { ...OPENED, needsProtection: true }],
  ['decisionLate', { daysToDecision: -1 }],
  ['decisionLate', { daysToDecision: -1, handled: false }],
  // On the last day there is still time.
  ['decisionSoon', { daysToDecision: 0 }],
  ['decisionSoon', { daysToDecision: 3 }],
  ['decisionSoon', { daysToDecision: 3, locked: true }],
  ['offerMeeting', { daysToDecision: 4 }],
  ['assign', { handled: false }],
  ['assign', { ...OPENED, handled: false }],
  ['nothing', { ...CLOSED, evaluated: true, handled: false }],
  ['decideUntold', { locked: true }],
  ['decideUntold', { locked: true, met: true }],
  ['decide', { met: true }],
  ['decide', { care: true }],
  ['answer', { ...OPENED, feedbackGiven: false }],
  ['answer', { phase: 'notOpened' }],
  ['answer', { phase: 'notOpened', locked: true }],
  ['answerInCare', { phase: 'joined', care: true }],
  ['nothing', { phase: 'joined', care: true, feedbackGiven: true }],
  ['nothing', { phase: 'joined', care: true, feedbackRequested: false }],
  ['nothing', { phase: 'notOpened', feedbackRequested: false }],
  ['nothing', { phase: 'notOpened', feedbackGiven: true }],
  ['investigationLate', { ...OPENED, daysToInvestigation: -1, daysUnheard: 40 }],
  ['investigationSoon', { ...OPENED, daysToInvestigation: 0 }],
  ['investigationSoon', { ...OPENED, daysToInvestigation: 14, daysUnheard: 40 }],
  ['investigate', { ...OPENED, daysToInvestigation: 15 }],
  // What was due before the decision is due no more.
  ['investigate', { ...OPENED, daysToDecision: -1 }],
  ['hear', { ...OPENED, daysUnheard: 28 }],
  ['investigate', { ...OPENED, daysUnheard: 27 }],
  ['evaluate', { ...CLOSED, daysToInvestigation: -9, daysUnheard: 90 }],
  ['evaluate', { ...CLOSED, daysToInvestigation: 3 }],
  ['nothing', { ...CLOSED, evaluated: true }],
  // That it is over is told before anybody looks back, and also where nothing was investigated.
  ['tellEnd', { ...CLOSED, endTold: false }],
  ['tellEnd', { ...CLOSED, endTold: false, evaluated: true }],
  ['tellEnd', { phase: 'notOpened', feedbackGiven: true, endTold: false }],
  ['answer', { phase: 'notOpened', endTold: false }],
  ['nothing', { phase: 'joined', feedbackGiven: true, endTold: false }],
  ['investigate', { ...OPENED, endTold: false }],
]

describe('what social services do next', () => {
  test.each(ROWS)('is %s: %j', (id, change) => {
    for (const name of PACK_NAMES) {
      expect(nextMatterRule(shippedPack(name), facts(change)).id).toBe(id)
    }
  })

  const looser = pack.matterPath.next.flatMap(({ id, when }) =>
    Object.keys(when).map((condition) => [id, condition] as const),
  )
  test.each(looser)('would be another without a condition: %s, %s', (id, condition) => {
    const next = pack.matterPath.next.map((rule) => {
      const { [condition as keyof typeof rule.when]: _, ...rest } = rule.when
      return rule.id === id ? { ...rule, when: rest } : rule
    })
    const loose = { ...pack, matterPath: { ...pack.matterPath, next } }
    const others = ROWS.filter(([, change]) => {
      const now = facts(change)
      return nextMatterRule(loose, now).id !== nextMatterRule(pack, now).id
    })
    expect(others).not.toEqual([])
  })
})

describe('the six steps', () => {
  const statesOf = (change: Partial<MatterPathFacts>) =>
    matterPathOf(pack, facts(change))
      .places.map(({ step, state }) => `${step.id} ${state}`)
      .join(', ')

  test('from the first reading to the last look back', () => {
    expect(statesOf({ assessed: false })).toBe(
      'reported done, protection now, meeting ahead, decision ahead, feedback ahead, closing ahead',
    )
    expect(statesOf({ met: true })).toBe(
      'reported done, protection done, meeting done, decision now, feedback ahead, closing ahead',
    )
    expect(statesOf({ ...OPENED, feedbackGiven: false })).toBe(
      'reported done, protection done, meeting ahead, decision done, feedback now, closing ahead',
    )
    expect(statesOf(CLOSED)).toBe(
      'reported done, protection done, meeting ahead, decision done, feedback done, closing now',
    )
    expect(statesOf({ phase: 'notOpened', feedbackRequested: false })).toBe(
      'reported done, protection done, meeting ahead, decision done, feedback ahead, closing done',
    )
    expect(statesOf({ ...CLOSED, evaluated: true, endTold: false })).toContain('closing now')
  })

  test('a meeting is stopped while the guardians are locked out', () => {
    expect(statesOf({ locked: true })).toContain('meeting stopped')
    expect(statesOf({ locked: true, met: true })).toContain('meeting done')
  })
})

describe('who may know what', () => {
  const known = (id: string, change: { locked?: boolean; care?: boolean }) => {
    const row = pack.matterPath.knows.find((one) => one.id === id)
    return row && knownBy(row, { locked: false, care: false, ...change })
  }

  test('the family knows, and the school with a consent', () => {
    expect(known('familyTells', {})).toEqual({
      family: 'yes',
      school: 'consent',
      socialServices: 'yes',
    })
  })

  test('locked out, the guardians know nothing of it, not even that there is a report', () => {
    const families = pack.matterPath.knows.map((row) => knownBy(row, { locked: true, care: false }))
    expect(new Set(families.map(({ family }) => family))).toEqual(new Set(['locked']))
    expect(known('report', { locked: true })?.school).toBe('yes')
  })

  test('in care the board decides, and no consent is enough', () => {
    expect(known('support', { care: true })?.school).toBe('board')
    expect(known('others', { care: true })?.school).toBe('no')
    expect(known('investigation', { care: true })?.school).toBe('yes')
  })
})

/** The pack as somebody could publish it by mistake: everybody is asked to invite the guardians. */
function carelessPack(): RulePack {
  const { next, ...rest } = pack.matterPath
  const asks = next.map((rule) => ({ ...rule, when: {}, tellsGuardians: rule.id !== 'nothing' }))
  return { ...pack, matterPath: { ...rest, next: asks } }
}

test('100,000 random matters: always a next step, and never to invite who must not know', () => {
  const chance = createChance(20_261_116)
  const flag = () => chance.below(2) === 1
  const often = () => chance.below(4) > 0
  const careless = carelessPack()
  const packs = [...PACK_NAMES.map((name) => shippedPack(name)), careless]
  const taken = new Set<string>()
  const unlawful = new Set<string>()
  for (let round = 0; round < 100_000; round += 1) {
    const rules = packs[round % packs.length] ?? pack
    const now: MatterPathFacts = {
      phase: chance.pick(['assessing', 'investigating', 'closed', 'notOpened', 'joined']),
      sentOn: !often(),
      verified: often(),
      opened: often(),
      assessed: often(),
      needsProtection: flag(),
      handled: flag(),
      locked: flag(),
      met: flag(),
      care: flag(),
      feedbackRequested: flag(),
      feedbackGiven: flag(),
      evaluated: flag(),
      endTold: flag(),
      ...(flag() && { daysToDecision: chance.between(-5, 14) }),
      ...(flag() && { daysToInvestigation: chance.between(-5, 120) }),
      ...(flag() && { daysUnheard: chance.between(0, 60) }),
    }
    const { places, next } = matterPathOf(rules, now)
    taken.add(next.id)
    if (now.locked && next.tellsGuardians) unlawful.add(`${next.id} tells`)
    if (now.locked && next.action === 'meeting') unlawful.add('meeting')
    const late = now.phase === 'assessing' && now.assessed && next.id === 'nothing'
    if (late && rules !== careless) unlawful.add('nothing to do while nothing is decided')
    if (places.filter(({ state }) => state === 'now').length > 1) unlawful.add('two at once')
    const meeting = places.find(({ step }) => step.id === 'meeting')
    if ((now.locked && !now.met) !== (meeting?.state === 'stopped')) unlawful.add('not stopped')
  }
  expect([...unlawful]).toEqual([])
  expect([...taken].toSorted()).toEqual(pack.matterPath.next.map(({ id }) => id).toSorted())
})
