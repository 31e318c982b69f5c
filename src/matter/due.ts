// By when something has to be done in a matter: the law's days from what has happened, and later days
// where somebody who had the right to has decided so. Who handles it moves none of them (DOM D8).

import { instantAt } from '../routine/swedish-time.ts'
import { dueDates, type DueDate } from '../routine/deadlines.ts'
import type { RulePack } from '../routine/pack.ts'
import type { Matter } from './fold.ts'

export type MatterDue = DueDate & {
  /** More time was decided, to this day. The law's own day is not moved by it. */
  readonly extendedTo?: string
}

export function dueOf(matter: Matter, packs: readonly RulePack[]): readonly MatterDue[] {
  const { dayZero, decision, openedOn, overOn, requestedAt } = matter
  const isRunning = decision?.record.decision === 'alreadyRunning'
  const due = dueDates(packs, {
    starts: {
      arrival: dayZero.at,
      ...(decision && !isRunning && { decision: noonOf(decision.record.decidedOn) }),
      ...(openedOn !== undefined && { opening: noonOf(openedOn) }),
      ...(overOn !== undefined && { closing: noonOf(overOn) }),
    },
    ...(requestedAt && { requestedAt }),
    alreadyRunning: isRunning,
  })
  const later: Readonly<Record<string, string | undefined>> = {
    preliminary: matter.extendedPreliminaryUntil,
    investigation: matter.extendedUntil,
  }
  return due.map((one) => {
    const extendedTo = Object.hasOwn(later, one.id) ? later[one.id] : undefined
    return extendedTo === undefined ? one : { ...one, extendedTo }
  })
}

/** A decision has a day and no time. */
function noonOf(day: string) {
  return instantAt(day, '12:00')
}
