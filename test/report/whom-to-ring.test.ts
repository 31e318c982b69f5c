// DOM D2: nobody is to ring an office that has gone home.

import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import type { Directory } from '../../src/directory/directory.ts'
import type { ContactCard } from '../../src/protocol/contact-card.ts'
import type { Submission } from '../../src/report/submission.ts'
import { whomToRing } from '../../src/report/whom-to-ring.ts'
import { deskOf, foundTown, type TestDesk } from '../support/desk.ts'
import { at, currentPack, send, toEkdalen } from './support.ts'

const FRIDAY_AFTERNOON = '2026-03-20T15:20:00+01:00'
const GOOD_FRIDAY = '2026-04-03T10:00:00+02:00'
const CHRISTMAS_EVE = '2026-12-24T10:00:00+01:00'
const FRIDAY_EVENING = '2026-03-20T16:55:00+01:00'

const pack = currentPack()
let desk: TestDesk
let submission: Submission

beforeAll(async () => {
  const town = await foundTown()
  desk = await deskOf(town, town.samira)
  submission = await send(desk, { recipient: toEkdalen(town) })
})

/** The town's cards, and one of an emergency service. */
function withEmergencyService(phones: ContactCard['phones']): Directory {
  const directory = desk.directory()
  const [unit] = Object.values(directory.units).filter(({ cards }) => Object.keys(cards).length > 0)
  const card = unit?.cards[submission.record.recipient.card]
  if (!unit || !card) throw new Error('The town has a card')
  const id = randomId('c')
  const service: ContactCard = {
    ...card,
    id,
    function: 'emergency',
    districts: [],
    phones,
    hours: [],
  }
  const hours = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }]
  const cards = { ...unit.cards, [card.id]: { ...card, hours }, [id]: service }
  return { ...directory, units: { ...directory.units, [unit.id]: { ...unit, cards } } }
}

const ring = (directory: Directory, when: string) =>
  whomToRing(submission.record.recipient, { pack, directory, now: at(when) })

test('the intake while it is open, and the emergency service when it has closed', () => {
  const directory = withEmergencyService([{ label: '', number: '08-465 004 90' }])
  expect(ring(directory, FRIDAY_AFTERNOON)).toEqual({ phone: '08-465 004 10', closed: false })
  expect(ring(directory, FRIDAY_EVENING)).toEqual({ phone: '08-465 004 90', closed: true })
})

test('the emergency service on a weekday that is a day off', () => {
  const directory = withEmergencyService([{ label: '', number: '08-465 004 90' }])
  for (const when of [GOOD_FRIDAY, CHRISTMAS_EVE]) {
    expect(ring(directory, when)).toEqual({ phone: '08-465 004 90', closed: true })
  }
})

test('a place without one is told the number that answers on Monday', () => {
  const intake = { phone: '08-465 004 10', closed: false }
  expect(ring(desk.directory(), FRIDAY_EVENING)).toEqual(intake)
  expect(ring(withEmergencyService([]), FRIDAY_EVENING)).toEqual(intake)
})

test('a receiver that was written by hand has no hours that we know', () => {
  const { record } = submission
  const byHand = {
    ...submission,
    record: { ...record, recipient: { ...record.recipient, card: '' } },
  }
  const around = { pack, directory: desk.directory(), now: at(FRIDAY_EVENING) }
  expect(whomToRing(byHand.record.recipient, around).phone).toBe('08-465 004 10')
})
