// What social services tell the reporter of a matter, beside Mottagen and the acknowledgement: who
// handles it now, what was decided, who may be told. Nothing else of it comes here.

import * as v from 'valibot'
import type { Filed } from '../letters/filed.ts'
import { signed } from '../letters/signed.ts'
import { Hash } from '../protocol/wire.ts'
import { DayOrNone, SwedishDay, Words } from '../routine/record-parts.ts'

const Phone = v.pipe(v.string(), v.trim(), v.minLength(5))

/** A person leaves, the function stays: its number is never left out (DOM D8). */
const contact = {
  name: v.string(),
  phone: v.string(),
  functionName: v.string(),
  functionPhone: Phone,
}

/** Ny handläggare. */
export type HandlerChangeRecord = v.InferOutput<typeof HandlerChangeRecord>
export const HandlerChangeRecord = v.object({
  handler: Words,
  /** The function's, where the handler has none. */
  phone: Phone,
  functionName: v.string(),
  functionPhone: Phone,
  from: SwedishDay,
  ...signed,
})
export type HandlerChange = Filed<'handlerChange', HandlerChangeRecord>

/** Återkoppling: what was said, item by item, and no more of the matter. */
export type FeedbackRecord = v.InferOutput<typeof FeedbackRecord>
export const FeedbackRecord = v.object({
  items: v.array(v.object({ item: v.string(), words: v.string() })),
  decision: v.picklist(['', 'opened', 'notOpened', 'alreadyRunning']),
  decidedOn: DayOrNone,
  contact: v.object(contact),
  followUpOn: DayOrNone,
  ...signed,
})
export type Feedback = Filed<'feedback', FeedbackRecord>

/** Social services have lifted or narrowed the guardian lock. Their reason stays with them. */
export type LockToldRecord = v.InferOutput<typeof LockToldRecord>
export const LockToldRecord = v.object({
  change: v.picklist(['lifted', 'narrowed']),
  /** Who may know what now. */
  mayKnow: Words,
  /** Those before it that its writer had seen, by the hash of their words. */
  replaces: v.array(Hash),
  ...signed,
})
export type LockTold = Filed<'lockTold', LockToldRecord>
