// "Så här gör vi på ...": what an organisation adds to the steps of the routine for its own places
// (S-251). It stands beside the law and never in its place: no rule, date or recipient reads it.

import * as v from 'valibot'
import { idSchema } from '../base/id.ts'
import { provenance, SwedishDate, Version } from './pack-parts.ts'
import { ROUTINE_STEPS, type RoutineStep } from './routine-step.ts'

export type LocalRoutinePack = v.InferOutput<typeof LocalRoutinePack>
export const LocalRoutinePack = v.strictObject({
  schema: v.literal(1),
  /** A pack of the law bears the name of its country. */
  id: v.literal('local'),
  version: Version,
  validFrom: SwedishDate,
  validTo: v.nullable(SwedishDate),
  checkedOn: SwedishDate,
  /** As its people call it: `Så gör vi på Tallkotten`. */
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  /** The one unit that does so; null for all units of the organisation. */
  unit: v.nullable(idSchema('u')),
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(ROUTINE_STEPS),
        text: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
        // Its source is who decided it.
        ...provenance,
      }),
    ),
    v.minLength(1),
  ),
})

export type LocalStep = LocalRoutinePack['steps'][number]

/** What is done here in a step, if anybody has decided it. */
export function localStep(
  pack: LocalRoutinePack | undefined,
  id: RoutineStep['id'],
): LocalStep | undefined {
  return pack?.steps.find((step) => step.id === id)
}
