// The guardian lock on this side: only social services lift or narrow it (DOM D1). A change names
// those that its writer had seen, and of two that were made apart the more protective one holds.

import { moreProtective, standingChanges, type LockNow } from '../report/fold-lock.ts'
import type { Submission } from '../report/submission.ts'
import type { MatterEvent } from './record.ts'

export interface MatterLock {
  readonly state: LockNow['state']
  /** Who may know what, where it has been lifted or narrowed. */
  readonly mayKnow: readonly string[]
  /** The changes that say so; none while it is as it was sent. */
  readonly held: readonly MatterEvent<'lockChange'>[]
  /** The changes that stand: what the next one replaces. */
  readonly standing: readonly string[]
}

export function lockOf(
  { record }: Submission,
  changes: readonly MatterEvent<'lockChange'>[],
): MatterLock {
  const standing = standingChanges(changes, ({ id }) => id)
  const held = moreProtective(standing)
  const first = record.lock.locked ? 'locked' : 'none'
  return {
    state: held[0]?.record.change ?? first,
    held,
    mayKnow: held.map((change) => change.record.mayKnow),
    standing: standing.map(({ id }) => id),
  }
}
