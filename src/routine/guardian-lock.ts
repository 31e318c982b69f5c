// The guardian lock (DOM E1): a suspicion is enough, and not knowing counts as one. It never opens
// by merging; only social services lift it, with a record of their own.

import type { LockTrigger, RulePack } from './pack.ts'

export type LockAnswer = 'yes' | 'no' | 'unknown'

export interface GuardianLock {
  readonly locked: boolean
  /** Values such as `violenceByGuardian`, sorted. */
  readonly reasons: readonly string[]
  /** Text keys, sorted: they are numbered in the order in which they are read. */
  readonly advice: readonly string[]
  readonly callAtOnce: boolean
}

/** What an answer and the ids of the ticked triggers come to. */
export function lockOf(
  pack: RulePack,
  answer: LockAnswer | undefined,
  reasons: readonly string[],
): GuardianLock {
  const { triggers, precaution, unlockedAdvice } = pack.guardianLock
  if (answer === 'no') {
    return { locked: false, reasons: [], advice: sorted(unlockedAdvice), callAtOnce: false }
  }
  const ticked = answer === 'yes' ? triggers.filter(({ id }) => reasons.includes(id)) : []
  // Yes without a reason we know, perhaps ticked under another pack, locks as much as any other.
  const holding = ticked.length > 0 ? ticked : triggers.filter(({ id }) => id === precaution)
  return lockedBy(holding)
}

function lockedBy(triggers: readonly LockTrigger[]): GuardianLock {
  return {
    locked: true,
    reasons: sorted(triggers.map((trigger) => trigger.lock)),
    advice: sorted(triggers.flatMap((trigger) => trigger.advice)),
    callAtOnce: triggers.some((trigger) => trigger.callAtOnce),
  }
}

/** Safety wins: in any order, any number of times, what is locked stays locked. */
export function mergeLocks(a: GuardianLock, b: GuardianLock): GuardianLock {
  const locked = a.locked || b.locked
  // Advice to tell the guardians must not outlive the lock that forbids it.
  const parts = [a, b].filter((part) => part.locked === locked)
  return {
    locked,
    reasons: sorted(parts.flatMap((part) => part.reasons)),
    advice: sorted(parts.flatMap((part) => part.advice)),
    callAtOnce: parts.some((part) => part.callAtOnce),
  }
}

function sorted(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].toSorted()
}
