// Who reads a passage as things stand: whom somebody has chosen, less those who may have nothing. Pure.

import { audienceOf } from './audience.ts'
import { mayGoTo, type MeetingFacts } from './gates.ts'
import { askedParties, recipientOf } from './outgoing.ts'
import type { Meeting, Party, Passage } from './record.ts'

const THREE: readonly Party[] = ['family', 'school', 'socialServices']

/** Those whom a passage can be shown to besides the side that writes. */
export function offeredTo(meeting: Meeting, facts: MeetingFacts): readonly Party[] {
  const asked = askedParties(meeting)
  const parties = [...THREE, ...asked.filter((party) => !THREE.includes(party))]
  return parties.filter((party) => party !== facts.own && mayHave(party, meeting, facts))
}

export function isFamilyOffered(meeting: Meeting, facts: MeetingFacts): boolean {
  return mayHave('family', meeting, facts)
}

export function readersOf(
  meeting: Meeting,
  passage: Passage,
  facts: MeetingFacts,
): readonly Party[] {
  return audienceOf(meeting, passage, facts.own).filter(
    (party) => party === facts.own || mayHave(party, meeting, facts),
  )
}

/** Who has something to do by a decision, and is not shown what was decided. */
export function doersLeftOut(meeting: Meeting, facts: MeetingFacts): readonly Party[] {
  const readers = readersOf(meeting, 'decisions', facts)
  const doers = meeting.decisions.flatMap(({ party }) => (party === '' ? [] : [party]))
  return [...new Set(doers)].filter((party) => !readers.includes(party))
}

function mayHave(party: Party, meeting: Meeting, facts: MeetingFacts): boolean {
  return mayGoTo(recipientOf(party), meeting, facts)
}
