// DOM D2: the number to ring before anything is written is one that answers, where the child is.

import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import type { Surroundings } from '../../src/draft/surroundings.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { emptyReport, type Report } from '../../src/report/record.ts'
import { whoAnswers } from '../../src/report/who-answers.ts'
import { foundPreschool, openDesk, surround } from '../meeting/support.ts'
import { cardsOfLindhaga } from './cards.ts'
import { at } from './support.ts'

const DAY = '2026-03-20T10:00:00+01:00'
const EVENING = '2026-03-20T16:55:00+01:00'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk(await foundPreschool())
})

/** From a school in Norrby. */
function answers(report: Partial<Report>, time: string, change: Partial<Surroundings> = {}) {
  const directory = cardsOfLindhaga(desk.directory())
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
