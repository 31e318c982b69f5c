import { lazy, useRoute } from 'preact-iso'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { findSubmission, gatherFacts } from '../../report/repository.ts'
import { ReportPath } from '../../report/screens/report-path.tsx'
import { childLabel } from '../../report/summary.ts'
import { packUnder } from '../../routine/load-pack.ts'
import { titleText } from '../../text/titles.ts'
import { pathText } from '../../text/path.ts'
import { receiptText } from '../../text/receipt.ts'
import { reportText } from '../../text/report.ts'
import { unsentText } from '../../text/unsent.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useApp, useDesk, useLocalPack } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

const MatterRoute = lazy(() => import('./matter-route.tsx').then((m) => m.MatterRoute))

/** /arende/:sid, by which side one is on. */
export function PathRoute() {
  const { home } = useDesk().directory()
  return home.kind === 'socialServices' ? <MatterRoute /> : <ReporterPath />
}

/** The reporter's view of a report that has been sent. */
function ReporterPath() {
  const { params } = useRoute()
  const { sid = '' } = params
  const { tablet } = useApp()
  const desk = useDesk()
  const around = useSurroundings()
  const facts = useDeskQuery(desk, gatherFacts)
  const submission = useDeskQuery(desk, (desk) => findSubmission(desk, sid), sid)
  const local = useLocalPack()
  // A matter keeps the pack it began under; today's stands in where that one is not on the tablet.
  const pack = packUnder(around.packs, submission?.record.pack ?? '') ?? around.pack
  useArrival(titleText.path, `arende/${sid}/${facts ? 'here' : ''}`)
  if (!facts) return null
  if (!submission || !pack) {
    return (
      <Page title={reportText.title} backHref="/">
        <h1 tabIndex={-1}>{pathText.title}</h1>
        <p>{submission ? unsentText.remove.noRules : receiptText.missing}</p>
      </Page>
    )
  }
  const child = childLabel(submission.record.report, tablet.deps.clock.now())
  return (
    <Page title={reportText.title} detail={child} backHref={`/anmalan/${sid}/kvitto`}>
      <ReportPath around={around} pack={pack} local={local} submission={submission} facts={facts} />
    </Page>
  )
}
