import { useRoute } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { isDraftGone } from '../../draft/draft-repository.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { findOtherTime, readOtherTime } from '../../meeting/other-time.ts'
import { findInvitation, findNote } from '../../meeting/received.ts'
import { ProposeTime } from '../../meeting/screens/propose-time.tsx'
import { ReadInvitation } from '../../meeting/screens/read-invitation.tsx'
import { ReadNote } from '../../meeting/screens/read-note.tsx'
import { meetingLettersText } from '../../text/meeting-letters.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { Redirect } from '../redirect.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

/** /inbjudan/:id, which the other side has sent. */
export function InvitationRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const around = useSurroundings()
  const here = useDeskQuery(around.desk, (desk) => ({ found: findInvitation(desk, id) }), id)
  useArrival(meetingLettersText.invitation, `/inbjudan/${id}/${here ? 'here' : ''}`)
  if (!here) return null
  return (
    <LetterPage title={meetingLettersText.invitation}>
      {here.found && <ReadInvitation around={around} here={here.found} />}
    </LetterPage>
  )
}

/** /anteckning/:id, as this side was given it. */
export function GivenNoteRoute() {
  const { params } = useRoute()
  const { id = '' } = params
  const around = useSurroundings()
  const here = useDeskQuery(around.desk, (desk) => ({ note: findNote(desk, id) }), id)
  useArrival(meetingLettersText.note, `/anteckning/${id}/${here ? 'here' : ''}`)
  if (!here) return null
  return (
    <LetterPage title={meetingLettersText.note}>
      {here.note && <ReadNote around={around} note={here.note} />}
    </LetterPage>
  )
}

/** /inbjudan/:id/annan-tid/:rec? */
export function OtherTimeRoute() {
  const { params } = useRoute()
  const { id = '', rec = '' } = params
  const desk = useDesk()
  const here = findInvitation(desk, id)
  const place = `/inbjudan/${id}`
  if (!here || here.newer || isDraftGone(desk, rec)) return <Redirect to={place} />
  const begun = rec === '' ? findOtherTime(desk, id) : undefined
  if (begun) return <Redirect to={`${place}/annan-tid/${begun.id}`} />
  if (rec === '') return <NewDraftRoute to={(fresh) => `${place}/annan-tid/${fresh}`} />
  return (
    <DraftRoute
      key={rec}
      rec={rec}
      of="otherTime"
      backHref={place}
      empty={() => ({ ...readOtherTime({}), invitation: id })}
      show={(content) => <p class="prose">{readOtherTime(content).words}</p>}
    >
      {(around, store) => (
        <ProposeTime around={around} store={store} rec={rec} invitation={here.invitation} />
      )}
    </DraftRoute>
  )
}

interface LetterPageProps {
  readonly title: string
  /** Nothing where the letter is not here, or does not count. */
  readonly children: ComponentChildren
}

function LetterPage({ title, children }: LetterPageProps) {
  return (
    <Page title={title} backHref="/moten" narrow>
      {children ?? <h1 tabIndex={-1}>{meetingLettersText.missing}</h1>}
    </Page>
  )
}
