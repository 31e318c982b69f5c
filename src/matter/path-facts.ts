// What the way of a matter depends on, gathered from its fold, and the day that is due next.

import type { Instant } from '../base/clock.ts'
import { holdsNow } from '../report/fold-lock.ts'
import { daysBetween, instantAt, swedishDate } from '../routine/swedish-time.ts'
import type { MatterPathFacts } from '../routine/matter-path.ts'
import type { MatterDue } from './due.ts'
import type { Matter } from './fold.ts'
import type { InboxItem } from './inbox.ts'

export function matterFactsOf(
  { submission, opened, sentOn }: InboxItem,
  matter: Matter,
  due: readonly MatterDue[],
  now: Instant,
): MatterPathFacts {
  const { phase, protection, lock, openedOn, contacts } = matter
  const today = swedishDate(now)
  const heard = contacts.findLast(({ record }) => record.way === 'heard')?.record.on ?? openedOn
  const left = (id: string) => daysLeft(lastDayOf(due, id), today)
  return {
    phase,
    sentOn: sentOn.length > 0,
    verified: submission.standing !== 'unverified',
    opened: opened !== undefined,
    assessed: protection !== undefined,
    needsProtection: protection?.record.need === 'immediate',
    handled: matter.handler !== undefined && !matter.handlerHasLeft,
    locked: holdsNow(lock),
    met: contacts.some(({ record }) => record.way === 'meeting'),
    care: matter.care !== undefined,
    feedbackRequested: matter.requestedAt !== undefined,
    feedbackGiven: matter.feedback.some(({ record }) => record.decision !== ''),
    evaluated: matter.evaluations.some(({ record }) => record.side === 'socialServices'),
    endTold: matter.closings.length > 0,
    ...days('daysToDecision', left('preliminary')),
    ...days('daysToInvestigation', left('investigation')),
    ...days('daysUnheard', heard === undefined ? undefined : -(daysLeft(heard, today) ?? 0)),
  }
}

export interface NextDue {
  readonly id: string
  readonly day: string
  /** The last working day before it, where the office is closed on the day itself. */
  readonly planning?: string
  /** Nothing may wait: no day is given but the one it came. */
  readonly atOnce: boolean
  readonly late: boolean
}

/** The day of what is under way; nothing where the law names none. */
export function nextDueOf(
  facts: MatterPathFacts,
  due: readonly MatterDue[],
  now: Instant,
): NextDue | undefined {
  const id = dueIdOf(facts)
  const day = id === undefined ? undefined : lastDayOf(due, id)
  if (id === undefined || day === undefined) return undefined
  const atOnce = due.some((one) => one.id === id && one.limit === 'atOnce')
  const planning = planningOf(due, id)
  const late = swedishDate(now) > day
  return { id, day, atOnce, late, ...(planning !== undefined && !late && { planning }) }
}

function dueIdOf(facts: MatterPathFacts): string | undefined {
  if (facts.sentOn || !facts.verified) return undefined
  if (!facts.assessed) return 'protectionAssessment'
  if (facts.phase === 'assessing') return 'preliminary'
  if (facts.feedbackRequested && !facts.feedbackGiven) return 'feedback'
  if (facts.phase === 'investigating') return 'investigation'
  return facts.phase === 'closed' && !facts.evaluated ? 'evaluation' : undefined
}

export function lastDayOf(due: readonly MatterDue[], id: string): string | undefined {
  const found = due.find((one) => one.id === id)
  if (found === undefined || found.limit === 'none') return undefined
  return found.extendedTo ?? found.statutory
}

/** A later day that was decided is planned for by whoever decided it. */
export function planningOf(due: readonly MatterDue[], id: string): string | undefined {
  const found = due.find((one) => one.id === id)
  if (found?.limit !== 'dated' || found.extendedTo !== undefined) return undefined
  return found.planning === found.statutory ? undefined : found.planning
}

/** Fewer than none once the day has passed. */
function daysLeft(day: string | undefined, today: string): number | undefined {
  if (day === undefined) return undefined
  const [noon, last] = [instantAt(today, '12:00'), instantAt(day, '12:00')]
  return day < today ? -daysBetween(last, noon) : daysBetween(noon, last)
}

function days<K extends string>(key: K, count: number | undefined): { readonly [T in K]?: number } {
  return count === undefined ? {} : ({ [key]: count } as { readonly [T in K]: number })
}
