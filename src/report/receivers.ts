// Which groups a report's letters go to.

import { findGroup, groupAddressee, type Addressee } from '../directory/directory.ts'
import type { Desk } from '../letters/desk.ts'
import { holdersOf } from './fold.ts'
import type { Forwarding } from './forwarding.ts'
import type { ChosenRecipient, Submission } from './submission.ts'

/** Undefined for a receiver outside Trepart, or one without a key. */
export function receivingGroup(
  desk: Desk,
  { card, unit }: Pick<ChosenRecipient, 'card' | 'unit'>,
): Addressee | undefined {
  const directory = desk.directory()
  const group = findGroup(directory, directory.units[unit]?.cards[card]?.group ?? '')
  return group && group.epoch > 0 ? groupAddressee(directory, group) : undefined
}

/** Those who have the report now: it may have been sent on. */
export function receivingNow(desk: Desk, submission: Submission): readonly Addressee[] {
  const forwardings = desk.cabinet.list('forwarding') as readonly Forwarding[]
  return holdersOf(submission, { forwardings }).flatMap(
    (recipient) => receivingGroup(desk, recipient) ?? [],
  )
}
