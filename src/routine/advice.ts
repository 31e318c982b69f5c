// Advice of the rule pack on what to say and do while a report is on its way: the talk with the
// guardians, which the guardian lock hides, and the child's day, which is the same for everybody.

import * as v from 'valibot'
import { Key, Key as TextKey } from './pack-parts.ts'

const Points = v.pipe(v.array(TextKey), v.minLength(1))

export type Talk = v.InferOutput<typeof Talk>
export const Talk = v.strictObject({
  /** Why nothing of it is shown. */
  whileLocked: TextKey,
  /** What to say, in that order. */
  prompts: v.pipe(v.array(TextKey), v.length(5)),
  dos: Points,
  donts: Points,
  afterwards: Points,
})

export type SupportCard = v.InferOutput<typeof SupportCard>
export const SupportCard = v.strictObject({ id: Key, title: TextKey, points: Points })

export function textsOfAdvice(talk: Talk, support: readonly SupportCard[]): readonly string[] {
  return [
    talk.whileLocked,
    ...talk.prompts,
    ...talk.dos,
    ...talk.donts,
    ...talk.afterwards,
    ...support.flatMap(({ title, points }) => [title, ...points]),
  ]
}
