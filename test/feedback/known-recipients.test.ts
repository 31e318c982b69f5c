// Whom one can choose to tell, and that a consent is found by what was chosen, not by how it is spelt.

import { describe, expect, test } from 'vitest'
import { consentFor } from '../../src/feedback/consent-on.ts'
import {
  readDisclosureDraft,
  withRecipient,
  type DisclosureDraft,
} from '../../src/feedback/draft.ts'
import { chosenAmong, knownRecipients, withKnown } from '../../src/feedback/known-recipients.ts'
import { listOffers, type Ground } from '../../src/feedback/offers.ts'
import type { Matter } from '../../src/matter/fold.ts'
import { consent, EKDALEN, events, OLLE, SCHOOL, school, withdrawal } from '../consent/support.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

const pack = shippedPack()
const olle = { unit: SCHOOL, person: OLLE, name: 'Olle Brandt', kind: 'school' as const }
const bup = { unit: '', person: '', name: 'Lena på BUP', kind: 'healthCare' as const }
const reporter = { ...olle, person: 'p_1', name: 'Petra Nylund', kind: 'reporter' as const }
const plan = { topics: [{ topic: 'plan', excludes: '' }] }
const toUnit = consent('first', plan)
const toOlle = consent('first', { ...plan, recipients: [olle, bup, reporter] })

const knownBy = (given = events({ consents: [toOlle] })) =>
  knownRecipients([school], given, EKDALEN)
const named = (name: string) => knownBy().find((one) => one.name === name)

function draftFor(name: string, change: Partial<DisclosureDraft> = {}): DisclosureDraft {
  return { ...readDisclosureDraft({}), recipient: 'school', ...withKnown(named(name)), ...change }
}

/** Whether the plan may be told, as the composer judges it. */
function verdictOf(draft: DisclosureDraft, given = events({ consents: [toUnit] })) {
  const matter = {
    submission: { author: '', authorUnit: '', record: { author: {} } },
    dayZero: { at: '2026-05-02T09:00:00.000Z', from: 'arrival' },
    lock: { state: 'none' },
    boardDecisions: [],
  } as unknown as Matter
  const ground: Ground = {
    matter,
    pack,
    packs: [pack],
    known: knownBy(given),
    consentOn: (item, recipient) =>
      consentFor(given, item, { authority: EKDALEN, today: '2026-05-08', recipient }),
  }
  return listOffers(draft, ground).find(({ item }) => item.id === 'plan')?.judgement.verdict
}

describe('whom one can choose', () => {
  test('are the units of the directory and those whom a consent names, each once', () => {
    const again = consent('again', { ...plan, recipients: [school, olle] })
    const known = knownBy(events({ consents: [toOlle, again] }))
    expect(known.map(({ name, unitName }) => [name, unitName])).toEqual([
      ['Björkhöjdsskolan', 'Björkhöjdsskolan'],
      ['Lena på BUP', ''],
      ['Olle Brandt', 'Björkhöjdsskolan'],
    ])
  })

  test('and what was chosen is shown as chosen, also after a name was written at the unit', () => {
    expect(chosenAmong(knownBy(), draftFor('Björkhöjdsskolan', { name: 'rektor' }))?.name).toBe(
      'Björkhöjdsskolan',
    )
    expect(chosenAmong(knownBy(), draftFor('Olle Brandt'))?.name).toBe('Olle Brandt')
    expect(chosenAmong(knownBy(), draftFor('Lena på BUP'))?.name).toBe('Lena på BUP')
    expect(chosenAmong(knownBy(), readDisclosureDraft({}))).toBeUndefined()
  })

  test('and nothing that was weighed for one goes for the next', () => {
    const before = draftFor('Björkhöjdsskolan', { items: ['plan'], assessments: { plan: 'Nej.' } })
    for (const change of [withKnown(named('Olle Brandt')), withRecipient('police')]) {
      expect({ ...before, ...change }).toMatchObject({ items: [], assessments: {} })
    }
    expect({ ...before, ...withKnown(undefined) }).toMatchObject({ toUnit: '', unit: '' })
  })
})

describe('a consent for a unit', () => {
  test('is found for anybody there who was chosen, whatever is written beside', () => {
    expect(verdictOf(draftFor('Björkhöjdsskolan', { name: 'rektorn, tror jag' }))).toBe(
      'withConsent',
    )
    expect(verdictOf(draftFor('Olle Brandt'))).toBe('withConsent')
  })

  test('is not found by a name alone, and by no other unit', () => {
    const written = { recipient: 'school' as const, name: 'Björkhöjdsskolan' }
    expect(verdictOf({ ...readDisclosureDraft({}), ...written })).toBe('blocked')
    const other = consent('first', { ...plan, recipients: [{ ...school, unit: 'u_2' }] })
    expect(verdictOf(draftFor('Björkhöjdsskolan'), events({ consents: [other] }))).toBe('blocked')
  })

  test('opens nothing any more when one has taken it back', () => {
    const gone = events({ consents: [toUnit], withdrawn: [withdrawal('gone')] })
    expect(verdictOf(draftFor('Björkhöjdsskolan'), gone)).toBe('blocked')
  })
})

test('a consent for one person opens nothing to the colleagues', () => {
  const given = events({ consents: [toOlle] })
  expect(verdictOf(draftFor('Olle Brandt'), given)).toBe('withConsent')
  expect(verdictOf(draftFor('Björkhöjdsskolan'), given)).toBe('blocked')
})
