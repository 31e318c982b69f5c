// The way of a matter as social services see it (Vägen, DOM E5), as data of the rule pack: six steps,
// an ordered list of rules for what comes next, and who may know what. The first rule that fits is
// followed.

import * as v from 'valibot'
import { Key, Key as TextKey, provenance } from './pack-parts.ts'
import { endsForEverybody, ruleParts, stepParts } from './path-rules.ts'
import { RoutineParty } from './routine-step.ts'

export type MatterStepId = v.InferOutput<typeof MatterStepId>
const MatterStepId = v.picklist([
  'reported',
  'protection',
  'meeting',
  'decision',
  'feedback',
  'closing',
])

export type MatterStep = v.InferOutput<typeof MatterStep>
const MatterStep = v.strictObject({
  id: MatterStepId,
  who: v.pipe(v.array(RoutineParty), v.minLength(1)),
  ...stepParts,
})

export type MatterPhase = v.InferOutput<typeof MatterPhase>
const MatterPhase = v.picklist(['assessing', 'investigating', 'closed', 'notOpened', 'joined'])

const Flag = v.optional(v.boolean())
/** Swedish days, fewer than none once the day has passed. */
const Days = v.optional(v.pipe(v.number(), v.safeInteger()))

const Condition = v.strictObject({
  phase: v.optional(v.array(MatterPhase)),
  /** Another unit has it now. */
  sentOn: Flag,
  /** Somebody can vouch for its author. */
  verified: Flag,
  opened: Flag,
  assessed: Flag,
  /** The assessment says that the child needs protection at once. */
  needsProtection: Flag,
  /** Somebody who still works here handles it. */
  handled: Flag,
  locked: Flag,
  met: Flag,
  /** In care under LVU: the board decides who may know. */
  care: Flag,
  feedbackRequested: Flag,
  feedbackGiven: Flag,
  evaluated: Flag,
  /** Somebody has written who was told that it is over. */
  endTold: Flag,
  /** At most so many days left of those for the decision, or of those for the investigation. */
  decisionWithin: Days,
  investigationWithin: Days,
  /** At least so many days since the reporter's side was asked how it goes (höra läget). */
  unheardDays: Days,
})

export type MatterAction = v.InferOutput<typeof MatterAction>
const MatterAction = v.picklist([
  'read',
  'ring',
  'protection',
  'assign',
  'meeting',
  'decide',
  'feedback',
  'hear',
  'extend',
  'close',
  'tellEnd',
  'evaluate',
])

export type MatterRule = v.InferOutput<typeof MatterRule>
const MatterRule = v.strictObject({
  when: Condition,
  action: MatterAction,
  ...ruleParts,
})

export type Knowing = v.InferOutput<typeof Knowing>
const Knowing = v.picklist(['yes', 'consent', 'no'])

export type KnowRow = v.InferOutput<typeof KnowRow>
const KnowRow = v.strictObject({
  id: Key,
  title: TextKey,
  family: Knowing,
  school: Knowing,
  ...provenance,
})

export type MatterPathRules = v.InferOutput<typeof MatterPathRules>
export const MatterPathRules = v.strictObject({
  steps: v.pipe(
    v.array(MatterStep),
    v.check((steps) => steps.map(({ id }) => id).join() === MatterStepId.options.join()),
  ),
  next: v.pipe(
    v.array(MatterRule),
    v.check((rules) => endsForEverybody(rules)),
  ),
  /** Vem får veta vad of what social services know: without consents and decisions of the board. */
  knows: v.pipe(v.array(KnowRow), v.minLength(1)),
})
