// Whom a talk with the guardians would be about, and whether anybody may be told. The id is a
// draft's or a sent report's. Safety wins over what was written last: every version counts.

import { findDraft, listUnsettled } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { lockOf, mergeLocks, type GuardianLock } from '../routine/guardian-lock.ts'
import type { RulePack } from '../routine/pack.ts'
import { lockNowOf, type LockNow } from './fold-lock.ts'
import type { Forwarding } from './forwarding.ts'
import { lockOfReport } from './lock.ts'
import { readReport, type Report } from './record.ts'
import { findSent, findSubmission } from './repository.ts'
import type { Submission } from './submission.ts'
import type { LockTold } from './told-record.ts'

export interface Talk {
  /** The report, and versions of its draft that nobody has chosen between. */
  readonly versions: readonly Report[]
  readonly sent: Submission | undefined
  /** Of a sent one: what social services have told of the lock since. */
  readonly lockNow?: LockNow
}

export function findTalk(desk: Desk, id: string): Talk | undefined {
  const sent = findSubmission(desk, id) ?? findSent(desk, id)
  if (sent) {
    const lockNow = lockNowOf(sent, {
      lockTold: desk.cabinet.list('lockTold') as readonly LockTold[],
      forwardings: desk.cabinet.list('forwarding') as readonly Forwarding[],
    })
    return { versions: [readReport(sent.record.report)], sent, lockNow }
  }
  const draft = findDraft(desk, id)
  if (draft?.of !== 'report') return undefined
  const contents = [draft, ...listUnsettled(desk, id)].map(({ content }) => content)
  return { versions: contents.map(readReport), sent: undefined }
}

export function lockOfTalk(pack: RulePack, { versions, sent, lockNow }: Talk): GuardianLock {
  // Theirs to lift, and theirs to set: whatever the report answered.
  if (lockNow?.state === 'lifted') return lockOf(pack, 'no', [])
  if (lockNow?.state === 'narrowed') return lockOf(pack, 'unknown', [])
  const lock = versions.map((report) => lockOfReport(pack, report)).reduce(mergeLocks)
  // Frozen when it was sent: rules that came later do not lift it.
  return sent?.record.lock.locked && !lock.locked ? lockOf(pack, 'unknown', []) : lock
}

/** It is locked because a question is still open, and for no other reason. */
export function isUnanswered({ versions, sent }: Talk): boolean {
  return (
    !sent &&
    versions.every(
      ({ lockAnswer, guardianInformed }) => lockAnswer === '' && guardianInformed !== 'no',
    )
  )
}
