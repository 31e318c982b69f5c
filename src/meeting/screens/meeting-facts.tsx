import { meetingText } from '../../text/meeting.ts'
import { Facts } from '../../ui/facts.tsx'
import { listMeetingAnswers } from '../answers.ts'
import type { Meeting } from '../record.ts'

/** A whole note to read, such as another version of the one being written. */
export function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const answers = listMeetingAnswers(meeting)
  if (answers.length === 0) return <p class="muted">{meetingText.empty}</p>
  const facts = answers.map(({ label, value }) => ({
    label,
    value: <span class="prose">{value}</span>,
  }))
  return <Facts facts={facts} />
}
