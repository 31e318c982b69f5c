// DOM D5, D9, D10, E4: what may be told, to whom and of what, and who can say no to it.

import { describe, expect, test } from 'vitest'
import { consentsFor, effectiveConsent, type ConsentEvents } from '../../src/consent/fold.ts'
import { historyOf } from '../../src/consent/history.ts'
import type { ConsentRecord } from '../../src/consent/record.ts'
import {
  acceptance,
  annika,
  consent,
  EKDALEN,
  events,
  hashOf,
  holder,
  jorgen,
  offer,
  OLLE,
  PETRA,
  question,
  SCHOOL,
  school,
  VIKTOR,
  withdrawal,
} from './support.ts'

const stateOf = (
  change: Partial<ConsentEvents>,
  asked: Parameters<typeof question>[0] = {},
): string => effectiveConsent(events(change), question(asked)).state

describe('D5: two guardians with joint custody', () => {
  test('one yes of two is no consent, and two are', () => {
    const first = consent('first', { holders: [annika('given'), jorgen('')] })
    expect(stateOf({ consents: [first] })).toBe('partlyGiven')
    const both = consent('both', { seen: [first.id] })
    const effective = effectiveConsent(events({ consents: [both, first] }), question())
    expect(effective).toMatchObject({ state: 'given', consent: both.sid })
    expect(effective.holders.map(({ name, state }) => [name, state])).toEqual([
      ['Annika', 'given'],
      ['Jörgen', 'given'],
    ])
  })

  test('a guardian whom nobody has written down has not said yes', () => {
    const alone = consent('alone', { holders: [annika('given')] })
    expect(stateOf({ consents: [alone] })).toBe('partlyGiven')
    const named = consent('named', {
      custody: { kind: 'sole', ground: '' },
      required: [{ role: 'other', who: 'Mormor', topics: [], ground: '' }],
    })
    expect(stateOf({ consents: [named] })).toBe('partlyGiven')
  })

  test('one is enough where she has custody alone, or the other is prevented and somebody says why', () => {
    const holders = [annika('given'), jorgen('notAppropriateToAsk')]
    const prevented = (ground: string) =>
      consent('one', { holders, custody: { kind: 'joint-one-prevented', ground } })
    expect(stateOf({ consents: [prevented('Ligger på sjukhus.')] })).toBe('given')
    expect(stateOf({ consents: [prevented(' ')] })).toBe('partlyGiven')
    const refused = {
      ...prevented('Ligger på sjukhus.').record,
      holders: [annika('given'), jorgen('refused')],
    }
    expect(stateOf({ consents: [consent('no', refused)] })).toBe('refused')
    const sole = { custody: { kind: 'sole' as const, ground: '' }, holders: [annika('given')] }
    expect(stateOf({ consents: [consent('sole', sole)] })).toBe('given')
  })

  test('the stale tablet’s yes, written without having seen it, never brings a withdrawal back', () => {
    const first = consent('first')
    const taken = withdrawal('taken')
    const stale = consent('stale', {
      seen: [first.id],
      writtenAt: '2026-05-07T09:00:00.000Z' as never,
    })
    const all = { consents: [first, stale], withdrawn: [taken] }
    const effective = effectiveConsent(events(all), question())
    expect(effective.state).toBe('withdrawn')
    expect(effective.holders).toContainEqual({ id: 'Jörgen', name: 'Jörgen', state: 'withdrawn' })
  })

  test('a new consent gives again only when it was asked in the light of the withdrawal, of him', () => {
    const taken = withdrawal('taken')
    const seen = [taken.id]
    const holders = [annika('given'), jorgen('')]
    const custody = { kind: 'joint-one-prevented' as const, ground: 'Svarar inte.' }
    const around: Partial<ConsentRecord>[] = [
      { seen, holders },
      { seen, holders: [annika('given'), holder('Jörgen Dahl', 'guardian', 'given')] },
      { seen, holders: [annika('given'), jorgen('notAppropriateToAsk')], custody },
      { seen, holders: [annika('given')], custody: { kind: 'sole', ground: '' } },
    ]
    for (const change of around) {
      expect(stateOf({ consents: [consent('new', change)], withdrawn: [taken] })).toBe('withdrawn')
    }
    const anew = { consents: [consent('first'), consent('new', { seen })], withdrawn: [taken] }
    expect(stateOf(anew)).toBe('given')
  })

  test('a yes to one recipient after a withdrawal wakes no earlier yes to another', () => {
    const clinic = {
      unit: '' as const,
      person: '' as const,
      name: 'BVC Ekdalen',
      kind: 'healthCare' as const,
    }
    const first = consent('first', { recipients: [school, clinic] })
    const taken = withdrawal('taken')
    const anew = consent('new', { seen: [first.id, taken.id] })
    const all = { consents: [first, anew], withdrawn: [taken] }
    expect(stateOf(all)).toBe('given')
    expect(stateOf(all, { recipient: clinic })).toBe('withdrawn')
  })

  test('a withdrawal holds before its consent has come, and for its own topics only', () => {
    const taken = withdrawal('taken', { topics: ['skola'] })
    expect(stateOf({ withdrawn: [taken] })).toBe('withdrawn')
    const topics = [
      { topic: 'skola', excludes: '' },
      { topic: 'plan', excludes: '' },
    ]
    const all = { consents: [consent('first', { topics })], withdrawn: [taken] }
    expect(stateOf(all)).toBe('withdrawn')
    expect(stateOf(all, { topic: 'plan' })).toBe('given')
    expect(stateOf(all, { topic: ' SKOLA ' })).toBe('withdrawn')
  })

  test('each guardian sees what that guardian has said, and nothing of the other', () => {
    const all = events({ consents: [consent('first')], withdrawn: [withdrawal('taken')] })
    expect(historyOf(all, EKDALEN, 'Annika').map(({ kind }) => kind)).toEqual(['answered'])
    expect(historyOf(all, EKDALEN, 'Jörgen').map(({ kind }) => kind)).toEqual([
      'answered',
      'withdrawn',
    ])
    expect(JSON.stringify(historyOf(all, EKDALEN, 'Annika'))).not.toContain('Jörgen')
  })
})

