// DOM D2: the number to ring before anything is written is one that answers, where the child is.

import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import type { Directory } from '../../src/directory/directory.ts'
import type { Surroundings } from '../../src/draft/surroundings.ts'
import type { ContactCard } from '../../src/protocol/contact-card.ts'
import { emptyReport, type Report } from '../../src/report/record.ts'
import { whoAnswers } from '../../src/report/who-answers.ts'
import { surround } from '../meeting/support.ts'
import { deskOf, foundTown, type TestDesk } from '../support/desk.ts'
import { at } from './support.ts'

const DAY = '2026-03-20T10:00:00+01:00'
const EVENING = '2026-03-20T16:55:00+01:00'
const OFFICE = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }]

let desk: TestDesk

beforeAll(async () => {
  const town = await foundTown()
  desk = await deskOf(town, town.samira)
})

/** Ekdalen and Norrby with one emergency service, and Tingvalla, which has none. */
function lindhaga(): Directory {
  const directory = desk.directory()
  const unit = Object.values(directory.units).find(({ cards }) => Object.keys(cards).length > 0)
  const [card] = Object.values(unit?.cards ?? {})
  if (!unit || !card) throw new Error('The town has a card')
  const as = (change: Partial<ContactCard>, number: string): ContactCard => ({
    ...card,
    function: 'intake',
    municipality: 'Lindhaga',
    districts: [],
    hours: OFFICE,
    id: randomId('c'),
    phones: [{ label: '', number }],
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

/** From a school in Norrby. */
function answers(report: Partial<Report>, time: string, change: Partial<Surroundings> = {}) {
  const directory = lindhaga()
  return whoAnswers(emptyReport(report), {
    ...surround({ ...desk, directory: () => directory }),
    place: { municipality: 'Lindhaga', district: 'Norrby' },
    now: () => at(time),
    ...change,
  })
}

test.each<[string, Partial<Report>, string, string, boolean]>([
  ['the unit’s own intake while nobody has said where the child is', {}, DAY, '30', false],
  ['the emergency service when that has closed', {}, EVENING, '90', true],
  ['the own intake where only the municipality is said', place('Lindhaga'), DAY, '30', false],
  ['the intake of the district that is said', place('Lindhaga', 'Ekdalen'), DAY, '10', false],
  ['the same service in the evening', place('Lindhaga', 'Ekdalen'), EVENING, '90', true],
  ['another municipality’s', place('Tingvalla'), DAY, '60', false],
])('it is %s', (_, report, time, number, closed) => {
  expect(answers(report, time)).toMatchObject({ number: `08-465 004 ${number}`, closed })
})

function place(stayMunicipality: string, stayDistrict = ''): Partial<Report> {
  return { stayMunicipality, stayDistrict }
}

test('nobody is named who does not answer: 112 stands alone then', () => {
  expect(answers(place('Tingvalla'), EVENING)).toBeUndefined()
  expect(answers({}, DAY, { place: undefined })).toBeUndefined()
  expect(answers({}, DAY, { pack: undefined })).toBeUndefined()
})
