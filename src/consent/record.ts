// A consent (samtycke) that lifts secrecy: who lets which authority tell what to whom, why and until
// when. Final events, each of them; what holds now is a fold over them (fold.ts).

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { oneOf } from '../base/known-choice.ts'
import type { Filed } from '../letters/filed.ts'
import { signed } from '../letters/signed.ts'
import { Hash } from '../protocol/wire.ts'
import { DayOrNone, Words } from '../routine/record-parts.ts'
import { PersonCard } from '../vault/person-keys.ts'
import { ConsentSignature } from './signature.ts'

const Text = v.optional(v.string(), '')
/** One of the pack's `consentTopics` by its id, or the family's own words. */
const Topic = Words
/** A holder within one matter, whichever consents the holder answers in. */
const HolderId = Words

export const CONSENT_ROLES = ['guardian', 'child', 'other'] as const
const ANSWERS = ['given', 'refused', 'notAppropriateToAsk'] as const
const CONSENT_MANNERS = ['oral', 'written', 'signature'] as const
export const CONSENT_RECIPIENTS = [
  'reporter',
  'school',
  'healthCare',
  'socialAuthority',
  'police',
  'privatePerson',
] as const

/** Unanswered is `''`, and so is what only a later version understands: neither is a yes. */
export type Answer = v.InferOutput<typeof Answer>
const Answer = oneOf(ANSWERS)

/** What one person has said, and how. */
export type HolderAnswer = v.InferOutput<typeof HolderAnswer>
export const HolderAnswer = v.object({
  answer: Answer,
  /** Where the answer to one topic is another than to the rest. */
  perTopic: v.optional(v.array(v.object({ topic: Topic, answer: Answer })), []),
  answeredAt: v.union([v.literal(''), Instant]),
  manner: oneOf(CONSENT_MANNERS),
  /** To whom exactly this was read, where it was read aloud. */
  readTo: Text,
  /** Drawn on a tablet, under exactly these words (signature.ts). */
  signature: v.optional(ConsentSignature),
})

/** Whose secrecy it is, and what that person has said. */
export type ConsentHolder = v.InferOutput<typeof ConsentHolder>
const ConsentHolder = v.object({
  id: HolderId,
  role: v.picklist(CONSENT_ROLES),
  name: Words,
  ...HolderAnswer.entries,
})

/** Whose yes is needed beside what custody and a judgement of maturity say. No topics means all. */
const Required = v.object({
  role: v.picklist(CONSENT_ROLES),
  who: HolderId,
  topics: v.optional(v.array(Topic), []),
  ground: Text,
})

/** A unit, one person there or elsewhere, or a name where neither is in the directory. */
export type ConsentRecipient = v.InferOutput<typeof ConsentRecipient>
const ConsentRecipient = v.object({
  unit: v.union([v.literal(''), idSchema('u')]),
  /** Given to this person alone; empty for whoever needs it at the unit. */
  person: v.union([v.literal(''), idSchema('p')]),
  name: Words,
  kind: v.picklist(CONSENT_RECIPIENTS),
})

export const CUSTODIES = ['sole', 'joint', 'joint-one-prevented'] as const

const Custody = v.object({
  kind: v.picklist(CUSTODIES),
  /** Why one is prevented and it can't wait (FB 6:13); counts as joint without. */
  ground: Text,
})

/** No age decides: somebody has judged what this child disposes over (OSL 12:3, FB 6:11). */
export type Maturity = v.InferOutput<typeof Maturity>
const Maturity = v.object({
  topic: Topic,
  judgement: Words,
  /** `alone` where the guardians do not decide; whatever else, it takes both. */
  decides: oneOf(['together', 'alone']),
  by: PersonCard,
})

export type ConsentRecord = v.InferOutput<typeof ConsentRecord>
export const ConsentRecord = v.object({
  schema: v.literal(1),
  /** The matter's `sid`, which binds the consents of a family together. */
  matter: idSchema('s'),
  /** Each authority asks for its own information only. */
  disclosingAuthority: v.object({ unit: idSchema('u'), name: Words }),
  /** The other authority, where one page asked for both: each tells the other, by a consent of its own. */
  mutual: v.optional(v.object({ unit: idSchema('u'), name: Words })),
  child: Words,
  holders: v.pipe(v.array(ConsentHolder), v.minLength(1)),
  required: v.optional(v.array(Required), []),
  recipients: v.pipe(v.array(ConsentRecipient), v.minLength(1)),
  topics: v.pipe(v.array(v.object({ topic: Topic, excludes: Text })), v.minLength(1)),
  excluded: Text,
  purpose: Words,
  validUntil: v.pipe(
    v.object({ date: DayOrNone, event: Text }),
    v.check(({ date, event }) => date !== '' || event.trim() !== ''),
  ),
  custody: Custody,
  maturity: v.optional(v.array(Maturity), []),
  /** Points of the rule pack that were talked through, by their texts. */
  checklist: v.optional(v.array(v.string()), []),
  /** Each consent and withdrawal of the matter that its author had before them, by letter. */
  seen: v.array(Hash),
  obtainedBy: PersonCard,
  writtenAt: Instant,
})
export type Consent = Filed<'consent', ConsentRecord>

/** Why is nobody's business, so there is no place for it. */
export type ConsentWithdrawnRecord = v.InferOutput<typeof ConsentWithdrawnRecord>
export const ConsentWithdrawnRecord = v.object({
  consent: idSchema('s'),
  /** Here too, so that it holds before its consent has come. */
  matter: idSchema('s'),
  holder: HolderId,
  role: v.picklist(CONSENT_ROLES),
  /** What a later version means by anything else is taken as all. */
  topics: v.fallback(v.union([v.literal('all'), v.pipe(v.array(Topic), v.minLength(1))]), 'all'),
  at: Instant,
  how: Text,
  ...signed,
})
export type ConsentWithdrawn = Filed<'consentWithdrawn', ConsentWithdrawnRecord>

/** What one authority's staff heard on behalf of the other, which may or may not take it over. */
export type ConsentOfferRecord = v.InferOutput<typeof ConsentOfferRecord>
export const ConsentOfferRecord = v.object({
  offered: ConsentRecord,
  ...signed,
})
export type ConsentOffer = Filed<'consentOffer', ConsentOfferRecord>

export type ConsentAcceptedRecord = v.InferOutput<typeof ConsentAcceptedRecord>
export const ConsentAcceptedRecord = v.object({
  /** Hash of the offer's letter. */
  offer: Hash,
  ...signed,
})
export type ConsentAccepted = Filed<'consentAccepted', ConsentAcceptedRecord>
