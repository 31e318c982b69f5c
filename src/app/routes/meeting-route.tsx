import { useRoute } from 'preact-iso'
import { findDraft } from '../../draft/draft-repository.ts'
import { readPoint } from '../../meeting/agenda.ts'
import { mailboxOfNotes, maySeeNote } from '../../meeting/known.ts'
import { emptyMeeting, readMeeting, type Meeting } from '../../meeting/record.ts'
import { AfterMeeting } from '../../meeting/screens/after-meeting.tsx'
import { ChildVoice } from '../../meeting/screens/child-voice.tsx'
import { EditMeeting } from '../../meeting/screens/edit-meeting.tsx'
import { MeetingFacts } from '../../meeting/screens/meeting-facts.tsx'
import { PlanMeeting } from '../../meeting/screens/plan-meeting.tsx'
import { MeetingList } from '../../meeting/screens/list-meetings.tsx'
import { ReceivedMeetings } from '../../meeting/screens/received-meetings.tsx'
import { titleText } from '../../text/titles.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { Redirect } from '../redirect.tsx'
import { useApp, useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

export function MeetingsRoute() {
  const { tablet } = useApp()
  const desk = useDesk()
  const around = useSurroundings()
  useArrival(titleText.meeting, '/moten')
  return (
    <Page>
      <MeetingList desk={desk} now={tablet.deps.clock.now()} />
      <ReceivedMeetings around={around} all />
    </Page>
  )
}

export function MeetingRoute() {
  const { params, query } = useRoute()
  const { id = '', point = '' } = params
  const { arende: sid = '' } = query
  const about = sid === '' ? '' : `?arende=${sid}`
  if (id === 'nytt') return <NewDraftRoute to={(rec) => `/mote/${rec}${about}`} />
  return (
    <MeetingDraft id={id} sid={sid}>
      {(around, store) => (
        <EditMeeting around={around} store={store} rec={id} point={readPoint(point)} />
      )}
    </MeetingDraft>
  )
}

/** Planned in the same draft: the note begins with what was settled beforehand. */
export function MeetingPlanRoute() {
  const { params, query } = useRoute()
  const { id = '' } = params
  return (
    <MeetingDraft id={id} sid={query['arende'] ?? ''}>
      {(around, store) => <PlanMeeting around={around} store={store} rec={id} />}
    </MeetingDraft>
  )
}

/** The child's own page of the same draft. */
export function ChildVoiceRoute() {
  const { params, query } = useRoute()
  const { id = '' } = params
  return (
    <MeetingDraft id={id} sid={query['arende'] ?? ''}>
      {(around, store) => <ChildVoice around={around} store={store} rec={id} />}
    </MeetingDraft>
  )
}

/** What each party gets of what was written. */
export function AfterMeetingRoute() {
  const { params, query } = useRoute()
  const { id = '' } = params
  return (
    <MeetingDraft id={id} sid={query['arende'] ?? ''}>
      {(around, store) => <AfterMeeting around={around} store={store} rec={id} />}
    </MeetingDraft>
  )
}

type DraftProps = Parameters<typeof DraftRoute<Meeting>>[0]

interface MeetingDraftProps {
  readonly id: string
  /** The report that a new one is about. */
  readonly sid: string
  readonly children: DraftProps['children']
}

function MeetingDraft({ id, sid, children }: MeetingDraftProps) {
  const desk = useDesk()
  const draft = findDraft<Meeting>(desk, id)
  const about = draft?.content.sid ?? sid
  if (draft && !maySeeNote(desk, draft)) return <Redirect to="/moten" />
  return (
    <DraftRoute
      rec={id}
      of="meeting"
      backHref="/moten"
      empty={() => emptyMeeting({ sid })}
      mailbox={mailboxOfNotes(desk, about)}
      show={(content) => <MeetingFacts meeting={readMeeting(content)} />}
      key={id}
    >
      {children}
    </DraftRoute>
  )
}
