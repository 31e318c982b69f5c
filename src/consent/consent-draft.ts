// What is being taken down of a family's answers. Kept like any draft in a matter, so that a lock or a
// kill loses nothing; saved, it is a consent.

import * as v from 'valibot'
import { oneOf } from '../base/known-choice.ts'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { Line } from './checklist.ts'
import { CONSENT_RECIPIENTS, CUSTODIES, HolderAnswer } from './record.ts'

const Text = v.optional(v.string(), '')
const Texts = v.optional(v.array(v.string()), [])

export const HOLDER_ANSWERS = [
  'given',
  'refused',
  'partly',
  'waiting',
  'notAppropriateToAsk',
] as const
export const DECIDERS = ['guardians', 'together', 'alone'] as const
export const ADULTS = ['guardian', 'other'] as const
export const MANNERS_TAKEN_DOWN = ['oral', 'written'] as const

export type HolderDraft = v.InferOutput<typeof HolderDraft>
const HolderDraft = v.object({
  id: v.string(),
  name: Text,
  role: oneOf([...ADULTS, 'child']),
  answer: oneOf(HOLDER_ANSWERS),
  /** By the key of the topic, where only a part is given. */
  perTopic: v.optional(v.record(v.string(), oneOf(['given', 'refused'])), {}),
  on: Text,
  time: Text,
  manner: oneOf(MANNERS_TAKEN_DOWN),
  readTo: Text,
  /** Answered on this tablet, and what was asked there (`questionHash`). */
  said: v.fallback(v.optional(HolderAnswer), undefined),
  askedHash: Text,
  /** Of another adult: the topics that concern that person. */
  topics: Texts,
})

const Someone = v.object({ id: v.string(), name: Text, kind: oneOf(CONSENT_RECIPIENTS) })
export type Someone = v.InferOutput<typeof Someone>

/** By the key of the topic: who decides of it, and how that was judged. */
const Judged = v.object({ decides: oneOf(DECIDERS), judgement: Text })
export type Judged = v.InferOutput<typeof Judged>

/** Tells it from the other drafts in a matter. */
const FORM = 'samtycke'

export type ConsentDraft = v.InferOutput<typeof ConsentDraft>
const ConsentDraft = v.object({
  schema: v.optional(v.literal(1), 1),
  form: v.literal(FORM),
  /** The matter. */
  sid: v.string(),
  /** The consent that it goes on with, by its `sid`; empty for one of its own. */
  from: Text,
  /** What lay here when the family was asked. */
  seen: Texts,
  holders: v.optional(v.array(HolderDraft), []),
  custody: oneOf(CUSTODIES),
  custodyGround: Text,
  /** The reporter alone, whole units, and those who are in no directory. */
  reporter: v.optional(v.boolean(), false),
  units: Texts,
  others: v.optional(v.array(Someone), []),
  /** The one unit that may know may also tell us: one page for both. */
  mutual: v.optional(v.boolean(), false),
  topics: Texts,
  ownTopics: v.optional(v.array(Line), []),
  excluded: Text,
  purpose: Text,
  untilDate: Text,
  untilEvent: Text,
  maturity: v.optional(v.record(v.string(), Judged), {}),
  checklist: Texts,
})

export function emptyHolder(id: string, name: string, role: HolderDraft['role']): HolderDraft {
  return v.parse(HolderDraft, { id, name, role })
}

export function emptyConsentDraft(
  begun: Pick<ConsentDraft, 'sid' | 'from' | 'seen' | 'holders'>,
): ConsentDraft {
  return v.parse(ConsentDraft, { form: FORM, ...begun })
}

export function readConsentDraft(content: unknown): ConsentDraft | undefined {
  const parsed = v.safeParse(ConsentDraft, content)
  return parsed.success ? parsed.output : undefined
}

/** The one that was begun about this matter, or about this consent of it, and not saved yet. */
export function findConsentDraft(desk: Desk, sid: string, from: string): string | undefined {
  return listDrafts(desk).find(({ of, content }) => {
    const draft = of === 'matter' ? readConsentDraft(content) : undefined
    return draft?.sid === sid && draft.from === from
  })?.id
}

/** Where it is written on. Undefined for a draft of another kind. */
export function pathOfConsentDraft(content: unknown, rec: string): string | undefined {
  const draft = readConsentDraft(content)
  if (!draft) return undefined
  const { sid, from } = draft
  return from === '' ? `/arende/${sid}/samtycke/${rec}` : `/arende/${sid}/svar/${from}/${rec}`
}
