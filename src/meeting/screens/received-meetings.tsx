import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { dateText } from '../../text/days.ts'
import { meetingLettersText as words } from '../../text/meeting-letters.ts'
import { meetingListText } from '../../text/meeting.ts'
import { Card } from '../../ui/card.tsx'
import { childInitials, listReceived, type Received } from '../received.ts'
import { MeetingTasks } from './meeting-tasks.tsx'

interface ReceivedMeetingsProps {
  readonly around: Surroundings
  /** At home only what somebody has to do; among the meetings all of it. */
  readonly all?: boolean
}

/** Invitations, what is to be done, and notes that were given; by initials only. */
export function ReceivedMeetings({ around, all = false }: ReceivedMeetingsProps) {
  const received = useDeskQuery(around.desk, listReceived)
  if (!received) return null
  const today = swedishDate(around.now())
  const { invitations, notes, tasks } = all ? received : pressing(received, today)
  return (
    <>
      {invitations.length > 0 && (
        <Card title={words.invitation}>
          <ul class="stack">
            {invitations.map(({ report, invitation: { id, record }, answers }) => (
              <li key={id}>
                <a class="card inbox__row" href={`/inbjudan/${id}`}>
                  <strong>{words.invited(nameOf(report), dateText(record.date))}</strong>
                  {answers.length === 0 && <span class="small">{words.toAnswer}</span>}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {tasks.length > 0 && <MeetingTasks around={around} tasks={tasks} />}
      {notes.length > 0 && (
        <Card title={words.notes}>
          <ul class="stack">
            {notes.map(({ report, note: { id, record } }) => (
              <li key={id}>
                <a class="card inbox__row" href={`/anteckning/${id}`}>
                  <strong>
                    {words.noteOf(nameOf(report), record.date === '' ? '' : dateText(record.date))}
                  </strong>
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

const nameOf = (report: Parameters<typeof childInitials>[0]) =>
  meetingListText.row(childInitials(report))

/** Not answered and not over; not done; a note asks for nothing. */
function pressing({ invitations, notes, tasks }: Received, today: string): Received {
  return {
    invitations: invitations.filter(
      ({ invitation, answers }) => answers.length === 0 && invitation.record.date >= today,
    ),
    notes: notes.slice(0, 0),
    tasks: tasks.filter(({ done }) => !done),
  }
}
