// What the rule pack says of tripartite meetings: why one is not held, the points of the talk, and what
// the family is told. What stops a meeting is the code's to see; no pack opens it.

import * as v from 'valibot'
import { Key as TextKey, provenance, Whole } from './pack-parts.ts'
import type { RulePack } from './pack.ts'

export type MeetingRules = v.InferOutput<typeof MeetingRules>
export const MeetingRules = v.strictObject({
  gates: v.strictObject({
    locked: TextKey,
    narrowed: TextKey,
    violence: TextKey,
    honour: TextKey,
    custody: TextKey,
    unanswered: TextKey,
    unweighed: TextKey,
    purpose: TextKey,
    host: TextKey,
    when: TextKey,
    interpreter: TextKey,
    consent: TextKey,
  }),
  agenda: v.pipe(v.array(TextKey), v.length(5)),
  voluntary: TextKey,
  /** The signs that a weighing has at least. */
  weighingLength: Whole,
  ...provenance,
})

export type GateId = keyof MeetingRules['gates']

export function textsOfMeetings({ gates, agenda, voluntary }: MeetingRules): readonly string[] {
  return [...Object.values(gates), ...agenda, voluntary]
}

/** A school's tablet has not looked at these before; of a pack that lacks any of them it follows none. */
export function meetingRulesOf(pack: RulePack): MeetingRules | undefined {
  const rules = v.safeParse(MeetingRules, pack.meeting)
  if (!rules.success) return undefined
  const isWhole = textsOfMeetings(rules.output).every((key) => Object.hasOwn(pack.texts, key))
  return isWhole ? rules.output : undefined
}
