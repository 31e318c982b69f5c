import { ReceivedMeetings } from '../../meeting/screens/received-meetings.tsx'
import { useSurroundings } from '../use-surroundings.tsx'

/** Where a person begins: invitations to answer, and what was decided that is to be done. */
export function MeetingCard() {
  return <ReceivedMeetings around={useSurroundings()} />
}
