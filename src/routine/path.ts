// Where a report is on its way, and what its reporter can do now: a pure function over facts. What
// social services do is told as law, never as status, since the reporter's device does not know it.

import type { Instant } from '../base/clock.ts'
import { unreachable } from '../base/result.ts'
import type { RulePack } from './pack.ts'
import type { PathRule, PathStep, PathStepId, Sending } from './path-rules.ts'
import { addDays, haveDaysPassed, swedishDate } from './swedish-time.ts'

/** All that the way depends on. Times are instants; days are counted as Swedish dates. */
export interface PathFacts {
  readonly sending: Sending
  /** The server's receipt; absent for what was left outside Trepart. */
  readonly arrivedAt?: Instant
  /** Told by phone before it was written, if that was at a time that can be. */
  readonly oralAt?: Instant
  readonly openedAt?: Instant
  readonly acute: boolean
  readonly locked: boolean
  /** Also after a lift: then what was said of who may know is all there is to go by. */
  readonly wasLocked: boolean
  readonly guardianInformed: boolean
  /** In the report, or after it. */
  readonly feedbackRequested: boolean
  readonly answered: boolean
  readonly over: boolean
  /** The day on which that was told. */
  readonly overSince?: string
  readonly evaluated: boolean
  readonly now: Instant
}

export type StepState = 'done' | 'now' | 'ahead' | 'stopped'

export interface PathPlace {
  readonly step: PathStep
  readonly state: StepState
  /** When it was done, where that is known. */
  readonly at?: Instant
}

export interface Path {
  readonly places: readonly PathPlace[]
  readonly next: PathRule
}

export function pathOf(pack: RulePack, facts: PathFacts): Path {
  return {
    places: pack.path.steps.map((step) => ({ step, ...placeOf(step.id, facts) })),
    next: nextOf(pack, facts),
  }
}

export function nextOf({ path }: RulePack, facts: PathFacts): PathRule {
  const rule = path.next.find((one) => isLawful(one, facts) && fits(one, facts))
  // The pack is not taken without a last rule that always fits.
  if (!rule) throw new Error('The rule pack has no next step')
  return rule
}

/** Whatever a pack says: nobody is asked to tell those who must not know (DOM E1). */
function isLawful({ tellsGuardians }: PathRule, { locked, wasLocked }: PathFacts): boolean {
  return !(tellsGuardians && (locked || wasLocked))
}

/** A report by phone is a report too: the law counts its days from it, not from the written one. */
export function countedFrom({ oralAt, arrivedAt }: Pick<PathFacts, 'oralAt' | 'arrivedAt'>) {
  return oralAt ?? arrivedAt
}

function fits({ when }: PathRule, facts: PathFacts): boolean {
  const { openedAt, oralAt, now } = facts
  const from = countedFrom(facts)
  const { sending, opened, told, overForAtMost, daysSinceArrival: days } = when
  if (sending && !sending.includes(facts.sending)) return false
  if (opened !== undefined && opened !== (openedAt !== undefined)) return false
  if (told !== undefined && told !== (oralAt !== undefined)) return false
  if (ANSWERS.some((answer) => when[answer] !== undefined && when[answer] !== facts[answer])) {
    return false
  }
  if (overForAtMost !== undefined && !isRecent(overForAtMost, facts)) return false
  return days === undefined || (from !== undefined && haveDaysPassed(days, from, now))
}

function isRecent(days: number, { overSince, now }: PathFacts): boolean {
  return overSince !== undefined && swedishDate(now) <= addDays(overSince, days)
}

const ANSWERS = [
  'acute',
  'locked',
  'guardianInformed',
  'feedbackRequested',
  'answered',
  'over',
  'evaluated',
] as const

function placeOf(id: PathStepId, facts: PathFacts): Omit<PathPlace, 'step'> {
  const { sending, arrivedAt, openedAt, feedbackRequested, answered } = facts
  const waitsForAnswer = feedbackRequested && !answered
  switch (id) {
    case 'worried':
      return { state: 'done' }
    case 'reported': {
      // Read, it had come, also where a restored server asks for it again.
      const done = ['arrived', 'left', 'elsewhere'].includes(sending) || openedAt !== undefined
      return { state: done ? 'done' : 'now', ...(done && arrivedAt && { at: arrivedAt }) }
    }
    case 'read':
      if (openedAt) return { state: 'done', at: openedAt }
      return { state: sending === 'arrived' || sending === 'elsewhere' ? 'now' : 'ahead' }
    case 'meeting':
      return { state: facts.locked ? 'stopped' : 'ahead' }
    case 'answer':
      if (answered) return { state: 'done' }
      return { state: isBehindUs(facts) && waitsForAnswer ? 'now' : 'ahead' }
    case 'followUp':
      return { state: isBehindUs(facts) && !waitsForAnswer ? 'now' : 'ahead' }
    default:
      return unreachable(id)
  }
}

/** Read, or left where nobody can tell us that it was. */
function isBehindUs({ openedAt, sending }: PathFacts): boolean {
  return openedAt !== undefined || sending === 'left'
}