describe('D9: topic by holder', () => {
  const maja = (answer: 'given' | 'refused', topic: string) =>
    holder('Maja', 'child', '', [{ topic, answer }])
  const judged = (topic: string, decides: 'alone' | 'together') => ({
    topic,
    decides,
    judgement: 'Hon förstår vad det gäller.',
    by: VIKTOR,
  })
  const petra = { ...school, person: PETRA, name: 'Petra Nylund' }

  test.each([
    ['a topic that is not judged hers', 'skola', undefined, 'given'],
    ['one that takes both, with her yes', 'skola', ['given', 'together'], 'given'],
    ['one that takes both, with her no', 'kurator', ['refused', 'together'], 'refused'],
    ['her own, with her no', 'kurator', ['refused', 'alone'], 'refused'],
  ] as const)('answers for %s', (_, topic, hers, state) => {
    const holders = [annika('given'), jorgen('given')]
    const change = {
      topics: [{ topic, excludes: '' }],
      holders: hers ? [...holders, maja(hers[0], topic)] : holders,
      maturity: hers ? [judged(topic, hers[1])] : [],
    }
    expect(stateOf({ consents: [consent('one', change)] }, { topic })).toBe(state)
  })

  test('her own topic needs no guardian, and no guardian can take it back', () => {
    const hers = consent('hers', {
      holders: [annika('refused'), jorgen(''), maja('given', 'mår')],
      topics: [{ topic: 'mår', excludes: '' }],
      maturity: [judged('mår', 'alone')],
      recipients: [petra],
    })
    const asked = { topic: 'mår', recipient: petra }
    expect(stateOf({ consents: [hers] }, asked)).toBe('given')
    expect(stateOf({ consents: [hers], withdrawn: [withdrawal('his')] }, asked)).toBe('given')
    const own = withdrawal('hers', { holder: 'Maja', role: 'child', topics: ['mår'] })
    expect(stateOf({ consents: [hers], withdrawn: [own] }, asked)).toBe('withdrawn')
  })

  test('what she gave to Petra alone is no yes for a colleague, nor for the school', () => {
    const hers = consent('hers', { recipients: [petra] })
    expect(stateOf({ consents: [hers] }, { recipient: petra })).toBe('given')
    expect(stateOf({ consents: [hers] }, { recipient: { ...petra, person: OLLE } })).toBe('none')
    expect(stateOf({ consents: [hers] })).toBe('none')
  })

  test('a guardian’s later yes, with her left out, never overrides her no', () => {
    const topics = [{ topic: 'kurator', excludes: '' }]
    const hers = consent('hers', {
      topics,
      holders: [annika('given'), jorgen('given'), maja('refused', 'kurator')],
      maturity: [judged('kurator', 'together')],
    })
    const theirs = consent('theirs', { topics, seen: [hers.id] })
    const asked = { topic: 'kurator' }
    expect(stateOf({ consents: [hers, theirs] }, asked)).toBe('refused')
    // Also of a no that was said of Petra, when the whole school is to know.
    const toPetra = { ...hers, record: { ...hers.record, recipients: [petra] } }
    expect(stateOf({ consents: [toPetra, theirs] }, asked)).toBe('refused')
  })

  test('a judgement that this version can’t read takes both', () => {
    const change = {
      holders: [maja('given', 'skola')],
      maturity: [{ ...judged('skola', 'alone'), decides: '' as const }],
    }
    expect(stateOf({ consents: [consent('one', change)] })).toBe('partlyGiven')
  })

  test('what was kept out of a topic comes with the yes, from every yes that holds', () => {
    const excludes = (words: string) => ({ topics: [{ topic: 'skola', excludes: words }] })
    const one = consent('one', excludes('betyg'))
    const other = consent('other', { ...excludes('frånvaro'), excluded: 'hälsa' })
    const effective = effectiveConsent(events({ consents: [one, other] }), question())
    expect(effective.excludes).toEqual(['betyg', 'frånvaro', 'hälsa'])
  })
})

