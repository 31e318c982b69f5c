// The guardian lock as the reporter knows it: as it was sent, and what social services have told of it
// since. Only they lift it, and of two changes that were made apart the more protective one holds.

import type { Json } from '../base/canonical.ts'
import { bodyHash } from '../vault/letter.ts'
import { holdersOf, isAnswerFrom, type ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'
import type { LockTold } from './told-record.ts'

export interface LockNow {
  readonly state: 'none' | 'locked' | 'narrowed' | 'lifted'
  /** What was said of who may know what. Nothing else may be said at home, also after a lift. */
  readonly told: readonly LockTold[]
}

export function lockNowOf(
  submission: Submission,
  facts: Pick<ReportFacts, 'lockTold' | 'forwardings'>,
): LockNow {
  const holders = holdersOf(submission, facts)
  const standing = standingTold(
    facts.lockTold.filter((event) =>
      holders.some(({ unit }) => isAnswerFrom(unit, event, submission)),
    ),
  )
  const told = moreProtective(standing)
  const sent = submission.record.lock.locked ? 'locked' : 'none'
  return { state: told[0]?.record.change ?? sent, told }
}

interface LockChange {
  readonly record: {
    readonly change: 'lifted' | 'narrowed'
    /** What its writer had seen, by the names that such changes have. */
    readonly replaces: readonly string[]
  }
}

/** Those that no later one names among what its writer had seen. */
export function standingChanges<C extends LockChange>(
  changes: readonly C[],
  nameOf: (change: C) => string,
): readonly C[] {
  const replaced = new Set(changes.flatMap(({ record }) => record.replaces))
  return changes.filter((one) => !replaced.has(nameOf(one)))
}

/** Of those that stand, made apart, whoever still protects holds. */
export function moreProtective<C extends LockChange>(standing: readonly C[]): readonly C[] {
  const narrowed = standing.filter(({ record }) => record.change === 'narrowed')
  return narrowed.length > 0 ? narrowed : standing
}

export function standingTold(told: readonly LockTold[]): readonly LockTold[] {
  return standingChanges(told, wordsHash)
}

/** By its words: the same letter has another hash in each mailbox. */
export function wordsHash({ kind, record }: LockTold): string {
  return bodyHash(kind, record as unknown as Json)
}

export function holdsNow({ state }: Pick<LockNow, 'state'>): boolean {
  return state === 'locked' || state === 'narrowed'
}
