import { randomId } from '../../src/base/id.ts'
import type { ContactCard, OpeningHours } from '../../src/protocol/contact-card.ts'

/** Monday to Friday, eight to half past four. */
export const OFFICE: readonly OpeningHours[] = [
  { days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' },
]

export function card(
  name: string,
  municipality: string,
  change: Partial<ContactCard> = {},
): ContactCard {
  return {
    id: randomId('c'),
    name,
    function: 'intake',
    municipality,
    districts: [],
    phones: [{ label: 'Telefon', number: '08-465 004 10' }],
    hours: [...OFFICE],
    address: 'Storgatan 1',
    persons: [],
    checked: '2026-04-02',
    ...change,
  }
}

export const ekdalenGroup = randomId('g')
export const norrbyGroup = randomId('g')

export const ekdalen = card('Ekdalens mottagningsenhet', 'Lindhaga', {
  districts: ['Ekdalen'],
  group: ekdalenGroup,
})
export const norrby = card('Norrby mottagningsenhet', 'Lindhaga', {
  districts: ['Norrby'],
  group: norrbyGroup,
  phones: [{ label: 'Telefon', number: '08-465 004 30' }],
})
export const socialjouren = card('Socialjouren Lindhaga', 'Lindhaga', {
  function: 'emergency',
  phones: [{ label: 'Jour', number: '08-465 004 90' }],
  hours: [{ days: [1, 2, 3, 4, 5], from: '16:30', to: '08:00' }],
})
export const sandhamra = card('Sandhamra socialtjänst', 'Sandhamra', {
  phones: [{ label: 'Telefon', number: '08-465 004 50' }],
})
export const tingvalla = card('Tingvalla socialtjänst', 'Tingvalla', {
  phones: [{ label: 'Telefon', number: '08-465 004 60' }],
})

export const directory = {
  cards: [norrby, socialjouren, sandhamra, ekdalen, tingvalla],
  linkedGroups: new Set([ekdalenGroup, norrbyGroup]),
}
