import { expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { clockText, longTimeText, whenText } from '../../src/text/dates.ts'

const at = (text: string) => text as Instant
const now = at('2026-03-12T13:20:00.000Z')

test.each([
  ['the same Swedish day', '2026-03-12T09:42:00.000Z', '10.42'],
  ['a day that is the same in UTC only', '2026-03-11T22:30:00.000Z', '11 mars 23.30'],
  ['a night that is the same day in Sweden only', '2026-03-11T23:30:00.000Z', '00.30'],
  ['the same year', '2026-01-06T09:20:00.000Z', '6 jan 10.20'],
  ['another year', '2025-10-06T08:20:00.000Z', '6 okt 2025 10.20'],
])('a time on %s says no less than is needed', (_, instant, text) => {
  expect(whenText(at(instant), now)).toBe(text)
})

test('clock and day are Sweden’s, in summer and winter', () => {
  expect(clockText(at('2026-07-01T12:00:00.000Z'))).toBe('14.00')
  expect(longTimeText(at('2026-03-12T13:20:00.000Z'))).toBe('torsdag 12 mars 2026 14.20')
})
