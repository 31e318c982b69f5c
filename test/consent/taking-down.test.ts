// From what is taken down to the consent: what it lacks, and what it becomes.

import { beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import {
  emptyConsentDraft,
  emptyHolder,
  type ConsentDraft,
  type HolderDraft,
} from '../../src/consent/consent-draft.ts'
import { faultsOf } from '../../src/consent/consent-faults.ts'
import { peopleOf, wordsOf, type Base } from '../../src/consent/consent-words.ts'
import type { ConsentGround } from '../../src/consent/ground.ts'
import { neededFor } from '../../src/consent/required.ts'
import type { ConsentRecord } from '../../src/consent/record.ts'
import { consentText } from '../../src/text/consent.ts'
import { annika, consent, EKDALEN, MATTER, OLLE, school, SCHOOL, VIKTOR } from './support.ts'

const NOW = '2026-04-14T13:00:00.000Z' as Instant
const ground: ConsentGround = {
  matter: MATTER,
  mailbox: 'm_ekdalen',
  authority: EKDALEN,
  child: 'Ture Malmqvist',
  guardians: [
    { id: 'i_annika', name: 'Annika Malmqvist' },
    { id: 'i_jorgen', name: 'Jörgen Dahl' },
  ],
  reporter: { unit: SCHOOL, person: OLLE, name: 'Olle Brandt', kind: 'reporter' },
  units: [school],
  offerable: [],
  shared: [],
  board: [],
  care: false,
  locked: false,
  today: '2026-04-14',
}

const said: Partial<HolderDraft> = {
  answer: 'given',
  on: '2026-04-14',
  time: '14:30',
  manner: 'oral',
  readTo: 'Annika, i rummet.',
}

let whole: ConsentDraft

beforeAll(() => {
  const holders = peopleOf(ground, []).map(({ id, name, role }) => ({
    ...emptyHolder(id, name, role),
    ...(id === 'i_annika' && said),
  }))
  whole = {
    ...emptyConsentDraft({ sid: MATTER, from: '', seen: [], holders }),
    custody: 'joint',
    units: [SCHOOL],
    topics: ['school', 'plan'],
    purpose: 'Skolan kan stötta Ture.',
    untilDate: '2026-09-30',
  }
})

const wide = consentText.widePhrases
const lacks = (change: Partial<ConsentDraft>, base?: Base) =>
  faultsOf({ ...whole, ...change }, { ground, base, now: NOW, wide }).map(
    ({ field, kind }) => `${field}: ${kind}`,
  )
const words = (change: Partial<ConsentDraft> = {}, around = ground) =>
  wordsOf({ ...whole, ...change }, around, { base: undefined, by: VIKTOR })
const withAnnika = (change: Partial<HolderDraft>) => ({
  holders: whole.holders.map((one) => (one.id === 'i_annika' ? { ...one, ...change } : one)),
})
/** As the fold reads it. */
const needed = (change: Partial<ConsentDraft>, topic: string) =>
  neededFor(words(change) as ConsentRecord, topic)

describe('a consent that is taken down', () => {
  test('is begun with the guardians of the report, and nothing ticked or answered', () => {
    const holders = peopleOf(ground, []).map(({ id, name, role }) => emptyHolder(id, name, role))
    const draft = emptyConsentDraft({ sid: MATTER, from: '', seen: [], holders })
    expect(draft).toMatchObject({ custody: '', reporter: false, units: [], topics: [] })
    expect(draft.holders.map(({ id, answer }) => [id, answer])).toEqual([
      ['i_annika', ''],
      ['i_jorgen', ''],
      ['child', ''],
    ])
    const shut = peopleOf({ ...ground, locked: true }, [])
    expect(shut.map(({ role }) => role)).toEqual(['child'])
  })

  test('is begun with whoever has answered before, each of them once', () => {
    const known = [
      { id: 'i_jorgen', name: 'Jörgen Dahl', role: 'guardian' as const },
      { id: 'i_moster', name: 'Moster Siv', role: 'other' as const },
      { id: 'child', name: 'Ture', role: 'child' as const },
    ]
    const begun = (locked: boolean) => peopleOf({ ...ground, locked }, known).map(({ id }) => id)
    expect(begun(false)).toEqual(['i_annika', 'i_jorgen', 'i_moster', 'child'])
    expect(begun(true)).toEqual(['i_moster', 'child'])
  })

  test('may lack an answer, which is waited for, and nothing that E4 asks for', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ custody: '' })).toEqual(['custody: choose'])
    expect(lacks({ custody: 'joint-one-prevented' })).toEqual(['custodyGround: missing'])
    expect(lacks({ units: [] })).toEqual(['recipients: untold'])
    expect(lacks({ topics: [] })).toEqual(['topics: untopical'])
    expect(lacks({ purpose: ' ' })).toEqual(['purpose: missing'])
  })

  test('ends, on a day that comes within a year', () => {
    expect(lacks({ untilDate: '' })).toEqual(['untilDate: endless'])
    expect(lacks({ untilDate: '2026-02-31' })).toEqual(['untilDate: no-date'])
    expect(lacks({ untilDate: '2026-04-13' })).toEqual(['untilDate: past'])
    expect(lacks({ untilDate: '2026-04-14' })).toEqual([])
    expect(lacks({ untilDate: '2027-04-15' })).toEqual(['untilDate: too-long'])
    const event = { untilDate: '', untilEvent: 'Skolavslutningen' }
    expect(lacks(event)).toEqual([])
    expect(words(event).validUntil).toEqual({ date: '2027-04-14', event: 'Skolavslutningen' })
  })

  test('is never about all, nor for all', () => {
    expect(lacks({ ownTopics: [{ id: 'i_1', text: 'Allt' }] })).toEqual(['topic-i_1: wide-topics'])
    const others = [{ id: 'i_2', name: 'samtliga myndigheter', kind: 'police' as const }]
    expect(lacks({ others })).toEqual(['recipient-i_2: wide-recipients'])
    expect(lacks({ ownTopics: [{ id: 'i_1', text: 'Tures allergi' }] })).toEqual([])
  })

  test('has an answer only with when, how and to whom it was read', () => {
    expect(lacks(withAnnika({ on: '2026-4' }))).toEqual(['on-i_annika: no-date'])
    expect(lacks(withAnnika({ time: '25:00' }))).toEqual(['time-i_annika: no-time'])
    // 15.00 in Sweden is 13.00 UTC: a minute later has not been.
    expect(lacks(withAnnika({ time: '15:00' }))).toEqual([])
    expect(lacks(withAnnika({ time: '15:01' }))).toEqual(['on-i_annika: future'])
    expect(lacks(withAnnika({ manner: '' }))).toEqual(['manner-i_annika: choose'])
    expect(lacks(withAnnika({ readTo: '' }))).toEqual(['readTo-i_annika: missing'])
    expect(lacks(withAnnika({ readTo: '', manner: 'written' }))).toEqual([])
    expect(lacks(withAnnika({ answer: 'notAppropriateToAsk', on: '', manner: '' }))).toEqual([])
  })

  test('in part says to which part', () => {
    const partly = { answer: 'partly', perTopic: { school: 'given' } } as const
    expect(lacks(withAnnika(partly))).toEqual(['part-i_annika-plan: choose'])
    const both = { answer: 'partly', perTopic: { school: 'given', plan: 'refused' } } as const
    expect(words(withAnnika(both)).holders[0]).toMatchObject({
      answer: '',
      perTopic: [
        { topic: 'school', answer: 'given' },
        { topic: 'plan', answer: 'refused' },
      ],
    })
  })
})

