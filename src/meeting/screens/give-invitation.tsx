import calendar from 'lucide:calendar-days'
import printer from 'lucide:printer'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingLettersText } from '../../text/meeting-letters.ts'
import { meetingText } from '../../text/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { usePaper } from '../../ui/use-paper.ts'
import { CALENDAR_FILE } from '../calendar.ts'
import { askedParties, calendarFor, invitationFor, type Outgoing } from '../outgoing.ts'
import type { Party } from '../record.ts'
import type { ToSend } from '../send.ts'

interface GiveInvitationProps {
  readonly around: Surroundings
  readonly plan: ToSend
  /** The text that says what nobody has to. */
  readonly voluntary: string
}

const words = meetingLettersText.give
const loadPapers = () => import('../invitation-paper.tsx')

/** By hand: a calendar entry and a paper for each party that may have one. */
export function GiveInvitation({ around, plan, voluntary }: GiveInvitationProps) {
  const { desk } = around
  const outgoingTo = (party: Party): Outgoing => ({
    ...plan,
    to: { party, role: party === 'family' ? 'guardian' : 'staff' },
    now: desk.clock.now(),
  })
  const asked = [...new Set([plan.facts.own, ...askedParties(plan.meeting)])]
  const parties = asked.filter((party) => invitationFor(outgoingTo(party)).ok)
  const print = usePaper(loadPapers, ({ invitationSheet }) =>
    invitationSheet(around, outgoingTo(plan.facts.own), voluntary),
  )
  const save = (party: Party) => {
    const made = calendarFor(outgoingTo(party))
    if (made.ok) saveFile(CALENDAR_FILE, 'text/calendar', made.value)
  }
  return (
    <>
      <h3>{words.title}</h3>
      {parties.map((party) => (
        <p class="row" key={party}>
          <Button icon={calendar} onClick={() => save(party)}>
            {words.calendar(meetingText.parties[party])}
          </Button>
          <Button
            icon={printer}
            onClick={() =>
              print(({ invitationSheet }) => invitationSheet(around, outgoingTo(party), voluntary))
            }
          >
            {words.print(meetingText.parties[party])}
          </Button>
        </p>
      ))}
    </>
  )
}
