// Who answers the phone in Lindhaga, by day and in the evening.

import { randomId } from '../../src/base/id.ts'
import type { Directory } from '../../src/directory/directory.ts'
import type { ContactCard } from '../../src/protocol/contact-card.ts'

/** Ekdalen and Norrby with one emergency service, and Tingvalla, which has none. */
export function cardsOfLindhaga(directory: Directory): Directory {
  const [unit] = Object.values(directory.units)
  if (!unit) throw new Error('The directory has a unit')
  const as = (change: Partial<ContactCard>, number: string): ContactCard => ({
    id: randomId('c'),
    name: '',
    function: 'intake',
    municipality: 'Lindhaga',
    districts: [],
    phones: [{ label: '', number }],
    hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }],
    address: '',
    persons: [],
    checked: '2026-03-01',
    ...change,
  })
  const cards = [
    as({ name: 'Ekdalens mottagning', districts: ['Ekdalen'] }, '08-465 004 10'),
    as({ name: 'Norrby mottagning', districts: ['Norrby'] }, '08-465 004 30'),
    as({ name: 'Socialjouren', function: 'emergency', hours: [] }, '08-465 004 90'),
    as({ name: 'Tingvalla socialtjänst', municipality: 'Tingvalla' }, '08-465 004 60'),
  ]
  const own = { ...unit, cards: Object.fromEntries(cards.map((one) => [one.id, one])) }
  return { ...directory, units: { ...directory.units, [unit.id]: own } }
}
