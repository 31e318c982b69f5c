// The guardian lock of a letter as it holds now: what its page and its paper say. As the office knows
// it where the matter is its own, and as it has been told wherever the letter is a copy.

import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import { holdsNow, lockNowOf, type LockNow } from '../report/fold-lock.ts'
import type { Forwarding } from '../report/forwarding.ts'
import type { Submission } from '../report/submission.ts'
import type { LockTold } from '../report/told-record.ts'
import { lockNowText as text } from '../text/lock-now.ts'
import { matterOf } from './fold.ts'
import { gatherMatterEvents } from './gather.ts'
import { findOwnItem } from './inbox.ts'

/** A change that holds, as far as anybody may read it who reads the letter: no reason. */
type HeldChange = Pick<LockTold, 'record'>

export interface LetterLock {
  readonly state: LockNow['state']
  readonly held: readonly HeldChange[]
}

export function lockOfLetter(desk: Desk, submission: Submission): LetterLock {
  const own = findOwnItem(desk, submission.sid)
  if (own?.submission.id === submission.id) {
    const around = { directory: desk.directory(), now: desk.clock.now() }
    const { state, held } = matterOf(own, gatherMatterEvents(desk), around).lock
    return { state, held }
  }
  const { state, told } = lockNowOf(submission, {
    lockTold: desk.cabinet.list('lockTold') as readonly LockTold[],
    forwardings: desk.cabinet.list('forwarding') as readonly Forwarding[],
  })
  return { state, held: told }
}

export interface LockWords {
  readonly holds: boolean
  readonly title: string
  /** Who changed it and when, and who may know what; then how the report was sent. */
  readonly lines: readonly string[]
}

/** Undefined while nobody has changed it since it was sent. */
export function lockWords(
  { state, held }: LetterLock,
  { record }: Submission,
  whenText: (at: Instant) => string,
): LockWords | undefined {
  if (state !== 'lifted' && state !== 'narrowed') return undefined
  const changes = held.flatMap(({ record: { by, writtenAt, mayKnow } }) => [
    text.changed[state](by.name, whenText(writtenAt)),
    mayKnow,
  ])
  const sent = record.lock.locked ? text.sentLocked : text.sentOpen
  return { holds: holdsNow({ state }), title: text.title[state], lines: [...changes, sent] }
}
