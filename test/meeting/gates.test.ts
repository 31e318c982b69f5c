import { describe, expect, test } from 'vitest'
import { gatesOf, mayGoTo, mayHold } from '../../src/meeting/gates.ts'
import { DANGER_ANSWERS } from '../../src/meeting/record.ts'
import { father, handler, mother, facts, plan, teacher } from './plans.ts'

const ids = (...of: Parameters<typeof gatesOf>) => gatesOf(...of).map(({ id }) => id)

test('a meeting that lacks nothing has no gate before it', () => {
  expect(gatesOf(plan(), facts())).toEqual([])
})

describe('a meeting with the family is stopped', () => {
  test('while the guardians must not know, for whoever plans it', () => {
    for (const own of ['school', 'socialServices'] as const) {
      expect(ids(plan(), facts({ lock: 'locked', own }))).toEqual(['locked'])
    }
  })

  test('by a danger, and by not knowing', () => {
    for (const answer of ['yes', 'unknown'] as const) {
      expect(ids(plan({ violence: answer }), facts())).toEqual(['violence'])
      expect(ids(plan({ honour: answer }), facts())).toEqual(['honour'])
    }
  })

  test('with two guardians in conflict, and not with one of them', () => {
    const two = [mother, father, teacher]
    expect(ids(plan({ custody: 'yes', participants: two }), facts())).toEqual(['custody'])
    expect(ids(plan({ custody: 'unknown', participants: [teacher] }), facts())).toEqual(['custody'])
    expect(ids(plan({ custody: 'yes' }), facts())).toEqual([])
  })

  test('also when nobody of the family has been named yet', () => {
    expect(mayHold(plan({ participants: [] }), facts({ lock: 'locked' }))).toBe(false)
  })
})

describe('where only some at home may know', () => {
  test('the school invites nobody', () => {
    const school = facts({ lock: 'narrowed', own: 'school' })
    expect(ids(plan({ weighing: 'Mamma får veta om anmälan.' }), school)).toEqual(['narrowed'])
  })

  test('social services write how the meeting goes with that, and then invite', () => {
    const narrowed = facts({ lock: 'narrowed' })
    expect(ids(plan({ weighing: 'ja' }), narrowed)).toEqual(['unweighed'])
    expect(mayGoTo(mother, plan({ weighing: 'ja' }), narrowed)).toBe(false)
    const weighed = plan({ weighing: 'Mamma får veta om anmälan, inte vem som sa det.' })
    expect(ids(weighed, narrowed)).toEqual([])
    expect(mayGoTo(mother, weighed, narrowed)).toBe(true)
  })
})

test('professionals may meet among themselves, and nobody of the family gets anything of it', () => {
  const network = plan({ kind: 'network', participants: [teacher, handler], violence: 'yes' })
  const locked = facts({ lock: 'locked' })
  expect(gatesOf(network, locked)).toEqual([])
  expect(mayGoTo(teacher, network, locked)).toBe(true)
  for (const one of [
    mother,
    { party: 'other', role: 'relative' },
    { party: '', role: '' },
  ] as const)
    expect(mayGoTo(one, network, locked)).toBe(false)
  const invited = plan({ kind: 'network', participants: [mother, teacher] })
  expect(mayHold(invited, locked)).toBe(false)
})

test('a danger that nobody has ruled out keeps the family out of what professionals write', () => {
  const network = plan({ kind: 'network', participants: [teacher, handler] })
  for (const violence of [...DANGER_ANSWERS, ''] as const) {
    expect(mayGoTo(mother, { ...network, violence }, facts())).toBe(violence === 'no')
  }
})

describe('before anybody is invited', () => {
  test('the three questions about danger are answered', () => {
    expect(ids(plan({ custody: '' }), facts())).toEqual(['unanswered'])
  })

  test('an interpreter who is needed has been booked', () => {
    expect(ids(plan({ interpreter: 'needed' }), facts())).toEqual(['interpreter'])
    expect(ids(plan({ interpreter: 'booked' }), facts())).toEqual([])
  })

  test('purpose, host, day, time and place are there', () => {
    expect(ids(plan({ purpose: ' ' }), facts())).toEqual(['purpose'])
    expect(ids(plan({ chair: '' }), facts())).toEqual(['host'])
    const times = ['', '25.00', 'klockan tio']
    for (const startTime of times) expect(ids(plan({ startTime }), facts())).toEqual(['when'])
    expect(ids(plan({ date: '2026-02-30' }), facts())).toEqual(['when'])
    expect(ids(plan({ place: '', placeKind: '' }), facts())).toEqual(['when'])
    expect(ids(plan({ startTime: '9.30', endTime: '9.00' }), facts())).toEqual(['when'])
    expect(ids(plan({ startTime: '9.30', endTime: '10.15' }), facts())).toEqual([])
  })

  test('the school comes to the end of an investigation only with the family’s consent', () => {
    const closing = plan({ kind: 'closing' })
    expect(ids(closing, facts())).toEqual(['consent'])
    expect(ids(closing, facts({ closingConsent: true }))).toEqual([])
    expect(ids({ ...closing, participants: [mother, handler] }, facts())).toEqual([])
  })
})
