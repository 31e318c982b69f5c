import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { meetingLettersText as words } from '../../text/meeting-letters.ts'
import type { MeetingInvitation, MeetingNote } from '../letter-record.ts'

interface WrittenProps {
  readonly around: Surroundings
  readonly letter: MeetingInvitation | MeetingNote
}

/** Who wrote it, when by the own clock, and when the server had it: the two may lie days apart. */
export function Written({ around: { desk, now }, letter }: WrittenProps) {
  const { record, authorUnit, arrivedAt } = letter
  const unit = desk.directory().units[authorUnit]?.name ?? ''
  return (
    <p class="muted">
      {words.by(record.by.name, unit, whenText(record.writtenAt, now()))}{' '}
      {arrivedAt ? words.sent(whenText(arrivedAt, now())) : words.notSent}
    </p>
  )
}
