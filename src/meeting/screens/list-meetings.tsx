import plus from 'lucide:plus'
import type { Instant } from '../../base/clock.ts'
import type { Draft } from '../../draft/draft.ts'
import { listDrafts } from '../../draft/draft-repository.ts'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { whenText } from '../../text/dates.ts'
import { meetingListText } from '../../text/meeting.ts'
import { LinkButton } from '../../ui/button.tsx'
import { meetingInitials, readMeeting } from '../record.ts'

interface MeetingListProps {
  readonly desk: Desk
  readonly now: Instant
}

/** The person's own meeting notes, newest first, by initials only. */
export function MeetingList({ desk, now }: MeetingListProps) {
  const drafts = useDeskQuery(desk, listMeetingDrafts)
  const { title, add, empty, row, saved } = meetingListText
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p>
        <LinkButton variant="primary" icon={plus} href="/mote/nytt">
          {add}
        </LinkButton>
      </p>
      {drafts?.length === 0 && <p class="muted">{empty}</p>}
      {drafts && drafts.length > 0 && (
        <ul class="stack">
          {drafts.map(({ id, content, savedAt }) => (
            <li key={id}>
              <a class="card inbox__row" href={`/mote/${id}`}>
                <strong>{row(meetingInitials(readMeeting(content)))}</strong>
                <span class="small muted">{saved(whenText(savedAt, now))}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function listMeetingDrafts(desk: Desk): readonly Draft[] {
  return listDrafts(desk).filter(({ of }) => of === 'meeting')
}
