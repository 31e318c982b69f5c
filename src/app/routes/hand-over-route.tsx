import { useRoute } from 'preact-iso'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { backOf, findGiven, listReceived, takenOf } from '../../report/hand-over.ts'
import { readReport } from '../../report/record.ts'
import { listReportDrafts } from '../../report/repository.ts'
import { HandOverDraft } from '../../report/screens/hand-over-draft.tsx'
import { HandOverState } from '../../report/screens/hand-over-state.tsx'
import { ReportFacts } from '../../report/screens/report-facts.tsx'
import { TakeHandOver } from '../../report/screens/take-hand-over.tsx'
import { childLabel } from '../../report/summary.ts'
import { handOverText } from '../../text/hand-over.ts'
import { reportText } from '../../text/report.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /overlamna/:id for the giver, /overta/:sid for the colleague. */
export function HandOverRoute() {
  const { id = '', sid } = useRoute().params
  return sid === undefined ? <Give id={id} /> : <TakeOver sid={sid} />
}

/** To whom, and then how it stands. The id is the giver's draft. */
function Give({ id }: { readonly id: string }) {
  const { tablet } = useApp()
  const desk = useDesk()
  const around = useSurroundings()
  const found = useDeskQuery(
    desk,
    async (desk) => {
      // A word on the page that was just left may still be on its way to the disk.
      await tablet.drafts.get(id)?.flush()
      const draft = listReportDrafts(desk).find((one) => one.id === id)
      return { draft, given: findGiven(desk, id) }
    },
    id,
  )
  const { draft, given } = found ?? {}
  const state = given ? 'given' : 'here'
  useArrival(given ? handOverText.given : handOverText.title, `overlamna/${id}/${found && state}`)
  if (!found) return null
  const content = given?.record.content ?? draft?.content
  const report = content === undefined ? undefined : readReport(content)
  return (
    <Page
      narrow
      title={reportText.title}
      detail={report && childLabel(report, around.now())}
      backHref={given || !draft ? '/' : `/anmalan/${id}/granska`}
    >
      {draft && !given && <HandOverDraft around={around} draft={draft} />}
      {!draft && !given && (
        <>
          <h1 tabIndex={-1}>{handOverText.title}</h1>
          <p>{handOverText.missing}</p>
        </>
      )}
      {given && (
        <div class="stack">
          <h1 tabIndex={-1}>{handOverText.given}</h1>
          <HandOverState around={around} given={given} />
          <p class="hint">{handOverText.backHint}</p>
          {report && <ReportFacts report={report} pack={around.pack} />}
        </div>
      )}
    </Page>
  )
}

function TakeOver({ sid }: { readonly sid: string }) {
  const desk = useDesk()
  const around = useSurroundings()
  const found = useDeskQuery(
    desk,
    (desk) => {
      const received = listReceived(desk).find((one) => one.sid === sid)
      if (!received) return { received }
      return {
        received,
        isBack: backOf(desk, received) !== undefined,
        isTaken: takenOf(desk, received) !== undefined,
      }
    },
    sid,
  )
  const received = found?.received
  useArrival(handOverText.takeTitle, `overta/${sid}/${received ? 'here' : ''}`)
  if (!found) return null
  const report = received && readReport(received.record.content)
  return (
    <Page title={reportText.title} detail={report && childLabel(report, around.now())} backHref="/">
      {received ? (
        <TakeHandOver
          around={around}
          received={received}
          isBack={found?.isBack === true}
          isTaken={found?.isTaken === true}
        />
      ) : (
        <>
          <h1 tabIndex={-1}>{handOverText.takeTitle}</h1>
          <p>{handOverText.noHandOver}</p>
        </>
      )}
    </Page>
  )
}
