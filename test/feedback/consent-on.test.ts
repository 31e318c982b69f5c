import { describe, expect, test } from 'vitest'
import type { ConsentEvents } from '../../src/consent/fold.ts'
import { consentFor } from '../../src/feedback/consent-on.ts'
import { wordsOutside } from '../../src/feedback/outside-consent.ts'
import { annika, consent, EKDALEN, events, PETRA, SCHOOL, withdrawal } from '../consent/support.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

const { disclosure, consentTopics } = shippedPack()
const petra = { unit: SCHOOL, person: PETRA, name: 'Petra Nylund' }

function stateOf(change: Partial<ConsentEvents>, id = 'health', recipient = petra): string {
  const item = disclosure.items.find((one) => one.id === id)!
  const question = { authority: EKDALEN, recipient, today: '2026-05-08' }
  return consentFor(events(change), item, question).state
}

describe('a consent', () => {
  const health = consent('first', { topics: [{ topic: 'health', excludes: '' }] })

  test('opens the items of its topic to whoever it names, and is named by what rests on it', () => {
    expect(stateOf({ consents: [health] })).toBe('matching')
    const item = disclosure.items.find(({ id }) => id === 'health')!
    const question = { authority: EKDALEN, recipient: petra, today: '2026-05-08' }
    expect(consentFor(events({ consents: [health] }), item, question).sid).toBe(health.sid)
  })

  test('opens nothing else, and nothing to anybody else', () => {
    expect(stateOf({ consents: [health] }, 'economy')).toBe('nonMatching')
    const neighbour = { unit: '', person: '', name: 'Grannen' }
    expect(stateOf({ consents: [health] }, 'health', neighbour)).toBe('nonMatching')
    expect(stateOf({})).toBe('none')
    expect(stateOf({ consents: [health] }, 'newReportAdvice')).toBe('none')
  })

  test('of one guardian of two opens nothing', () => {
    const half = consent('half', { ...health.record, holders: [annika('given')] })
    expect(stateOf({ consents: [half] })).toBe('nonMatching')
  })

  test('that has been withdrawn opens nothing, in whatever order the two came', () => {
    const gone = { consents: [health], withdrawn: [withdrawal('gone')] }
    expect(stateOf(gone)).toBe('withdrawn')
    expect(stateOf({ ...gone, consents: [consent('again', health.record), health] })).toBe(
      'withdrawn',
    )
  })
})

test('every item that a consent can open belongs to a topic of the pack', () => {
  const opened = new Set(
    disclosure.matrix.filter((rule) => rule.consent.is === 'withConsent').map((rule) => rule.group),
  )
  const topics = consentTopics.map(({ id }) => id)
  for (const { id, group, topic = '' } of disclosure.items) {
    if (opened.has(group)) expect(topics, id).toContain(topic)
  }
})

test('words outside the topic of the consent are found, and its own are not', () => {
  const text = 'Mamman går i behandling för alkohol och har sökt läkare.'
  expect(wordsOutside(text, 'addiction', consentTopics)).toEqual(['behandling', 'läkare'])
  expect(wordsOutside(text, 'health', consentTopics)).toEqual(['alkohol'])
  expect(wordsOutside('Elsa åker på läger.', 'health', consentTopics)).toEqual([])
})
