import { useRoute } from 'preact-iso'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { findAskedToSign, ownCoSign } from '../../report/co-sign.ts'
import { CoSignReport } from '../../report/screens/co-sign-report.tsx'
import { childLabel } from '../../report/summary.ts'
import { packUnder } from '../../routine/load-pack.ts'
import { coSignText } from '../../text/co-sign.ts'
import { reportText } from '../../text/report.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { Page } from '../page.tsx'
import { useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

/** /underskrift/:sid, for a colleague whom the report names. */
export function CoSignRoute() {
  const { params } = useRoute()
  const { sid = '' } = params
  const desk = useDesk()
  const around = useSurroundings()
  const submission = useDeskQuery(desk, (desk) => findAskedToSign(desk, sid), sid)
  const signed = useDeskQuery(
    desk,
    (desk) => submission && ownCoSign(desk, submission),
    submission?.id,
  )
  useArrival(coSignText.title, `/underskrift/${sid}/${submission ? 'here' : ''}`)
  if (!submission) {
    return (
      <Page title={reportText.title} backHref="/">
        <h1 tabIndex={-1}>{coSignText.title}</h1>
        <p>{coSignText.notAsked}</p>
      </Page>
    )
  }
  const { report, pack } = submission.record
  return (
    <Page title={reportText.title} detail={childLabel(report, around.now())} backHref="/">
      <CoSignReport
        around={around}
        pack={packUnder(around.packs, pack) ?? around.pack}
        submission={submission}
        signed={signed}
      />
    </Page>
  )
}
