import { useRoute } from 'preact-iso'
import type { Desk } from '../../letters/desk.ts'
import { findFollowUp, isNoted, readFollowUp, type FollowUp } from '../../report/follow-up.ts'
import { findSubmission } from '../../report/repository.ts'
import { EditCall } from '../../report/screens/edit-call.tsx'
import { EditFeedback } from '../../report/screens/edit-feedback.tsx'
import type { Submission } from '../../report/submission.ts'
import { swedishClock, swedishDate } from '../../routine/swedish-time.ts'
import { followUpText } from '../../text/follow-up.ts'
import { receiptText } from '../../text/receipt.ts'
import { reportText } from '../../text/report.ts'
import { Page } from '../page.tsx'
import { Redirect } from '../redirect.tsx'
import { useDesk } from '../tablet-context.ts'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

const PLACES = { feedback: '/aterkoppling', call: '/samtal' } as const

/** /aterkoppling/:sid/:rec? writes down an answer about a report that has been sent. */
export function FeedbackRoute() {
  return <FollowUpRoute of="feedback" />
}

/** /samtal/:sid/:rec? writes down a call about it. */
export function CallRoute() {
  return <FollowUpRoute of="call" />
}

function FollowUpRoute({ of }: { readonly of: FollowUp }) {
  const { params } = useRoute()
  const { sid = '', rec = '' } = params
  const desk = useDesk()
  const submission = findSubmission(desk, sid)
  const begun = rec === '' ? findFollowUp(desk, of, sid) : undefined
  const place = `${PLACES[of]}/${sid}`
  if (!submission) {
    return (
      <Page title={reportText.title} backHref="/">
        <h1 tabIndex={-1}>{followUpText[of].title}</h1>
        <p>{receiptText.missing}</p>
      </Page>
    )
  }
  if (begun !== undefined) return <Redirect to={`${place}/${begun}`} />
  if (rec === '') return <NewDraftRoute to={(fresh) => `${place}/${fresh}`} />
  // Back to what has been noted: it is not written on any more.
  if (isNoted(desk, of, rec)) return <Redirect to={`/anmalan/${sid}/kvitto`} />
  return of === 'feedback' ? (
    <Feedback submission={submission} rec={rec} key={rec} />
  ) : (
    <Call submission={submission} rec={rec} key={rec} />
  )
}

interface FollowUpProps {
  readonly submission: Submission
  readonly rec: string
}

function Feedback({ submission, rec }: FollowUpProps) {
  const { sid } = submission
  return (
    <DraftRoute
      rec={rec}
      of="feedback"
      backHref={`/anmalan/${sid}/kvitto`}
      empty={() => ({ ...readFollowUp('feedback', {}), sid })}
      show={(content) => <p class="prose">{readFollowUp('feedback', content).words}</p>}
    >
      {(around, store) => (
        <EditFeedback around={around} store={store} rec={rec} submission={submission} />
      )}
    </DraftRoute>
  )
}

function Call({ submission, rec }: FollowUpProps) {
  const desk = useDesk()
  const { sid } = submission
  return (
    <DraftRoute
      rec={rec}
      of="call"
      backHref={`/anmalan/${sid}/kvitto`}
      empty={() => emptyCall(desk, sid)}
      show={(content) => <p class="prose">{readFollowUp('call', content).said}</p>}
    >
      {(around, store) => (
        <EditCall around={around} store={store} rec={rec} submission={submission} />
      )}
    </DraftRoute>
  )
}

/** The call was a moment ago. Who answered is not guessed: it may have been the emergency service. */
function emptyCall({ clock }: Desk, sid: string) {
  const now = clock.now()
  const when = { calledOn: swedishDate(now), calledAt: swedishClock(now) }
  return { ...readFollowUp('call', {}), ...when, sid }
}
