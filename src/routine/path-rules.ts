// The way of a report as its reporter sees it (Vägen, ARCH 8), as data of the rule pack: six steps, and
// an ordered list of rules for what comes next. The first rule that fits is followed.

import * as v from 'valibot'
import { Key, Key as TextKey, provenance, Whole } from './pack-parts.ts'
import { ROUTINE_STEPS } from './routine-step.ts'

export type PathStepId = v.InferOutput<typeof PathStepId>
const PathStepId = v.picklist(['worried', 'reported', 'read', 'meeting', 'answer', 'followUp'])

/** What every step of a way has, and every rule for what comes next. */
export const stepParts = {
  title: TextKey,
  /** What the law and the routine say of it. */
  why: v.pipe(v.array(TextKey), v.minLength(1)),
  /** Said instead while the guardian lock stops the step. */
  whileLocked: v.optional(TextKey),
  ...provenance,
}
export const ruleParts = {
  id: Key,
  title: TextKey,
  text: TextKey,
  /** Something to do now, and not only something to know: it stands under Att göra on Hem. */
  todo: v.boolean(),
  /** Asks somebody to speak with the guardians: never followed while they are locked out. */
  tellsGuardians: v.boolean(),
  ...provenance,
}

export type PathStep = v.InferOutput<typeof PathStep>
const PathStep = v.strictObject({
  id: PathStepId,
  /** Whose turn it is when the step has come. */
  who: v.picklist(['school', 'socialServices']),
  /** Those of Rutinen that it goes through: what one's own place does in them belongs here too. */
  routine: v.pipe(v.array(v.picklist(ROUTINE_STEPS)), v.minLength(1)),
  ...stepParts,
})

export type Sending = v.InferOutput<typeof Sending>
/** `left` and `toLeave` are outside Trepart; `elsewhere` was sent from another of one's devices. */
const Sending = v.picklist(['waits', 'refused', 'elsewhere', 'toLeave', 'left', 'arrived'])

const Condition = v.strictObject({
  sending: v.optional(v.array(Sending)),
  acute: v.optional(v.boolean()),
  locked: v.optional(v.boolean()),
  opened: v.optional(v.boolean()),
  /** Told by phone before it was written. */
  told: v.optional(v.boolean()),
  guardianInformed: v.optional(v.boolean()),
  feedbackRequested: v.optional(v.boolean()),
  /** Social services have told what was decided, as the reporter wrote it down. */
  answered: v.optional(v.boolean()),
  /** They have told that nothing is investigated, or is so any more. */
  over: v.optional(v.boolean()),
  /** The reporter has said how working together went. */
  evaluated: v.optional(v.boolean()),
  /** Swedish days since she was told that it is over, at most so many. */
  overForAtMost: v.optional(Whole),
  /** Swedish days since the report came, by phone or in writing, at least so many. */
  daysSinceArrival: v.optional(Whole),
})

export type PathRule = v.InferOutput<typeof PathRule>
const PathRule = v.strictObject({
  when: Condition,
  action: v.picklist([
    'ring',
    'receipt',
    'supplement',
    'askFeedback',
    'noteFeedback',
    'renew',
    'evaluate',
  ]),
  ...ruleParts,
})

export type PathRules = v.InferOutput<typeof PathRules>
export const PathRules = v.strictObject({
  steps: v.pipe(
    v.array(PathStep),
    v.check((steps) => steps.map(({ id }) => id).join() === PathStepId.options.join()),
  ),
  next: v.pipe(
    v.array(PathRule),
    v.check((rules) => endsForEverybody(rules)),
  ),
})

/** There is always a next step: the last rule asks for nothing and tells the guardians nothing. */
export function endsForEverybody(
  rules: readonly { readonly when: object; readonly tellsGuardians: boolean }[],
): boolean {
  const last = rules.at(-1)
  return last !== undefined && Object.keys(last.when).length === 0 && !last.tellsGuardians
}

interface Way {
  readonly steps: readonly {
    readonly title: string
    readonly why: readonly string[]
    readonly whileLocked?: string | undefined
  }[]
  readonly next: readonly { readonly title: string; readonly text: string }[]
}

/** Keys of the texts that a way points at. */
export function textsOfWay({ steps, next }: Way): readonly string[] {
  return [
    ...steps.flatMap((step) => [step.title, ...step.why, step.whileLocked ?? step.title]),
    ...next.flatMap((rule) => [rule.title, rule.text]),
  ]
}