describe('D10: care under LVU', () => {
  test('the board decides, whatever a guardian has written', () => {
    const effective = effectiveConsent(
      events({ consents: [consent('all')] }),
      question({ care: true }),
    )
    expect(effective).toEqual({ state: 'board', holders: [], excludes: [] })
  })
})

describe('time', () => {
  test('it holds the whole last Swedish day, and not the next', () => {
    const consents = [consent('one')]
    expect(stateOf({ consents }, { today: '2026-09-30' })).toBe('given')
    expect(stateOf({ consents }, { today: '2026-10-01' })).toBe('expired')
  })

  test('one that ends with an event has no day', () => {
    const validUntil = { date: '' as const, event: 'När utredningen är klar.' }
    expect(stateOf({ consents: [consent('one', { validUntil })] }, { today: '2031-01-01' })).toBe(
      'given',
    )
  })

  test('a shorter one that came after takes the longer one’s place, and ends for both', () => {
    const long = consent('long')
    const short = consent('short', {
      seen: [long.id],
      validUntil: { date: '2026-05-31', event: '' },
    })
    const consents = [long, short]
    expect(stateOf({ consents }, { today: '2026-05-31' })).toBe('given')
    expect(stateOf({ consents }, { today: '2026-06-01' })).toBe('expired')
    // Asked for anew and half answered, it takes no place.
    const asked = consent('asked', { seen: [long.id], holders: [annika('given'), jorgen('')] })
    expect(stateOf({ consents: [long, asked] })).toBe('given')
  })
})

describe('whose word counts', () => {
  test('one authority’s consent is none of another’s, and a stranger’s is none at all', () => {
    const one = consent('one')
    expect(stateOf({ consents: [one] }, { authority: SCHOOL })).toBe('none')
    expect(stateOf({ consents: [{ ...one, authorUnit: SCHOOL }] })).toBe('none')
    expect(stateOf({ consents: [{ ...one, standing: 'unverified' }] })).toBe('none')
    expect(stateOf({ consents: [{ ...one, standing: 'left' }] })).toBe('given')
    const taken = { ...withdrawal('taken'), standing: 'unverified' as const }
    expect(stateOf({ consents: [one], withdrawn: [taken] })).toBe('given')
  })

  test('a consent of another family never counts here', () => {
    const matter = `s_${hashOf('another').slice(0, 22)}`
    expect(stateOf({ consents: [consent('one', { matter })] })).toBe('none')
    expect(stateOf({ consents: [consent('one')], withdrawn: [withdrawal('w', { matter })] })).toBe(
      'given',
    )
  })

  test('an offer counts when a member of the authority has accepted it, and no sooner', () => {
    const offered = offer('offered', consent('x').record)
    expect(stateOf({ offers: [offered] })).toBe('none')
    const yes = acceptance('yes', offered)
    expect(stateOf({ offers: [offered], accepted: [{ ...yes, authorUnit: SCHOOL }] })).toBe('none')
    const taken = { offers: [offered], accepted: [yes] }
    expect(effectiveConsent(events(taken), question())).toMatchObject({
      state: 'given',
      consent: offered.sid,
    })
    expect(stateOf({ ...taken, withdrawn: [withdrawal('taken')] })).toBe('withdrawn')
  })

  test('consents are found by whom they name', () => {
    const all = events({ consents: [consent('one')] })
    expect(consentsFor(all, EKDALEN, school)).toHaveLength(1)
    expect(consentsFor(all, EKDALEN, { unit: EKDALEN, person: '', name: 'Ekdalen' })).toEqual([])
  })
})
