// The report's guardian lock: what step 1 answered, and step 5 once more. Unanswered counts as not
// knowing, and saying that they must not know is as good as a yes (DOM E1).

import { lockOf, mergeLocks, type GuardianLock } from '../routine/guardian-lock.ts'
import type { RulePack } from '../routine/pack.ts'
import type { Report } from './record.ts'
import type { LockState } from './submission.ts'

export function lockOfReport(pack: RulePack, report: Report): GuardianLock {
  const { lockAnswer, lockReasons, guardianInformed } = report
  const lock = lockOf(pack, lockAnswer === '' ? undefined : lockAnswer, lockReasons)
  return guardianInformed === 'no' ? mergeLocks(lock, lockOf(pack, 'unknown', [])) : lock
}

/** Without a pack there is no list of reasons, and then nothing may be told at home. */
export function lockStateOf(pack: RulePack | undefined, report: Report): LockState {
  if (!pack) {
    const locked = report.lockAnswer !== 'no' || report.guardianInformed === 'no'
    return { locked, reasons: [] }
  }
  const { locked, reasons } = lockOfReport(pack, report)
  return { locked, reasons: [...reasons] }
}
