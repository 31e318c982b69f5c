// A contact card (kontaktkort): whom to ring, when, and where a report goes. Public and unsealed,
// because it has to be read while the tablet is locked.

import * as v from 'valibot'
import { idSchema } from '../base/id.ts'

const Short = v.pipe(v.string(), v.maxLength(120))

/** 1 is Monday, 7 is Sunday; times are Swedish wall time, `08:00`. */
export type OpeningHours = v.InferOutput<typeof OpeningHours>
export const OpeningHours = v.strictObject({
  days: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  from: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)),
  to: v.pipe(v.string(), v.regex(/^\d\d:\d\d$/)),
})

export type CardPerson = v.InferOutput<typeof CardPerson>
export const CardPerson = v.strictObject({
  name: Short,
  role: Short,
  phone: Short,
  /** Units whose own contact person this is (S-235). */
  contactFor: v.optional(v.array(idSchema('u'))),
  /** Who answers while the person is away. */
  substitute: v.optional(Short),
  /** First and last day, where they are known. */
  from: v.optional(v.pipe(v.string(), v.isoDate())),
  to: v.optional(v.pipe(v.string(), v.isoDate())),
})

export type CardFunction = v.InferOutput<typeof CardFunction>
export const CardFunction = v.picklist(['intake', 'emergency', 'unit', 'support'])

export type ContactCard = v.InferOutput<typeof ContactCard>
export const ContactCard = v.strictObject({
  id: idSchema('c'),
  name: Short,
  function: CardFunction,
  municipality: Short,
  /** Districts whose registered children it answers for; none means the whole municipality. */
  districts: v.array(Short),
  phones: v.array(v.strictObject({ label: Short, number: Short })),
  /** Empty means always open. */
  hours: v.array(OpeningHours),
  address: Short,
  /** Function first, persons beside it: a person leaves, and the function's number is answered. */
  persons: v.array(CardPerson),
  /** The group whose mailbox takes reports; without it the way is outside Trepart. */
  group: v.optional(idSchema('g')),
  /** When somebody last checked the card, `2026-11-13`. */
  checked: v.pipe(v.string(), v.isoDate()),
})
