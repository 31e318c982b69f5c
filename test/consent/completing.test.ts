// Going on with a consent that waits for somebody: which answers stand still, and what has come since.

import { describe, expect, test } from 'vitest'
import { carriedHolders, listWaiting, noesSince } from '../../src/consent/completing.ts'
import { effectiveConsent, standingConsents, type ConsentEvents } from '../../src/consent/fold.ts'
import { historyOf } from '../../src/consent/history.ts'
import { consentOverview, listHolders } from '../../src/consent/overview.ts'
import type { Consent } from '../../src/consent/record.ts'
import {
  annika,
  at,
  consent,
  EKDALEN,
  events,
  holder,
  jorgen,
  question,
  school,
  withdrawal,
} from './support.ts'

const asking = { authority: EKDALEN, today: '2026-05-08', care: false }
const TOPICS = [
  { topic: 'skola', excludes: '' },
  { topic: 'plan', excludes: '' },
]
/** Annika has said yes in the room; Jörgen is to be rung. */
const first = (change = {}) =>
  consent('first', {
    holders: [annika('given'), { ...jorgen(''), answeredAt: '' }],
    topics: TOPICS,
    ...change,
  })

function carried(all: ConsentEvents, { sid }: Consent) {
  const base = standingConsents(all, EKDALEN).find((one) => one.sid === sid)!
  return carriedHolders(all, base, asking)
}

/** Jörgen says yes by phone, in a consent that goes on with the first. */
function completed(all: ConsentEvents, base: Consent): Consent {
  const [hers] = carried(all, base)
  const seen = [...all.consents, ...all.withdrawn].map(({ id }) => id)
  const later = { ...jorgen('given'), answeredAt: at('16T09:00') }
  return consent('second', { ...base.record, holders: [hers!, later], seen })
}

const stateOf = (all: ConsentEvents, topic = 'skola') =>
  effectiveConsent(all, question({ topic })).state

describe('an answer that is added later', () => {
  test('completes the consent, and the one before is not waited for any more', () => {
    const base = first()
    const all = events({ consents: [base] })
    expect(listWaiting(all, asking).map(({ holders }) => holders)).toEqual([['Jörgen']])
    const both = events({ consents: [base, completed(all, base)] })
    expect(stateOf(both)).toBe('given')
    expect(listWaiting(both, asking)).toEqual([])
  })

  test('carries no yes over that has been taken back since', () => {
    const base = first()
    const all = events({
      consents: [base],
      withdrawn: [withdrawal('hers', { holder: 'Annika', topics: ['skola'] })],
    })
    expect(carried(all, base)[0]).toMatchObject({
      answer: '',
      perTopic: [
        { topic: 'skola', answer: '' },
        { topic: 'plan', answer: 'given' },
      ],
    })
    const both = events({ ...all, consents: [base, completed(all, base)] })
    expect([stateOf(both), stateOf(both, 'plan')]).toEqual(['withdrawn', 'given'])
  })

  test('carries no yes over that she has turned into a no in another consent', () => {
    const base = first()
    const no = consent('no', { holders: [annika('refused'), jorgen('')], seen: [base.id] })
    const all = events({ consents: [base, no] })
    expect(carried(all, base)[0]?.perTopic[0]).toEqual({ topic: 'skola', answer: '' })
    expect(stateOf(events({ consents: [base, no, completed(all, base)] }))).toBe('refused')
  })

  test('is waited for again when he has taken his back, and not when it has ended', () => {
    const base = first()
    const all = events({ consents: [base] })
    const second = completed(all, base)
    const back = events({ consents: [base, second], withdrawn: [withdrawal('his')] })
    expect(listWaiting(back, asking).map((one) => [one.consent.sid, one.holders])).toEqual([
      [second.sid, ['Jörgen']],
    ])
    expect(listWaiting(back, { ...asking, today: '2026-10-01' })).toEqual([])
  })

  test('is not in the history of whoever had answered before', () => {
    const base = first()
    const all = events({ consents: [base] })
    const both = events({ consents: [base, completed(all, base)] })
    expect(historyOf(both, EKDALEN, 'Annika').map(({ consent: sid }) => sid)).toEqual([base.sid])
    expect(historyOf(both, EKDALEN, 'Jörgen')).toHaveLength(1)
  })
})

describe('what has come since the family was asked', () => {
  test('is whose no was not there: a withdrawal or a refusal, and never a yes', () => {
    const base = first()
    const no = consent('no', { holders: [annika('refused'), jorgen('')] })
    const yes = consent('yes')
    const all = events({ consents: [base, no, yes], withdrawn: [withdrawal('his')] })
    expect(noesSince(all, EKDALEN, [base.id])).toEqual(['Annika', 'Jörgen'])
    expect(noesSince(all, EKDALEN, [base.id, no.id])).toEqual(['Jörgen'])
    expect(noesSince(all, EKDALEN, [no.id, all.withdrawn[0]!.id])).toEqual([])
    const forged = { ...withdrawal('forged'), standing: 'unverified' as const }
    expect(noesSince(events({ withdrawn: [forged] }), EKDALEN, [])).toEqual([])
  })
})

describe('the page of consents', () => {
  const olle = { unit: school.unit, person: 'p_olle', name: 'Olle Brandt', kind: 'school' as const }

  test('has a row for each recipient and topic once, and one for a person of the unit beside it', () => {
    const again = consent('again', { topics: [{ topic: 'Skola', excludes: '' }] })
    const his = consent('his', { recipients: [olle], topics: TOPICS })
    const all = events({ consents: [consent('first'), again, his] })
    const rows = consentOverview(all, asking).map((one) => [
      one.recipient.name,
      one.rows.map(({ topic }) => topic.toLowerCase()).toSorted(),
    ])
    expect(new Map(rows as [string, string[]][])).toEqual(
      new Map([
        ['Björkhöjdsskolan', ['skola']],
        ['Olle Brandt', ['plan', 'skola']],
      ]),
    )
  })

  test('says when it was taken back, and that the board decides under care', () => {
    const all = events({ consents: [consent('first')], withdrawn: [withdrawal('his')] })
    const [shown] = consentOverview(all, asking)
    expect(shown?.rows[0]).toMatchObject({
      now: { state: 'withdrawn' },
      withdrawnAt: [at('20T08:15')],
    })
    const [care] = consentOverview(all, { ...asking, care: true })
    expect(care?.rows[0]?.now.state).toBe('board')
  })

  test('knows everybody who has a say, once', () => {
    const third = consent('third', { holders: [annika('given'), holder('Maja', 'child', 'given')] })
    const all = events({ consents: [consent('first'), third] })
    expect(
      listHolders(all, EKDALEN)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['Annika', 'Jörgen', 'Maja'])
  })
})
