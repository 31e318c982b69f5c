// The steps of the routine (DOM E5): what the one who reports does, what is asked of social services,
// by when, and why.

import * as v from 'valibot'
import { Key, Key as TextKey, provenance } from './pack-parts.ts'

/** The whole way of a concern, in order. A pack that leaves a step out leaves somebody without it. */
export const ROUTINE_STEPS = [
  'concern',
  'describe',
  'consult',
  'report',
  'receive',
  'feedback',
  'investigate',
  'close',
  'evaluate',
] as const

export type RoutineParty = v.InferOutput<typeof RoutineParty>
export const RoutineParty = v.picklist(['family', 'school', 'socialServices'])

export type RoutineStep = v.InferOutput<typeof RoutineStep>
export const RoutineStep = v.strictObject({
  id: v.picklist(ROUTINE_STEPS),
  who: v.pipe(v.array(RoutineParty), v.minLength(1)),
  title: TextKey,
  reporter: TextKey,
  socialServices: TextKey,
  due: TextKey,
  why: TextKey,
  legal: v.array(Key),
  ...provenance,
})
