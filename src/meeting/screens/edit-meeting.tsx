import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from '../../draft/draft-store.ts'
import { useRemovableRows } from '../../draft/removable-rows.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingText } from '../../text/meeting.ts'
import { usePaper } from '../../ui/use-paper.ts'
import { useStore } from '../../ui/use-store.ts'
import { pointPath, type Point } from '../agenda.ts'
import { readMeeting, type Meeting } from '../record.ts'
import { withReport, type MeetingProps } from './bind.ts'
import { Decisions } from './decisions.tsx'
import { MeetingRoom } from './meeting-room.tsx'
import { PointChild } from './point-child.tsx'
import { PointContact } from './point-contact.tsx'
import { PointPictures } from './point-pictures.tsx'
import { PointWhy } from './point-why.tsx'
import { useMeetingFacts } from './use-meeting-facts.ts'

interface EditMeetingProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Meeting>>
  readonly rec: string
  readonly point: Point
}

const loadPapers = () => import('../print.tsx')

/** One of the five points of a meeting, over the one draft that all of them are of. */
export function EditMeeting({ around, store, rec, point }: EditMeetingProps) {
  const { content, edit, moveTo } = useStore(store, (state) => state)
  // Rows that an earlier version wrote lack what this one has added to them.
  const meeting = readMeeting(content)
  const { desk } = around
  const facts = useMeetingFacts(around, meeting)
  const { rowsOf, removed } = useRemovableRows(store)
  const print = usePaper(loadPapers, ({ meetingSheet }) => meetingSheet(around, meeting))
  const path = pointPath(rec, point)
  const props: MeetingProps = {
    meeting,
    edit,
    mark: (field, caret) => moveTo({ path, field, caret, scroll: window.scrollY }),
  }
  const { kind } = desk.directory().home
  const { participant, decision } = meetingText
  return (
    <MeetingRoom around={around} store={store} rec={rec} point={point} facts={facts}>
      {point === 'varfor' && (
        <PointWhy
          {...props}
          participants={rowsOf('participants', participant.removed, 'meeting-who')}
          planHref={withReport(`/mote/${rec}/inbjudan`, meeting)}
          consentHref={consentsOf(meeting, kind === 'socialServices')}
        />
      )}
      {point === 'bilder' && <PointPictures {...props} kind={kind} facts={facts} />}
      {point === 'barnet' && (
        <PointChild
          {...props}
          facts={facts}
          childHref={withReport(`/barnets-rost/${rec}`, meeting)}
        />
      )}
      {point === 'beslut' && (
        <Decisions {...props} facts={facts} rows={rowsOf('decisions', decision.removed)} />
      )}
      {point === 'kontakt' && <PointContact {...props} facts={facts} onPrint={() => print()} />}
      {removed}
    </MeetingRoom>
  )
}

/** Social services ask for consent in a matter; a school talks a checklist through. */
function consentsOf({ sid }: Meeting, inMatter: boolean): string {
  return inMatter && sid !== '' ? `/arende/${sid}/samtycken` : '/samtycken'
}
