// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { ContactCardView } from '../../src/app/screens/contact-card.tsx'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import type { CardNews } from '../../src/directory/card-news.ts'
import type { CardPerson, ContactCard } from '../../src/protocol/contact-card.ts'

afterEach(cleanup)

const UNIT = randomId('u')
const NOW = toInstant(Date.parse('2026-09-10T08:00:00Z'))

function show(persons: readonly CardPerson[], news?: CardNews): string {
  const card: ContactCard = {
    id: randomId('c'),
    name: 'Ekdalens mottagning',
    function: 'intake',
    municipality: 'Lindhaga',
    districts: [],
    phones: [{ label: 'Mottagning', number: '08-465 004 10' }],
    hours: [],
    address: '',
    persons: [...persons],
    checked: '2026-09-09',
  }
  render(<ContactCardView card={card} news={news} unit={UNIT} now={NOW} outside={false} />)
  return screen.getByRole('region', { name: 'Ekdalens mottagning' }).textContent ?? ''
}

const person = { name: 'Viktor Hallin', role: 'socialsekreterare', phone: '08-465 004 21' }

test('the function stands first, then one’s own contact person with who stands in', () => {
  const other = { ...person, name: 'Ingela Strand', role: 'enhetschef' }
  const ours = { ...person, contactFor: [UNIT], substitute: 'Farid Amiri' }
  const text = show([other, ours])
  const places = ['08-465 004 10', 'kontaktperson för er', 'ersätts av Farid Amiri', 'Ingela'].map(
    (words) => text.indexOf(words),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('the contact person of another unit is nobody’s here', () => {
  expect(show([{ ...person, contactFor: [randomId('u')] }])).not.toContain('för er')
})

test('whoever has left is gone, and whoever comes is told with the day', () => {
  const text = show([
    { ...person, to: '2026-09-09' },
    { ...person, name: 'Farid Amiri', from: '2026-09-14' },
  ])
  expect(text).not.toContain('Viktor')
  expect(text).toContain('socialsekreterare, 08-465 004 21, från 2026-09-14')
})

test('a change is told for two months', () => {
  const news = (date: string): CardNews => ({
    changedAt: toInstant(Date.parse(`${date}T08:00:00Z`)),
    changes: [{ kind: 'joined', of: 'Farid Amiri' }, { kind: 'hours' }],
  })
  expect(show([], news('2026-09-08'))).toContain(
    'Ändrat tisdag 8 september. Ny: Farid Amiri. Nya tider.',
  )
  cleanup()
  expect(show([], news('2026-07-01'))).not.toContain('Ändrat')
})
