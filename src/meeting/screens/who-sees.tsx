import { useState } from 'preact/hooks'
import { meetingModeText as words } from '../../text/meeting-mode.ts'
import { meetingText } from '../../text/meeting.ts'
import { Checks, optionsOf } from '../../ui/field.tsx'
import type { Petal } from '../../ui/mark.tsx'
import { Note } from '../../ui/note.tsx'
import { Sees } from '../../ui/sees.tsx'
import { withSeenBy } from '../audience.ts'
import type { MeetingFacts } from '../gates.ts'
import { offeredTo, readersOf } from '../readers.ts'
import { PARTIES, type Meeting, type Party, type Passage } from '../record.ts'

interface WhoSeesProps {
  readonly meeting: Meeting
  readonly edit: (change: Partial<Meeting>) => void
  readonly passage: Passage
  readonly facts: MeetingFacts
}

const PETALS: Readonly<Record<Party, readonly Petal[]>> = {
  family: ['fam'],
  school: ['sch'],
  socialServices: ['soc'],
  other: [],
}

/** Who reads a passage; and when somebody widens it, what that means, there and then. */
export function WhoSees({ meeting, edit, passage, facts }: WhoSeesProps) {
  const [added, setAdded] = useState<Party>()
  const { own } = facts
  const offered = offeredTo(meeting, facts)
  const readers = readersOf(meeting, passage, facts)
  const choose = (chosen: readonly Party[]) => {
    const changed = offered.find((party) => chosen.includes(party) !== readers.includes(party))
    if (changed === undefined) return
    const sees = chosen.includes(changed)
    setAdded(sees ? changed : undefined)
    edit(withSeenBy(meeting, passage, changed, sees))
  }
  const shown = added !== undefined && readers.includes(added) ? added : undefined
  return (
    <>
      <p>
        <Sees by={readers.flatMap((party) => PETALS[party])}>{readersText(readers, own)}</Sees>
      </p>
      {offered.length > 0 && (
        <Checks
          name={`seen-by-${passage}`}
          label={words.widen}
          options={optionsOf(PARTIES, meetingText.parties).filter(({ value }) =>
            offered.includes(value),
          )}
          values={readers.filter((party) => party !== own)}
          onInput={choose}
        />
      )}
      <div role="status">{shown && <Note tone="wait">{words.widened[shown]}</Note>}</div>
    </>
  )
}

function readersText(readers: readonly Party[], own: Party): string {
  const mine = own === 'socialServices' ? words.readers.socialServices : words.writer
  const others = readers.filter((party) => party !== own).map((party) => words.readers[party])
  return words.together([mine, ...others])
}
