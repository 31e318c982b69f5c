// Whom to ring about a report at this hour: its receiver while that is open, else whoever answers for
// the same place (DOM D2: a closed intake must not be the number on the screen).

import type { Instant } from '../base/clock.ts'
import { listCards, type Directory } from '../directory/directory.ts'
import { numberNow, openAt, placeOf } from '../routine/opening-hours.ts'
import type { RulePack } from '../routine/pack.ts'
import type { ChosenRecipient } from './submission.ts'

export interface Around {
  readonly pack: RulePack | undefined
  readonly directory: Directory
  readonly now: Instant
}

export interface WhomToRing {
  /** Empty when no number is known. */
  readonly phone: string
  /** The receiver is closed, and somebody else answers. */
  readonly closed: boolean
}

export function whomToRing(
  recipient: ChosenRecipient,
  { pack, directory, now }: Around,
): WhomToRing {
  const cards = listCards(directory)
  const card = cards.find(({ id }) => id === recipient.card)
  const own = { phone: card?.phones[0]?.number ?? recipient.phone, closed: false }
  if (!card || !pack || openAt(card.hours, now)) return own
  const { number, intakeOpen } = numberNow(pack, cards, placeOf(card), now)
  // A place without an emergency service of its own is still told the number that answers on Monday.
  return number === undefined || intakeOpen ? own : { phone: number, closed: true }
}
