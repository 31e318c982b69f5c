import { expect, test } from 'vitest'
import { isNearlyFull } from '../../src/app/room.ts'

const MEGABYTE = 1_000_000
const holding = (usage: number, quota: number) => ({
  estimate: async () => ({ usage: usage * MEGABYTE, quota: quota * MEGABYTE }),
})

test.each([
  [139, 10_000, false],
  [141, 10_000, true],
  [69, 100, false],
  [71, 100, true],
])('%i MB of %i are nearly all that there is: %s', async (usage, quota, full) => {
  expect(await isNearlyFull(holding(usage, quota))).toBe(full)
})

test('a browser that tells nothing is taken to have room', async () => {
  expect(await isNearlyFull(undefined)).toBe(false)
  expect(await isNearlyFull({ estimate: async () => ({}) })).toBe(false)
})
