// The rule pack: what the law and the routine say, as dated data. Code interprets it and knows no
// paragraph, deadline or wording of its own. A matter keeps the pack it began under.

import * as v from 'valibot'
import { SupportCard, Talk, textsOfAdvice } from './advice.ts'
import { entryFaults, type PackFault } from './pack-faults.ts'
import {
  Key,
  Key as TextKey,
  Minutes,
  provenance,
  SwedishDate,
  Version,
  Whole,
} from './pack-parts.ts'
import { PathRules, textsOfWay } from './path-rules.ts'
import { ROUTINE_STEPS, RoutineStep } from './routine-step.ts'
import type { SocialServicesRules } from './social-services-rules.ts'

export type Statute = v.InferOutput<typeof Statute>
export const Statute = v.strictObject({
  name: v.string(),
  paragraph: v.string(),
  sfs: v.pipe(v.string(), v.regex(/^\d{4}:\d+$/)),
  url: v.optional(v.pipe(v.string(), v.startsWith('https://'))),
  ...provenance,
})

export type RuleText = v.InferOutput<typeof RuleText>
export const RuleText = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  legal: v.array(Key),
  ...provenance,
})

export type LockTrigger = v.InferOutput<typeof LockTrigger>
export const LockTrigger = v.strictObject({
  id: Key,
  lock: Key,
  label: TextKey,
  advice: v.array(TextKey),
  callAtOnce: v.boolean(),
  ...provenance,
})

/** Where a place is taken from: who placed the child, where it is registered, where it is now. */
export type PlaceFact = v.InferOutput<typeof PlaceFact>
export const PlaceFact = v.picklist(['placedBy', 'registered', 'stay'])

export type RecipientRule = v.InferOutput<typeof RecipientRule>
export const RecipientRule = v.strictObject({
  id: Key,
  when: v.picklist(['acute', 'placed', 'protectedIdentity', 'registered', 'always']),
  /** The first that is known is used. */
  places: v.pipe(v.array(PlaceFact), v.minLength(1)),
  /** `callToo` adds a number to ring and goes on to the next rule; `send` ends the search. */
  action: v.picklist(['callToo', 'send']),
  hideAddress: v.boolean(),
  reason: TextKey,
  ...provenance,
})

/** Days or months from a start; neither where the law names no limit, and no days at all is at once. */
export type Deadline = v.InferOutput<typeof Deadline>
export const Deadline = v.strictObject({
  id: Key,
  start: v.picklist(['arrival', 'decision', 'opening', 'oralReport', 'closing', 'agreement']),
  days: v.nullable(Whole),
  months: v.nullable(Whole),
  /**
   * Owed to somebody who asks. Asked after the start, or about a matter that ran already and gets no
   * start, it is owed at once.
   */
  onRequest: v.boolean(),
  /** Asked of nobody while an investigation runs already. */
  unlessRunning: v.boolean(),
  text: TextKey,
  legal: v.array(Key),
  ...provenance,
})

const Labelled = v.strictObject({ id: Key, label: TextKey })

