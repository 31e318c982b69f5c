import { expect, test } from 'vitest'
import type { Instant } from '../../src/base/clock.ts'
import { talkTimeOf } from '../../src/meeting/talk-time.ts'

const at = (time: string) => `2026-04-14T${time}.000Z` as Instant
const minutes = (startedAt: string, endedAt: string, now: Instant) =>
  talkTimeOf({ startedAt, endedAt }, now)?.minutes

test('whole minutes are told, from the start to now or to the end', () => {
  expect(minutes(at('08:00:00'), '', at('08:24:59'))).toBe(24)
  expect(minutes(at('08:00:00'), at('08:50:00'), at('12:00:00'))).toBe(50)
})

test('before it has begun there is no time, whatever another version wrote', () => {
  expect(talkTimeOf({ startedAt: '', endedAt: '' }, at('08:00:00'))).toBeUndefined()
  expect(talkTimeOf({ startedAt: '10.00', endedAt: '' }, at('08:00:00'))).toBeUndefined()
})

test('a clock that was set back and an end that nobody noted tell no minutes', () => {
  expect(minutes(at('08:00:00'), '', at('07:00:00'))).toBeUndefined()
  expect(minutes(at('08:00:00'), '', at('20:01:00'))).toBeUndefined()
  expect(minutes(at('08:00:00'), '', at('20:00:00'))).toBe(720)
})
