// Who may have which passage of a note. From the start only the side that writes; each wider circle is
// somebody's choice, and nothing else widens it.

import type { UnitKind } from '../protocol/unit-log.ts'
import { PARTIES, type Meeting, type Party, type Passage } from './record.ts'

/** The party that a unit's own people are. */
export function sideOf(kind: UnitKind): Party {
  return kind === 'socialServices' ? 'socialServices' : 'school'
}

export function audienceOf(
  { seenBy }: Pick<Meeting, 'seenBy'>,
  passage: Passage,
  own: Party,
): readonly Party[] {
  const chosen = seenBy[passage] ?? []
  return PARTIES.filter((party) => party === own || chosen.includes(party))
}

/** As it would stand with one more, or one fewer, who may see the passage. */
export function withSeenBy(
  { seenBy }: Pick<Meeting, 'seenBy'>,
  passage: Passage,
  party: Party,
  sees: boolean,
): Pick<Meeting, 'seenBy'> {
  const others = (seenBy[passage] ?? []).filter((one) => one !== party)
  return { seenBy: { ...seenBy, [passage]: sees ? [...others, party].toSorted() : others } }
}
