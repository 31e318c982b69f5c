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
  const narrowed = standing.filter(({ record }) => record.change === 'narrowed')
  const told = narrowed.length > 0 ? narrowed : standing
  const sent = submission.record.lock.locked ? 'locked' : 'none'
  return { state: told[0]?.record.change ?? sent, told }
}

/** Those that no later one names among what its writer had seen. */
export function standingTold(told: readonly LockTold[]): readonly LockTold[] {
  const replaced = new Set(told.flatMap(({ record }) => record.replaces))
  return told.filter((one) => !replaced.has(wordsHash(one)))
}

/** By its words: the same letter has another hash in each mailbox. */
export function wordsHash({ kind, record }: LockTold): string {
  return bodyHash(kind, record as unknown as Json)
}

export function holdsNow({ state }: LockNow): boolean {
  return state === 'locked' || state === 'narrowed'
}
