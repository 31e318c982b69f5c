// DOM D8: whom Samira reaches, before and after the handler has changed, also without a network.

import { describe, expect, test } from 'vitest'
import { randomId } from '../../src/base/id.ts'
import { contactOf } from '../../src/report/contact.ts'
import type { Acknowledgement, Submission } from '../../src/report/submission.ts'
import type { HandlerChange } from '../../src/report/told-record.ts'

const UNIT = randomId('u')
const submission = {
  sid: 's',
  bh: 'b',
  record: { recipient: { unit: UNIT, way: 'trepart' } },
} as unknown as Submission
const event = { sid: 's', bh: 'b', standing: 'genuine', authorUnit: UNIT }
const always = { functionName: 'Ekdalens mottagning', functionPhone: '08-465 004 10' }

const viktor = {
  ...event,
  record: { handler: 'Viktor Hallin', phone: '08-465 004 21', writtenAt: '2026-06-05T08:00:00Z' },
} as unknown as Acknowledgement

const farid = (change: object = {}) =>
  ({
    ...event,
    record: {
      handler: 'Farid Amiri',
      phone: '08-465 004 22',
      ...always,
      from: '2026-09-08',
      writtenAt: '2026-09-07T08:00:00Z',
    },
    ...change,
  }) as unknown as HandlerChange

const contact = (today: string, ...handlerChanges: readonly HandlerChange[]) =>
  contactOf(submission, { acknowledgements: [viktor], handlerChanges, forwardings: [] }, today)

describe('whom the reporter reaches', () => {
  test('is who acknowledged it, until the day of the change', () => {
    expect(contact('2026-09-07', farid())).toMatchObject({ handler: 'Viktor Hallin' })
    expect(contact('2026-09-07', farid())?.newSince).toBeUndefined()
  })

  test('is the new handler from that day on, with the number that is always answered', () => {
    expect(contact('2026-09-08', farid())).toMatchObject({
      handler: 'Farid Amiri',
      phone: '08-465 004 22',
      newSince: '2026-09-08',
      ...always,
    })
  })

  test('is the first handler without being called new', () => {
    const facts = { acknowledgements: [], handlerChanges: [farid()], forwardings: [] }
    expect(contactOf(submission, facts, '2026-09-10')?.handler).toBe('Farid Amiri')
    expect(contactOf(submission, facts, '2026-09-10')?.newSince).toBeUndefined()
  })

  test('is nobody whom another unit names, or who is named about other words', () => {
    const strangers = [farid({ authorUnit: randomId('u') }), farid({ bh: 'other' })]
    expect(contact('2026-09-10', ...strangers)?.handler).toBe('Viktor Hallin')
  })
})
