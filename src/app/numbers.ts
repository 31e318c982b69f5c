// Which numbers to show: 112, and whoever answers now where the unit lies. Public cards, so they are
// there while the tablet is locked.

import { listCards, type Directory } from '../directory/directory.ts'
import type { Instant } from '../base/clock.ts'
import { numberNow, placeOf, type Place } from '../routine/opening-hours.ts'
import type { RulePack } from '../routine/pack.ts'
import { lockText } from '../text/lock.ts'
import type { EmergencyNumber } from '../ui/emergency-numbers.tsx'

/** Dialled before any rule has been fetched. */
const EMERGENCY = '112'

/** Where the unit lies, by its own card. Never used to choose a recipient. */
export function homePlace({ home }: Directory): Place | undefined {
  const cards = Object.values(home.cards)
  const card = cards.find(({ function: task }) => task === 'unit') ?? cards[0]
  return card && placeOf(card)
}

export function emergencyNumbers(
  directory: Directory | undefined,
  pack: RulePack | undefined,
  now: Instant,
): readonly EmergencyNumber[] {
  const first = { number: pack?.emergencyNumber ?? EMERGENCY, label: lockText.danger }
  const place = directory && homePlace(directory)
  if (!directory || !place || !pack) return [first]
  const { number } = numberNow(pack, listCards(directory), place, now)
  return number === undefined ? [first] : [first, { number, label: lockText.today }]
}
