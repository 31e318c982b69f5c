import { describe, expect, test } from 'vitest'
import { listConsentAnswers } from '../../src/consent/answers.ts'
import {
  consentInitials,
  emptyConsent,
  readConsent,
  tickChecklist,
} from '../../src/consent/checklist.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

describe('a new checklist', () => {
  test('answers nothing by itself, and nothing is ticked', () => {
    const { schema, holders, recipients, topics, checklist, ...rest } = emptyConsent()
    expect(schema).toBe(1)
    expect([holders, recipients, topics, checklist]).toEqual([[], [], [], []])
    expect(new Set(Object.values(rest))).toEqual(new Set(['']))
  })

  test('takes what is known beforehand', () => {
    const disclosingAuthority = 'Tallkottens förskola'
    expect(emptyConsent({ disclosingAuthority })).toMatchObject({ disclosingAuthority })
  })
})

describe('reading', () => {
  test('an older checklist gets the fields it did not have', () => {
    expect(readConsent({ purpose: 'Stöd' })).toEqual(emptyConsent({ purpose: 'Stöd' }))
  })

  test('keeps what a later version added, in the checklist and in its rows', () => {
    const later = {
      interpreter: 'finska',
      holders: [{ id: 'i_1', name: 'Mika', reached: true }],
      topics: [{ id: 'i_2', text: 'Hur Alva har det', told: 'both' }],
    }
    expect(readConsent(later)).toMatchObject(later)
  })

  test('an answer that this version does not know costs nothing else', () => {
    expect(readConsent({ purpose: 'Stöd', manner: 'video' })).toMatchObject({
      purpose: 'Stöd',
      manner: '',
    })
  })

  test('what is no checklist at all is an empty one', () => {
    expect(readConsent(undefined)).toEqual(emptyConsent())
  })
})

test('lists show initials and never the name', () => {
  expect(consentInitials({ childName: 'alva maria exempelsson' })).toBe('A.E.')
  expect(consentInitials({ childName: 'Alva' })).toBe('A.')
  expect(consentInitials({ childName: '' })).toBe('')
})

test('ticking a point keeps what was ticked under another pack', () => {
  const ticked = tickChecklist({ checklist: ['old.point', 'a'] }, ['a', 'b'], ['b'])
  expect(ticked).toEqual(['old.point', 'b'])
})

test('a checklist is read through with the points in words', () => {
  const pack = shippedPack()
  const consent = emptyConsent({
    holders: [{ id: 'i_1', name: 'Mika', role: 'guardian' }],
    manner: 'oral',
    checklist: pack.consentChecklist.slice(0, 1),
  })
  const answers = listConsentAnswers(consent, pack).map(({ value }) => value)
  expect(answers).toEqual([
    'Mika, Vårdnadshavare',
    'Muntligt',
    'Jag har förklarat varför vi frågar.',
  ])
  expect(listConsentAnswers(consent, undefined)).toHaveLength(2)
})
