import type { Instant } from '../../base/clock.ts'
import { DraftList } from '../../draft/draft-list.tsx'
import type { Desk } from '../../letters/desk.ts'
import { meetingListText } from '../../text/meeting.ts'
import { maySeeNote } from '../known.ts'
import { meetingInitials, readMeeting } from '../record.ts'

interface MeetingListProps {
  readonly desk: Desk
  readonly now: Instant
}

/** The person's own meeting notes, and those that the group writes in. */
export function MeetingList(props: MeetingListProps) {
  return (
    <DraftList
      {...props}
      of="meeting"
      place="/mote"
      words={meetingListText}
      isShown={(draft) => maySeeNote(props.desk, draft)}
      label={(content) => meetingListText.row(meetingInitials(readMeeting(content)))}
    />
  )
}
