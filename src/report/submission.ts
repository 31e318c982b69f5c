// What is sent: the report as it was when its author let go of it, and what surrounds it. Final.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { oneOf } from '../base/known-choice.ts'
import type { Filed } from '../letters/filed.ts'
import { PersonCard } from '../vault/person-keys.ts'
import { Report } from './record.ts'

/** Which unit was chosen, by which rule, from which card: kept for whoever asks later (DOM D4). */
export type ChosenRecipient = v.InferOutput<typeof ChosenRecipient>
export const ChosenRecipient = v.object({
  /** Empty for a municipality that is on no card. */
  card: v.union([v.literal(''), idSchema('c')]),
  /** The unit that published the card; empty without one. */
  unit: v.union([v.literal(''), idSchema('u')]),
  name: v.string(),
  municipality: v.string(),
  way: v.picklist(['trepart', 'outside']),
  rule: v.string(),
  /** The number to ring, as it stood on the card. */
  phone: v.string(),
  /** Number of the log that the card stood in, and when somebody last checked it. */
  directoryNumber: v.number(),
  checked: v.string(),
})

export type LockState = v.InferOutput<typeof LockState>
export const LockState = v.object({ locked: v.boolean(), reasons: v.array(v.string()) })

export type SubmissionRecord = v.InferOutput<typeof SubmissionRecord>
export const SubmissionRecord = v.object({
  schema: v.literal(1),
  /** The reporter's own number for it, such as `T-2611-07`. */
  reference: v.string(),
  /** The draft it was, on the author's devices. */
  draft: idSchema('r'),
  report: Report,
  lock: LockState,
  recipient: ChosenRecipient,
  /** Version of the rule pack that it was written under. */
  pack: v.string(),
  author: PersonCard,
  unitName: v.string(),
  /** Mailboxes that every answer goes to. */
  replyTo: v.array(idSchema('m')),
  /** The author's device clock: evidence, never the arrival. */
  sentAt: Instant,
})

export type Submission = Filed<'submission', SubmissionRecord>

/** New facts about a report that has been sent (komplettering). */
export type SupplementRecord = v.InferOutput<typeof SupplementRecord>
export const SupplementRecord = v.object({
  text: v.string(),
  author: PersonCard,
  writtenAt: Instant,
})
export type Supplement = Filed<'supplement', SupplementRecord>

/** Left by phone, post or another system, to a receiver that is not on Trepart. */
export type DeliveryRecord = v.InferOutput<typeof DeliveryRecord>
export const DeliveryRecord = v.object({
  way: v.picklist(['phone', 'post', 'sdk', 'visit']),
  to: v.string(),
  deliveredAt: v.string(),
  author: PersonCard,
})
export type Delivery = Filed<'delivery', DeliveryRecord>

/** Asked for when the report had been sent; what the report itself asks for has no such record. */
export type FeedbackRequestRecord = v.InferOutput<typeof FeedbackRequestRecord>
export const FeedbackRequestRecord = v.object({ author: PersonCard, requestedAt: Instant })
export type FeedbackRequest = Filed<'feedbackRequest', FeedbackRequestRecord>

export const FEEDBACK_WAYS = ['phone', 'meeting', 'securePost', 'letter'] as const
/** The three that the law has them tell (SoL 19:6), that it is over, and whatever else was said. */
export const FEEDBACK_ANSWERS = [
  'opened',
  'notOpened',
  'alreadyRunning',
  'closed',
  'other',
] as const

/** What social services have told the reporter, as she wrote it down. Her own copy only. */
export type FeedbackReceivedRecord = v.InferOutput<typeof FeedbackReceivedRecord>
export const FeedbackReceivedRecord = v.object({
  /** The draft it was. */
  draft: idSchema('r'),
  answeredOn: v.pipe(v.string(), v.isoDate()),
  by: v.string(),
  way: oneOf(FEEDBACK_WAYS),
  answer: v.picklist(FEEDBACK_ANSWERS),
  words: v.string(),
  author: PersonCard,
  writtenAt: Instant,
})
export type FeedbackReceived = Filed<'feedbackReceived', FeedbackReceivedRecord>

/** The reporter has rung about the report. Her own copy only; it moves nothing. */
export type CallRecord = v.InferOutput<typeof CallRecord>
export const CallRecord = v.object({
  /** The draft it was. */
  draft: idSchema('r'),
  calledAt: Instant,
  to: v.string(),
  said: v.string(),
  author: PersonCard,
  writtenAt: Instant,
})
export type Call = Filed<'call', CallRecord>

/** Somebody whom the report names has read it and stands behind it too. It moves nothing. */
export type CoSignRecord = v.InferOutput<typeof CoSignRecord>
export const CoSignRecord = v.object({ by: PersonCard, signedAt: Instant })
export type CoSign = Filed<'cosign', CoSignRecord>

/** A member of the receiving unit has opened the letter's page. It moves no date. */
export type OpenedRecord = v.InferOutput<typeof OpenedRecord>
export const OpenedRecord = v.object({ by: PersonCard, openedAt: Instant })
export type Opened = Filed<'opened', OpenedRecord>

/** Bekräftelse: arrived, who handles it, and a number to ring; never without (004 §6.1). */
export type AcknowledgementRecord = v.InferOutput<typeof AcknowledgementRecord>
export const AcknowledgementRecord = v.object({
  receivedAt: Instant,
  handler: v.pipe(v.string(), v.trim(), v.minLength(1)),
  phone: v.pipe(v.string(), v.trim(), v.minLength(5)),
  by: PersonCard,
  writtenAt: Instant,
})
export type Acknowledgement = Filed<'acknowledgement', AcknowledgementRecord>

/** When the receiving unit last looked into its inbox. */
export type InboxCheckedRecord = v.InferOutput<typeof InboxCheckedRecord>
export const InboxCheckedRecord = v.object({ group: idSchema('g'), checkedAt: Instant })
export type InboxChecked = Filed<'inboxChecked', InboxCheckedRecord>
