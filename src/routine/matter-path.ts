// Where a matter is on its way, and what social services do next: a pure function over facts.

import { unreachable } from '../base/result.ts'
import type {
  KnowRow,
  Knowing,
  MatterPhase,
  MatterRule,
  MatterStep,
  MatterStepId,
} from './matter-path-rules.ts'
import type { RulePack } from './pack.ts'

/** All that the way depends on. Days are counted as Swedish dates, and are missing where none run. */
export interface MatterPathFacts {
  readonly phase: MatterPhase
  readonly sentOn: boolean
  readonly verified: boolean
  readonly opened: boolean
  readonly assessed: boolean
  readonly needsProtection: boolean
  readonly handled: boolean
  /** Whole or in part. */
  readonly locked: boolean
  readonly met: boolean
  readonly care: boolean
  readonly feedbackRequested: boolean
  readonly feedbackGiven: boolean
  readonly evaluated: boolean
  readonly endTold: boolean
  readonly daysToDecision?: number
  readonly daysToInvestigation?: number
  readonly daysUnheard?: number
}

export type MatterStepState = 'done' | 'now' | 'ahead' | 'stopped'

export interface MatterPlace {
  readonly step: MatterStep
  readonly state: MatterStepState
}

export interface MatterPath {
  readonly places: readonly MatterPlace[]
  readonly next: MatterRule
}

export function matterPathOf(pack: RulePack, facts: MatterPathFacts): MatterPath {
  const now = stepNow(facts)
  return {
    places: pack.matterPath.steps.map((step) => ({ step, state: stateOf(step.id, facts, now) })),
    next: nextMatterRule(pack, facts),
  }
}

export function nextMatterRule({ matterPath }: RulePack, facts: MatterPathFacts): MatterRule {
  const rule = matterPath.next.find((one) => maySay(one, facts) && fits(one, facts))
  // The pack is not taken without a last rule that always fits.
  if (!rule) throw new Error('The rule pack has no next step of a matter')
  return rule
}

/** Whatever a pack says: guardians who must not know are invited to nothing (DOM E1). */
function maySay({ tellsGuardians }: MatterRule, { locked }: MatterPathFacts): boolean {
  return !(tellsGuardians && locked)
}

const FLAGS = [
  'sentOn',
  'verified',
  'opened',
  'assessed',
  'needsProtection',
  'handled',
  'locked',
  'met',
  'care',
  'feedbackRequested',
  'feedbackGiven',
  'evaluated',
  'endTold',
] as const

function fits({ when }: MatterRule, facts: MatterPathFacts): boolean {
  const { phase, decisionWithin, investigationWithin, unheardDays } = when
  if (phase && !phase.includes(facts.phase)) return false
  if (FLAGS.some((flag) => when[flag] !== undefined && when[flag] !== facts[flag])) return false
  return (
    isWithin(decisionWithin, facts.daysToDecision) &&
    isWithin(investigationWithin, facts.daysToInvestigation) &&
    (unheardDays === undefined || (facts.daysUnheard ?? -1) >= unheardDays)
  )
}

function isWithin(limit: number | undefined, days: number | undefined): boolean {
  return limit === undefined || (days !== undefined && days <= limit)
}

/** The one that is under way: a meeting is offered beside the others and holds nothing up. */
function stepNow(facts: MatterPathFacts): MatterStepId | undefined {
  if (!facts.assessed) return 'protection'
  if (facts.phase === 'assessing') return 'decision'
  if (facts.feedbackRequested && !facts.feedbackGiven) return 'feedback'
  return isOver(facts) ? undefined : 'closing'
}

function stateOf(
  id: MatterStepId,
  facts: MatterPathFacts,
  now: MatterStepId | undefined,
): MatterStepState {
  const done = isDone(id, facts)
  if (id === 'meeting' && facts.locked && !done) return 'stopped'
  if (done) return 'done'
  return id === now ? 'now' : 'ahead'
}

function isDone(id: MatterStepId, facts: MatterPathFacts): boolean {
  switch (id) {
    case 'reported':
      return true
    case 'protection':
      return facts.assessed
    case 'meeting':
      return facts.met
    case 'decision':
      return facts.phase !== 'assessing'
    case 'feedback':
      return facts.feedbackGiven
    case 'closing':
      return isOver(facts)
    default:
      return unreachable(id)
  }
}

/** Nothing is investigated here, or any more: it has been told, and looked back on. */
function isOver({ phase, evaluated, endTold }: MatterPathFacts): boolean {
  if (phase === 'joined') return true
  return endTold && (phase === 'notOpened' || (phase === 'closed' && evaluated))
}

/** `board`: under LVU the board decides and no consent is enough. `locked`: the guardian lock. */
export type MayKnow = Knowing | 'board' | 'locked'

export interface KnownBy {
  readonly family: MayKnow
  readonly school: MayKnow
  readonly socialServices: MayKnow
}

/** The safest that holds: the lock before all else, and the board before any consent. */
export function knownBy(
  { family, school }: KnowRow,
  { locked, care }: Pick<MatterPathFacts, 'locked' | 'care'>,
): KnownBy {
  const decided = (known: Knowing): MayKnow => (care && known === 'consent' ? 'board' : known)
  return {
    family: locked ? 'locked' : family,
    school: decided(school),
    socialServices: 'yes',
  }
}