const PackShape = v.strictObject({
  schema: v.literal(1),
  /** Its country's; `local` is the name of what an organisation adds (local-routine.ts). */
  id: v.pipe(Key, v.notValue('local')),
  version: Version,
  validFrom: SwedishDate,
  validTo: v.nullable(SwedishDate),
  checkedOn: SwedishDate,
  emergencyNumber: v.pipe(v.string(), v.regex(/^\d{3,}$/)),
  statutes: v.record(Key, Statute),
  texts: v.record(TextKey, RuleText),
  guardianLock: v.strictObject({
    question: TextKey,
    help: TextKey,
    /** The trigger that counts when nobody knows, or nobody has answered. */
    precaution: Key,
    unlockedAdvice: v.array(TextKey),
    triggers: v.pipe(v.array(LockTrigger), v.minLength(1)),
    effects: v.array(v.strictObject({ id: Key, text: TextKey, ...provenance })),
  }),
  recipient: v.strictObject({
    chooseDistrict: TextKey,
    choosePlace: TextKey,
    rules: v.pipe(v.array(RecipientRule), v.minLength(1)),
  }),
  waiting: v.strictObject({
    notSent: v.strictObject({ acuteMinutes: Minutes, otherMinutes: Minutes }),
    notOpened: v.strictObject({
      acuteMinutes: Minutes,
      otherMinutes: Minutes,
      openHoursOnly: v.boolean(),
      escalateFactor: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    }),
    /** Of open hours, since anybody looked into the inbox. */
    notChecked: v.strictObject({ openMinutes: Minutes }),
    ...provenance,
  }),
  softLimits: v.strictObject({ field: Whole, record: Whole, ...provenance }),
  drafts: v.strictObject({
    quickNoteAskDays: Whole,
    draftAskDays: Whole,
    askAgainDays: Whole,
    purgeRevisionsDays: Whole,
    question: TextKey,
    reasons: v.array(Labelled),
    ...provenance,
  }),
  deadlines: v.array(Deadline),
  reportSteps: v.array(v.strictObject({ id: Key, title: TextKey, help: TextKey })),
  routine: v.pipe(v.array(RoutineStep), v.length(ROUTINE_STEPS.length)),
  requiredFields: v.strictObject({
    toSend: v.array(Key),
    asked: v.array(Key),
    ...provenance,
  }),
  categories: v.array(Labelled),
  afterSending: v.array(TextKey),
  talk: Talk,
  support: v.pipe(v.array(SupportCard), v.minLength(1)),
  path: PathRules,
  consentChecklist: v.array(TextKey),
  // Read by social services' rules, where they work (load-pack.ts).
  matterPath: v.unknown(),
  disclosure: v.unknown(),
  consentTopics: v.unknown(),
  // Read where a meeting is planned (meeting-rules.ts).
  meeting: v.unknown(),
  /** What a proposal for working together better may be about. */
  improvementThemes: v.pipe(v.array(TextKey), v.minLength(1)),
  secrecy: v.strictObject({
    reporter: TextKey,
    independent: TextKey,
    preschool: TextKey,
    school: TextKey,
    socialServices: TextKey,
    mark: TextKey,
  }),
})

/** On a school's tablet nobody has looked at social services' rules, and nobody follows them. */
export type RulePack = Omit<v.InferOutput<typeof RulePack>, keyof SocialServicesRules> &
  SocialServicesRules
export const RulePack = v.pipe(
  PackShape,
  // A text that is missing would stop a screen in front of somebody in a hurry: stop it here.
  v.check((pack) => faultsOf(pack).length === 0),
)

/** Keys that something in the pack points at and nothing in it defines, and steps not in their place. */
export function missingReferences(pack: v.InferOutput<typeof PackShape>): readonly string[] {
  const { guardianLock: lock } = pack
  const texts = textReferences(pack).filter((key) => !Object.hasOwn(pack.texts, key))
  const grounded = [...Object.values(pack.texts), ...pack.deadlines, ...pack.routine]
  const legal = grounded.flatMap((item) => item.legal)
  const statutes = legal.filter((key) => !Object.hasOwn(pack.statutes, key))
  const hasPrecaution = lock.triggers.some((trigger) => trigger.id === lock.precaution)
  const steps = ROUTINE_STEPS.filter((id, place) => pack.routine[place]?.id !== id)
  return [...texts, ...statutes, ...steps, ...(hasPrecaution ? [] : [lock.precaution])]
}

function textReferences(pack: v.InferOutput<typeof PackShape>): readonly string[] {
  const { guardianLock: lock, recipient, drafts, secrecy } = pack
  return [
    lock.question,
    lock.help,
    ...lock.unlockedAdvice,
    ...lock.triggers.flatMap((trigger) => [trigger.label, ...trigger.advice]),
    ...lock.effects.map((effect) => effect.text),
    recipient.chooseDistrict,
    recipient.choosePlace,
    ...recipient.rules.map((rule) => rule.reason),
    drafts.question,
    ...drafts.reasons.map((reason) => reason.label),
    ...pack.deadlines.map((deadline) => deadline.text),
    ...pack.reportSteps.flatMap((step) => [step.title, step.help]),
    ...pack.routine.flatMap((step) => [
      step.title,
      step.reporter,
      step.socialServices,
      step.due,
      step.why,
    ]),
    ...pack.categories.map((category) => category.label),
    ...pack.afterSending,
    ...textsOfAdvice(pack.talk, pack.support),
    ...textsOfWay(pack.path),
    ...pack.consentChecklist,
    ...pack.improvementThemes,
    ...Object.values(secrecy),
  ]
}

/** What is wrong with a pack of the right shape, by the keys of its rules. */
export function faultsOf(pack: v.InferOutput<typeof PackShape>): readonly PackFault[] {
  const missing = missingReferences(pack).map((rule) => ({ kind: 'missing', rule }) as const)
  return [...missing, ...entryFaults(pack)]
}
