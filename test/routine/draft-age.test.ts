import { describe, expect, it } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { isAskedAbout } from '../../src/routine/draft-age.ts'
import { addDays, daysBetween, instantAt, swedishDate } from '../../src/routine/swedish-time.ts'
import { shippedPack } from './shipped-packs.ts'

const pack = shippedPack()
const createdAt = instantAt('2026-03-12', '23:30')

function after(days: number, from: Instant = createdAt): Instant {
  return instantAt(addDays(swedishDate(from), days), '00:30')
}

describe('a draft that has not been sent', () => {
  it.each([
    [true, 13, false],
    [true, 14, true],
    [false, 29, false],
    [false, 30, true],
    [false, 365, true],
  ])('quick note: %s, after %s days, is asked about: %s', (quickNote, days, asked) => {
    const age = { quickNote, createdAt, keptAt: undefined, now: after(days) }
    expect(isAskedAbout(pack, age)).toBe(asked)
  })

  it.each([
    [13, false],
    [14, true],
  ])('that was kept is asked about again %s days later: %s', (days, asked) => {
    const keptAt = after(31)
    const age = { quickNote: false, createdAt, keptAt, now: after(days, keptAt) }
    expect(isAskedAbout(pack, age)).toBe(asked)
  })
})

describe('days', () => {
  it('are those of a Swedish calendar, also over the hour that is skipped', () => {
    const saturday = instantAt('2026-03-28', '23:59')
    expect(daysBetween(saturday, instantAt('2026-03-29', '00:01'))).toBe(1)
    expect(daysBetween(saturday, instantAt('2026-03-30', '00:01'))).toBe(2)
    expect(daysBetween(saturday, instantAt('2026-03-28', '00:01'))).toBe(0)
  })

  it('are never fewer than none, where a clock was set back', () => {
    expect(daysBetween(createdAt, after(-3))).toBe(0)
  })
})
