import { describe, expect, it } from 'vitest'
import { toInstant, type Instant } from '../../src/base/clock.ts'
import { instantAt } from '../../src/routine/swedish-time.ts'
import { waitingAlarm, type WaitingFacts } from '../../src/routine/waiting.ts'
import { OFFICE } from './cards.ts'
import { shippedPack } from './shipped-packs.ts'

const pack = shippedPack()
const thursday = instantAt('2026-03-12', '09:00')

function after(instant: Instant, minutes: number): Instant {
  return toInstant(Date.parse(instant) + minutes * 60_000)
}

function alarm(minutes: number, facts: Partial<WaitingFacts> = {}) {
  const now = after(facts.sentAt ?? facts.savedAt ?? thursday, minutes)
  return waitingAlarm(pack, { savedAt: thursday, acute: false, hours: OFFICE, now, ...facts })
}

describe('a report that is not sent', () => {
  it.each([
    [true, 15, false],
    [true, 16, true],
    [false, 240, false],
    [false, 241, true],
  ])('acute: %s, after %s minutes, alarms the reporter: %s', (acute, minutes, rings) => {
    const expected = rings ? { kind: 'not-sent', to: ['reporter'], since: thursday } : undefined
    expect(alarm(minutes, { acute })).toEqual(expected)
  })

  it('alarms by the wall clock, also at night', () => {
    const evening = instantAt('2026-03-13', '20:00')
    expect(alarm(16, { savedAt: evening, acute: true })).toMatchObject({ kind: 'not-sent' })
  })
})

describe('a report that nobody opens', () => {
  const sentAt = thursday

  it.each<[boolean, number, string[] | undefined]>([
    [true, 30, undefined],
    [true, 31, ['duty']],
    [true, 60, ['duty']],
    [true, 61, ['duty', 'manager', 'reporter']],
    [false, 240, undefined],
    [false, 241, ['duty']],
  ])('acute: %s, after %s minutes, tells %s', (acute, minutes, to) => {
    const expected = to && { kind: 'not-opened', to, since: sentAt }
    expect(alarm(minutes, { acute, sentAt })).toEqual(expected)
  })

  it('waits in open hours only: sent on Friday at 16.20, told on Monday', () => {
    const friday = instantAt('2026-03-13', '16:20')
    const facts = { savedAt: friday, sentAt: friday, acute: true }
    const at = (date: string, time: string) =>
      waitingAlarm(pack, { ...facts, hours: OFFICE, now: instantAt(date, time) })
    expect(at('2026-03-15', '12:00')).toBeUndefined()
    expect(at('2026-03-16', '08:20')).toBeUndefined()
    expect(at('2026-03-16', '08:21')).toMatchObject({ to: ['duty'] })
    expect(at('2026-03-16', '08:51')).toMatchObject({ to: ['duty', 'manager', 'reporter'] })
  })

  it('waits over Easter: sent on Maundy Thursday at 16.20, told on Tuesday', () => {
    const thursdayBefore = instantAt('2026-04-02', '16:20')
    const facts = { savedAt: thursdayBefore, sentAt: thursdayBefore, acute: true, hours: OFFICE }
    const at = (date: string, time: string) =>
      waitingAlarm(pack, { ...facts, now: instantAt(date, time) })
    expect(at('2026-04-03', '12:00')).toBeUndefined()
    expect(at('2026-04-07', '08:20')).toBeUndefined()
    expect(at('2026-04-07', '08:21')).toMatchObject({ to: ['duty'] })
  })

  it('is waited for round the clock when the pack says so', () => {
    const { waiting } = pack
    const notOpened = { ...waiting.notOpened, openHoursOnly: false }
    const sunday = instantAt('2026-03-15', '12:00')
    const facts = { savedAt: sunday, sentAt: sunday, acute: true, hours: OFFICE }
    const strict = { ...pack, waiting: { ...waiting, notOpened } }
    expect(waitingAlarm(strict, { ...facts, now: after(sunday, 31) })).toMatchObject({
      to: ['duty'],
    })
  })
})

it('an opened report alarms nobody, however late', () => {
  expect(alarm(10_000, { sentAt: thursday, openedAt: after(thursday, 5_000) })).toBeUndefined()
})
