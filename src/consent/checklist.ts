// A checklist before a consent (samtycke) that lifts secrecy: who lets whom tell what to whom, why
// and until when. Pure. It is a draft of what to talk through, and no consent in itself.

import * as v from 'valibot'
import { dottedInitials } from '../base/initials.ts'
import { oneOf } from '../base/known-choice.ts'
import { HolderAnswer } from './record.ts'

const Text = v.optional(v.string(), '')

export const HOLDER_ROLES = ['guardian', 'child', 'other'] as const
export const MANNERS = ['oral', 'written', 'eId'] as const

/** Whose secrecy it is: a guardian, the child, or somebody else for what concerns that person. */
export type Holder = v.InferOutput<typeof Holder>
export const Holder = v.object({
  id: v.string(),
  name: Text,
  role: oneOf(HOLDER_ROLES),
  /** Answered on this tablet. What a later version means by it is no answer here. */
  said: v.fallback(v.optional(HolderAnswer), undefined),
})

/** One recipient or one topic. With an id, so that a field stays the same one when another goes. */
export type Line = v.InferOutput<typeof Line>
export const Line = v.object({ id: v.string(), text: Text })

export type ConsentChecklist = v.InferOutput<typeof ConsentChecklist>
export const ConsentChecklist = v.object({
  schema: v.optional(v.literal(1), 1),
  childName: Text,
  holders: v.optional(v.array(Holder), []),
  /** Who tells: each authority asks for its own information only. */
  disclosingAuthority: Text,
  recipients: v.optional(v.array(Line), []),
  topics: v.optional(v.array(Line), []),
  excluded: Text,
  purpose: Text,
  validUntil: Text,
  manner: oneOf(MANNERS),
  /** Text keys of the rule pack that have been talked through. Nothing is ticked from the start. */
  checklist: v.optional(v.array(v.string()), []),
  note: Text,
})

export function emptyConsent(prefilled: Partial<ConsentChecklist> = {}): ConsentChecklist {
  return { ...v.parse(ConsentChecklist, {}), ...prefilled }
}

/** In the rows too: a row is written back as a whole. */
const LooseChecklist = v.looseObject({
  ...ConsentChecklist.entries,
  holders: v.optional(v.array(v.looseObject(Holder.entries)), []),
  recipients: v.optional(v.array(v.looseObject(Line.entries)), []),
  topics: v.optional(v.array(v.looseObject(Line.entries)), []),
})

/** Reads what another version wrote: unknown keys are kept for the version that knows them. */
export function readConsent(content: unknown): ConsentChecklist {
  const parsed = v.safeParse(LooseChecklist, content)
  return parsed.success ? parsed.output : emptyConsent()
}

/** "A.E.": a list never shows whom it is about. */
export function consentInitials({ childName }: Pick<ConsentChecklist, 'childName'>): string {
  return dottedInitials(childName)
}

/** Ticks for this pack's list; those of another pack stay as they are. */
export function tickChecklist(
  { checklist }: Pick<ConsentChecklist, 'checklist'>,
  list: readonly string[],
  ticked: readonly string[],
): string[] {
  return [...checklist.filter((key) => !list.includes(key)), ...ticked]
}
