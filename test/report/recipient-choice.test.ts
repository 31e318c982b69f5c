import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Directory } from '../../src/directory/directory.ts'
import { emptyReport, type Report } from '../../src/report/record.ts'
import {
  chosenRecipient,
  listDistricts,
  listMunicipalities,
  OTHER_MUNICIPALITY,
} from '../../src/report/recipient-choice.ts'
import { enrolTablet, foundTown, type Town } from '../support/desk.ts'
import { currentPack } from './support.ts'

const pack = currentPack()
let town: Town
let directory: Directory

beforeAll(async () => {
  town = await foundTown()
  directory = (await enrolTablet(town, town.preschool)).directory
})

const choose = (report: Partial<Report>) =>
  chosenRecipient(emptyReport(report), directory, pack, 'Lindhaga')

const ekdalen = { municipality: 'Lindhaga', district: 'Ekdalen' }

describe('the receiver of a report', () => {
  // DOM D4, variant a.
  test('is the intake of the child’s own address, with the card it was read from', () => {
    expect(choose({ registration: 'known', ...ekdalen })).toEqual({
      card: town.card,
      unit: town.social.id,
      name: 'Ekdalens mottagning',
      municipality: 'Lindhaga',
      way: 'trepart',
      rule: 'registered',
      phone: '08-465 004 10',
      directoryNumber: directory.units[town.social.id]?.head.n,
      checked: '2026-03-01',
    })
  })

  // Variant b.
  test('is the municipality that placed the child, wherever the child is now', () => {
    const placed = choose({
      registration: 'placed',
      municipality: 'Tingvalla',
      stayMunicipality: 'Lindhaga',
      stayDistrict: 'Ekdalen',
    })
    expect(placed).toMatchObject({ card: town.outsideCard, way: 'outside', rule: 'placed' })
  })

  // Variant c.
  test('is where the child is when nobody knows where it is registered', () => {
    const report = { stayMunicipality: 'Lindhaga', stayDistrict: 'Ekdalen' }
    expect(choose({ registration: 'unknown', ...report })).toMatchObject({
      card: town.card,
      way: 'trepart',
      rule: 'unknown',
    })
  })

  test.each<[string, Partial<Report>]>([
    ['nothing has been answered: the school’s own place is no ground', {}],
    ['the district is not known yet', { registration: 'known', municipality: 'Lindhaga' }],
    ['nobody knows, and where the child is has not been said', { registration: 'unknown' }],
    ['another municipality is not named yet', { municipality: OTHER_MUNICIPALITY }],
  ])('is nobody while %s', (_, report) => {
    expect(choose(report)).toBeUndefined()
  })

  test('is left by hand for a municipality on no card', () => {
    const report = { municipality: OTHER_MUNICIPALITY, otherMunicipality: ' Norrvik ' }
    expect(choose({ registration: 'known', ...report })).toMatchObject({
      name: 'Norrvik',
      way: 'outside',
      card: '',
    })
  })
})

test('the own municipality is the first to choose from, and only split ones have districts', () => {
  expect(listMunicipalities(directory, 'Lindhaga')).toEqual(['Lindhaga', 'Tingvalla'])
  expect(listMunicipalities(directory, 'Tingvalla')).toEqual(['Tingvalla', 'Lindhaga'])
  expect(listDistricts(directory, 'Lindhaga')).toEqual(['Ekdalen'])
  expect(listDistricts(directory, 'Tingvalla')).toEqual([])
})
