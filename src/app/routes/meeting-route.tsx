import { useRoute } from 'preact-iso'
import { emptyMeeting, readMeeting } from '../../meeting/record.ts'
import { EditMeeting } from '../../meeting/screens/edit-meeting.tsx'
import { MeetingFacts } from '../../meeting/screens/meeting-facts.tsx'
import { MeetingList } from '../../meeting/screens/list-meetings.tsx'
import { titleText } from '../../text/titles.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

export function MeetingsRoute() {
  const { tablet } = useApp()
  const desk = useDesk()
  useArrival(titleText.meeting, '/moten')
  return (
    <Page>
      <MeetingList desk={desk} now={tablet.deps.clock.now()} />
    </Page>
  )
}

export function MeetingRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  if (id === 'nytt') return <NewDraftRoute to={(rec) => `/mote/${rec}`} />
  return (
    <DraftRoute
      rec={id}
      of="meeting"
      backHref="/moten"
      empty={emptyMeeting}
      show={(content) => <MeetingFacts meeting={readMeeting(content)} />}
      key={id}
    >
      {(around, store) => <EditMeeting around={around} store={store} rec={id} />}
    </DraftRoute>
  )
}
