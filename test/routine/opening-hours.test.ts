import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant } from '../../src/base/clock.ts'
import { numberNow, openAt, openMinutesBetween } from '../../src/routine/opening-hours.ts'
import { addDays, instantAt } from '../../src/routine/swedish-time.ts'
import { directory, OFFICE } from './cards.ts'
import { shippedPack } from './shipped-packs.ts'

const pack = shippedPack()
const inEkdalen = { municipality: 'Lindhaga', district: 'Ekdalen' }
const NIGHTS = [{ days: [1, 2, 3, 4, 5], from: '16:30', to: '08:00' }]
const ROUND = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]

describe('an office that is open Monday to Friday, 08.00 to 16.30', () => {
  it.each([
    ['2026-03-12', '07:59', false],
    ['2026-03-12', '08:00', true],
    ['2026-03-12', '16:29', true],
    ['2026-03-12', '16:30', false],
    ['2026-03-14', '10:00', false],
    // The Mondays after the clocks have been changed.
    ['2026-03-30', '08:00', true],
    ['2026-03-30', '07:59', false],
    ['2026-10-26', '08:00', true],
    ['2026-10-26', '16:30', false],
  ])('on %s at %s: %s', (date, time, open) => {
    expect(openAt(OFFICE, instantAt(date, time))).toBe(open)
  })

  it.each([
    ['Good Friday', '2026-04-03'],
    ['Christmas Eve', '2026-12-24'],
    ['Midsummer Eve', '2026-06-19'],
  ])('is closed on %s, a weekday; whoever answers at all hours does so then too', (_, date) => {
    expect(openAt(OFFICE, instantAt(date, '10:00'))).toBe(false)
    expect(openAt(OFFICE, instantAt(addDays(date, -1), '10:00'))).toBe(true)
    expect(openAt(ROUND, instantAt(date, '10:00'))).toBe(true)
    expect(openAt([], instantAt(date, '10:00'))).toBe(true)
  })

  it.each([
    ['within a day', '2026-03-12', '09:00', '2026-03-12', '10:30', 90],
    ['from before opening', '2026-03-12', '05:00', '2026-03-12', '08:10', 10],
    ['over a night', '2026-03-12', '16:00', '2026-03-13', '08:30', 60],
    ['over a weekend', '2026-03-13', '16:20', '2026-03-16', '08:05', 15],
    ['over the weekend of 29 March', '2026-03-27', '16:00', '2026-03-30', '09:00', 90],
    ['over the weekend of 25 October', '2026-10-23', '16:00', '2026-10-26', '09:00', 90],
    ['a whole week', '2026-03-09', '00:00', '2026-03-16', '00:00', 5 * 510],
    ['on a Sunday only', '2026-03-15', '00:00', '2026-03-15', '23:00', 0],
    ['backwards', '2026-03-13', '10:00', '2026-03-12', '10:00', 0],
  ])('counts the minutes %s', (_, fromDate, fromTime, toDate, toTime, minutes) => {
    const from = instantAt(fromDate, fromTime)
    expect(openMinutesBetween(OFFICE, from, instantAt(toDate, toTime))).toBe(minutes)
  })

  it('counts nothing from Maundy Thursday to the Tuesday after Easter', () => {
    const [from, to] = [instantAt('2026-04-02', '16:00'), instantAt('2026-04-07', '08:15')]
    expect(openMinutesBetween(OFFICE, from, to)).toBe(45)
  })

  it('counts an hour once where two rows overlap', () => {
    const twice = [...OFFICE, { days: [4], from: '09:00', to: '17:00' }]
    const [from, to] = [instantAt('2026-03-12', '00:00'), instantAt('2026-03-13', '00:00')]
    expect(openMinutesBetween(twice, from, to)).toBe(540)
  })
})

describe('hours past midnight', () => {
  it('belong to the day on which they begin', () => {
    expect(openAt(NIGHTS, instantAt('2026-03-13', '02:00'))).toBe(true)
    expect(openAt(NIGHTS, instantAt('2026-03-14', '07:59'))).toBe(true)
    expect(openAt(NIGHTS, instantAt('2026-03-15', '02:00'))).toBe(false)
    expect(openAt(NIGHTS, instantAt('2026-03-16', '07:00'))).toBe(false)
  })

  it('are an hour shorter in March and an hour longer in October', () => {
    const minutesOf = (date: string, next: string) =>
      openMinutesBetween(ROUND, instantAt(date, '00:00'), instantAt(next, '00:00'))
    expect(minutesOf('2026-03-29', '2026-03-30')).toBe(23 * 60)
    expect(minutesOf('2026-10-25', '2026-10-26')).toBe(25 * 60)
  })

  it('without end are all the minutes there are', () => {
    const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) })
    const minute = moment.map((at) => toInstant(Math.floor(at / 60_000) * 60_000))
    fc.assert(
      fc.property(minute, fc.nat(20_000), (from, minutes) => {
        const to = toInstant(Date.parse(from) + minutes * 60_000)
        expect(openMinutesBetween(ROUND, from, to)).toBe(minutes)
        expect(openMinutesBetween([], from, to)).toBe(minutes)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the number to ring now', () => {
  it.each([
    ['in office hours', '2026-03-20', '16:29', '08-465 004 10', true],
    ['on a Friday evening (D2)', '2026-03-20', '16:55', '08-465 004 90', false],
    [
      'on a Sunday, when the emergency card says nothing of hours',
      '2026-03-22',
      '12:00',
      '08-465 004 90',
      false,
    ],
  ])('%s', (_, date, time, number, intakeOpen) => {
    const found = numberNow(pack, directory.cards, inEkdalen, instantAt(date, time))
    expect(found).toMatchObject({ number, intakeOpen, emergencyNumber: '112' })
  })

  it.each([
    ['Good Friday', '2026-04-03'],
    ['Christmas Eve', '2026-12-24'],
  ])('is the emergency service at noon on %s', (_, date) => {
    const found = numberNow(pack, directory.cards, inEkdalen, instantAt(date, '12:00'))
    expect(found).toMatchObject({ number: '08-465 004 90', intakeOpen: false })
  })

  it('is never that of another district or municipality', () => {
    const noon = instantAt('2026-03-20', '12:00')
    const nowhere = numberNow(pack, directory.cards, { municipality: 'Granliden' }, noon)
    expect(nowhere).toEqual({ emergencyNumber: '112', intakeOpen: false })
    const noDistrict = numberNow(pack, directory.cards, { municipality: 'Lindhaga' }, noon)
    expect(noDistrict).toMatchObject({ number: '08-465 004 90', intakeOpen: false })
  })

  it('is the emergency service where the intake has no phone', () => {
    const cards = directory.cards.map((card) =>
      card.function === 'intake' ? { ...card, phones: [] } : card,
    )
    const noon = instantAt('2026-03-20', '12:00')
    expect(numberNow(pack, cards, inEkdalen, noon).number).toBe('08-465 004 90')
  })
})
