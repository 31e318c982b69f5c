// What is assessed and decided in a matter (ärende), and who may decide (SoL 20 kap., LVU).

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { signed } from '../letters/signed.ts'
import { DayOrNone, SwedishDay, Words } from '../routine/record-parts.ts'
import { PersonCard } from '../vault/person-keys.ts'

/** Omedelbar skyddsbedömning (SoL 20:1). */
export const ProtectionAssessmentRecord = v.object({
  assessedAt: Instant,
  need: v.picklist(['none', 'immediate']),
  grounds: Words,
  ...signed,
})

/** Beslut att inleda utredning eller inte (SoL 20:2). */
export const PreliminaryDecisionRecord = v.object({
  decision: v.picklist(['opened', 'notOpened', 'alreadyRunning']),
  decidedOn: SwedishDay,
  grounds: Words,
  /** The matter whose investigation runs already, where it is one of Trepart's. */
  matter: v.union([v.literal(''), idSchema('s')]),
  ...signed,
})

/** More time than fourteen days, for exceptional reasons (synnerliga skäl). */
export const PreliminaryExtendedRecord = v.object({ until: SwedishDay, reason: Words, ...signed })

/** More time than four months, for special reasons (särskilda skäl). */
export const InvestigationExtendedRecord = v.object({
  until: SwedishDay,
  decidedOn: SwedishDay,
  reason: Words,
  ...signed,
})

export const InvestigationClosedRecord = v.object({
  closedOn: SwedishDay,
  outcome: v.picklist(['measure', 'noMeasure', 'leftTo']),
  grounds: Words,
  ...signed,
})

/** The manager lets a colleague decide. Ended by another one, whose last day has been. */
export const DelegationRecord = v.object({
  to: PersonCard,
  from: SwedishDay,
  until: DayOrNone,
  ...signed,
})

/** Care under LVU: while it lasts the board decides who may know what, not the guardians (DOM D10). */
export const CareOrderRecord = v.object({
  paragraph: v.picklist(['2', '3', '6', '11']),
  decidedOn: SwedishDay,
  endedOn: DayOrNone,
  ...signed,
})

export const BoardDecisionRecord = v.object({
  decidedOn: SwedishDay,
  decidedBy: Words,
  what: Words,
  toWhom: Words,
  ...signed,
})
