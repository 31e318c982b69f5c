// The guardian lock of a letter as it holds now: what its page, its paper and
// its row in the inbox say. As the office knows
// it where the matter is its own, and as it has been told wherever the letter is a copy.

import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import type { Filed } from '../letters/filed.ts'
import { holdsNow, lockNowOf, type LockNow } from '../report/fold-lock.ts'
import type { Forwarding } from '../report/forwarding.ts'
import type { Submission } from '../report/submission.ts'
import type { LockTold } from '../report/told-record.ts'
import { lockNowText as text } from '../text/lock-now.ts'
import { matterOf } from './fold.ts'
import { gatherMatterEvents, type MatterEvents } from './gather.ts'
import { findOwnItem, ownItems, type InboxItem } from './inbox.ts'

/** A change that holds, as far as anybody may read it who reads the letter: no reason. */
type HeldChange = Pick<LockTold, 'record'>

export interface LetterLock {
  readonly state: LockNow['state']
  readonly held: readonly HeldChange[]
}

export function lockOfLetter(desk: Desk, submission: Submission): LetterLock {
  const own = findOwnItem(desk, submission.sid)
  return own?.submission.id === submission.id
    ? lockInMatter(desk, own, gatherMatterEvents(desk))
    : lockAsTold(desk, submission)
}

/** By the letters' ids. All events are gathered once, and only where some lock was changed at all. */
export function locksOfLetters(
  desk: Desk,
  items: readonly InboxItem[],
): ReadonlyMap<string, LetterLock['state']> {
  const changes = ['lockChange', 'lockTold'].flatMap(
    (kind) => desk.cabinet.list(kind) as readonly Filed[],
  )
  const changed = new Set(changes.map(({ sid }) => sid))
  const isChanged = ({ submission }: InboxItem) => changed.has(submission.sid)
  const events = items.some(isChanged) ? gatherMatterEvents(desk) : undefined
  const own = new Set(ownItems(desk, items))
  return new Map(
    items.map((item) => {
      const { submission } = item
      if (!events || !isChanged(item)) return [submission.id, lockAsSent(submission)]
      const lock = own.has(item) ? lockInMatter(desk, item, events) : lockAsTold(desk, submission)
      return [submission.id, lock.state]
    }),
  )
}

function lockAsSent({ record }: Submission): LetterLock['state'] {
  return record.lock.locked ? 'locked' : 'none'
}

function lockInMatter(desk: Desk, item: InboxItem, events: MatterEvents): LetterLock {
  const around = { directory: desk.directory(), now: desk.clock.now() }
  const { state, held } = matterOf(item, events, around).lock
  return { state, held }
}

function lockAsTold(desk: Desk, submission: Submission): LetterLock {
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
