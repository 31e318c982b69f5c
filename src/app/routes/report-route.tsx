import { useRoute } from 'preact-iso'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { beginReport } from '../../report/begin.ts'
import { isReportStep, readReport } from '../../report/record.ts'
import { findSent, findSubmission, gatherFacts } from '../../report/repository.ts'
import { EditReport } from '../../report/screens/edit-report.tsx'
import { Receipt } from '../../report/screens/receipt.tsx'
import { ReportFacts } from '../../report/screens/report-facts.tsx'
import { packUnder } from '../../routine/load-pack.ts'
import { childLabel } from '../../report/summary.ts'
import { appText } from '../../text/app.ts'
import { reportText } from '../../text/report.ts'
import { receiptText } from '../../text/receipt.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'
import { NotFound } from '../screens/not-found.tsx'
import { DraftRoute, NewDraftRoute } from './draft-route.tsx'

/** /anmalan/:id/:steg, where the id is a draft's, or a submission's for its receipt. */
export function ReportRoute() {
  const { params } = useRoute()
  const { id = '', steg = 'skydd' } = params
  const desk = useDesk()
  // The draft of what has been sent is not written on: what was sent is what is sent. Watched, since
  // another window may send it while it is read here.
  const sent = useDeskQuery(desk, (desk) => findSent(desk, id), id) ?? findSent(desk, id)
  if (id === 'ny') return <NewDraftRoute to={(rec) => `/anmalan/${rec}/skydd`} />
  if (steg === 'kvitto') return <ReceiptRoute sid={id} />
  if (!isReportStep(steg)) return <NotFound />
  if (sent) return <ReceiptRoute sid={sent.sid} />
  return (
    <DraftRoute
      rec={id}
      of="report"
      backHref="/"
      empty={() => beginReport(desk)}
      show={(content, { pack }) => <ReportFacts report={readReport(content)} pack={pack} />}
      key={id}
    >
      {(around, store) => <EditReport around={around} store={store} rec={id} step={steg} />}
    </DraftRoute>
  )
}

function ReceiptRoute({ sid }: { readonly sid: string }) {
  const { tablet } = useApp()
  const desk = useDesk()
  const around = useSurroundings()
  const facts = useDeskQuery(desk, gatherFacts)
  useArrival(appText.titles.receipt, `kvitto/${sid}/${facts ? 'here' : ''}`)
  const submission = useDeskQuery(desk, (desk) => findSubmission(desk, sid), sid)
  const pack = packUnder(around.packs, submission?.record.pack ?? '') ?? around.pack
  if (!facts) return null
  const now = tablet.deps.clock.now()
  if (!submission) {
    return (
      <Page title={reportText.title}>
        <h1 tabIndex={-1}>{appText.titles.receipt}</h1>
        <p>{receiptText.missing}</p>
      </Page>
    )
  }
  return (
    <Page title={reportText.title} detail={childLabel(submission.record.report, now)} backHref="/">
      <Receipt around={around} pack={pack} submission={submission} facts={facts} />
    </Page>
  )
}