describe('the child', () => {
  const judged = (decides: 'together' | 'alone', judgement = 'Hon förstår vad det gäller.') => ({
    maturity: { plan: { decides, judgement } },
  })

  test('is asked where somebody has judged it, with the words and whose they are', () => {
    expect(words().holders.map(({ id }) => id)).toEqual(['i_annika', 'i_jorgen'])
    const { holders, maturity } = words(judged('together'))
    expect(holders.map(({ id }) => id)).toEqual(['i_annika', 'i_jorgen', 'child'])
    expect(maturity).toMatchObject([{ topic: 'plan', decides: 'together', by: VIKTOR }])
    expect(lacks(judged('alone', ' '))).toEqual(['maturity-words-plan: missing'])
    expect(needed(judged('alone'), 'plan').holders).toEqual(['child'])
    expect(needed(judged('alone'), 'school').holders).toEqual(['i_annika', 'i_jorgen'])
  })

  test('is not asked where it was judged that the guardians decide', () => {
    const maturity = { plan: { decides: 'guardians', judgement: '' } } as const
    expect(words({ maturity }).maturity).toEqual([])
    expect(words({ maturity }).holders).toHaveLength(2)
  })
})

test('another adult is asked for what concerns that person, or for all', () => {
  const aunt = { ...emptyHolder('i_moster', 'Moster Siv', 'other'), topics: ['plan'] }
  const holders = [...whole.holders, aunt]
  expect(needed({ holders }, 'plan').holders).toContain('i_moster')
  expect(needed({ holders }, 'school').holders).not.toContain('i_moster')
  const any = { holders: [...whole.holders, { ...aunt, topics: [] }] }
  expect(needed(any, 'school').holders).toContain('i_moster')
})

test('a recipient is the unit, the reporter alone, or a name', () => {
  const others = [{ id: 'i_1', name: ' Dr Ek ', kind: 'healthCare' as const }]
  expect(words({ reporter: true, others }).recipients).toEqual([
    ground.reporter,
    school,
    { unit: '', person: '', name: 'Dr Ek', kind: 'healthCare' },
  ])
})

describe('one more answer', () => {
  const record = consent('first').record
  const jorgen = { ...record.holders[1]!, answer: '' as const }
  const base: Base = {
    consent: { id: 'e_1', sid: 's_1', record },
    carried: [annika('given'), jorgen],
  }
  const asked = emptyHolder('Jörgen', 'Jörgen Dahl', 'guardian')

  test('asks for nothing else, and carries all else over', () => {
    expect(lacks({ holders: [asked], custody: '', units: [], topics: [] }, base)).toEqual([
      'answer-Jörgen: choose',
    ])
    const draft = { ...whole, seen: ['e_1'], holders: [{ ...asked, ...said }] }
    const answered = wordsOf(draft, ground, { base, by: VIKTOR })
    expect(answered).toMatchObject({
      topics: record.topics,
      purpose: record.purpose,
      seen: ['e_1'],
    })
    expect(answered.holders.map(({ id, answer }) => [id, answer])).toEqual([
      ['Annika', 'given'],
      ['Jörgen', 'given'],
    ])
  })

  test('leaves whoever has not answered as that one stood', () => {
    const waiting = { ...asked, answer: 'waiting' as const }
    const { holders } = wordsOf({ ...whole, holders: [waiting] }, ground, { base, by: VIKTOR })
    expect(holders[1]).toEqual(jorgen)
  })
})
