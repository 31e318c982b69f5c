import printer from 'lucide:printer'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { useRemovableRows } from '../../draft/removable-rows.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingPlanText } from '../../text/meeting-plan.ts'
import { meetingText } from '../../text/meeting.ts'
import { paperText } from '../../text/paper.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { usePaper } from '../../ui/use-paper.ts'
import { useStore } from '../../ui/use-store.ts'
import { meetingInitials, readMeeting, type Meeting } from '../record.ts'
import { withReport } from './bind.ts'
import { MeetingFacts } from './meeting-facts.tsx'
import { MeetingFields } from './meeting-fields.tsx'

interface EditMeetingProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Meeting>>
  readonly rec: string
}

const loadPapers = () => import('../print.tsx')

/** The room for one meeting note: all of it on one page, saved at every pause. */
export function EditMeeting({ around, store, rec }: EditMeetingProps) {
  const { content, edit, moveTo } = useStore(store, (state) => state)
  // Rows that an earlier version wrote lack what this one has added to them.
  const meeting = readMeeting(content)
  const { rowsOf, removed } = useRemovableRows(store)
  const print = usePaper(loadPapers, ({ meetingSheet }) => meetingSheet(around, meeting))
  const path = `/mote/${rec}`
  useArrival(around, store, { path, title: meetingText.title })
  const { participant, decision } = meetingText
  return (
    <FocusFrame
      title={meetingText.title}
      detail={meetingText.child(meetingInitials(meeting)) || undefined}
      closeHref="/moten"
      chip={around.chip}
      onHide={around.onHide}
      bar={<StepBar saved={<Saved store={store} />} />}
    >
      <h1 tabIndex={-1}>{meetingText.title}</h1>
      <p class="hint">{meetingText.intro}</p>
      <OlderVersions
        desk={around.desk}
        rec={rec}
        show={(content) => <MeetingFacts meeting={readMeeting(content)} />}
        onChosen={around.onReload}
      />
      <Note>{meetingText.danger}</Note>
      <p>
        <LinkButton href={withReport(`${path}/inbjudan`, meeting)}>
          {meetingPlanText.plan}
        </LinkButton>
      </p>
      <MeetingFields
        meeting={meeting}
        edit={edit}
        mark={(field, caret) => moveTo({ path, field, caret, scroll: window.scrollY })}
        kind={around.desk.directory().home.kind}
        participants={rowsOf('participants', participant.removed, 'meeting-who')}
        decisions={rowsOf('decisions', decision.removed, 'meeting-decisions')}
      />
      <p>
        <Button icon={printer} onClick={() => print()}>
          {paperText.print}
        </Button>
      </p>
      {removed}
    </FocusFrame>
  )
}
