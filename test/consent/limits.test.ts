import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { concernOfDate, isTooWide } from '../../src/consent/limits.ts'
import { consentText } from '../../src/text/consent.ts'

const now = '2026-03-12T13:20:00.000Z' as Instant

describe('too wide a consent', () => {
  const isWide = (...texts: string[]) =>
    isTooWide(
      texts.map((text, at) => ({ id: `i_${at}`, text })),
      consentText.widePhrases,
    )

  test.each([
    'Allt',
    'allt.',
    'Samtliga myndigheter',
    'skolan och alla  myndigheter',
    'ALLT om Alva',
  ])('is seen in "%s"', (text) => {
    expect(isWide('Hur Alva har det', text)).toBe(true)
  })

  test.each(['', 'Alltid trött på morgonen', 'Frånvaro', 'Två myndigheter'])(
    'is not seen in "%s"',
    (text) => {
      expect(isWide(text)).toBe(false)
    },
  )
})

describe('the last day', () => {
  test.each([
    ['', undefined],
    ['2027-0', undefined],
    ['2026-03-12', undefined],
    ['2027-03-12', undefined],
    ['2027-03-13', 'too-long'],
    ['2026-03-11', 'past'],
    ['2026-02-31', 'not-a-date'],
    ['tolv mars!', 'not-a-date'],
  ])('%s gives %s', (date, concern) => {
    expect(concernOfDate(date, now)).toBe(concern)
  })

  test('is counted in Swedish days', () => {
    const lateEvening = '2026-03-12T23:30:00.000Z' as Instant
    expect(concernOfDate('2026-03-12', lateEvening)).toBe('past')
    expect(concernOfDate('2027-03-13', lateEvening)).toBeUndefined()
  })

  test('a year from 29 February ends with February', () => {
    const leapDay = '2028-02-29T12:00:00.000Z' as Instant
    expect(concernOfDate('2029-02-28', leapDay)).toBeUndefined()
    expect(concernOfDate('2029-03-01', leapDay)).toBe('too-long')
  })
})
