import { useRoute } from 'preact-iso'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { findUnmerged } from '../../meeting/editions.ts'
import { JoinEditions } from '../../meeting/screens/join-editions.tsx'
import { meetingEditionsText } from '../../text/meeting-editions.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useSurroundings } from '../use-surroundings.tsx'

/** /mote/:id/versioner: two tablets have written in one note. */
export function EditionsRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const around = useSurroundings()
  const here = useDeskQuery(around.desk, (desk) => ({ unmerged: findUnmerged(desk, id) }), id)
  useArrival(meetingEditionsText.title, `/mote/${id}/versioner/${here ? 'here' : ''}`)
  if (!here) return null
  return (
    <Page title={meetingEditionsText.title} backHref={`/mote/${id}`} narrow>
      <JoinEditions around={around} rec={id} unmerged={here.unmerged} />
    </Page>
  )
}
