import type { RulePack } from '../routine/pack.ts'
import { textOf } from '../routine/text.ts'
import { longDayText, clockText } from '../text/dates.ts'
import { reportText } from '../text/report.ts'
import type { Instant } from '../base/clock.ts'
import type { Submission, Supplement } from './submission.ts'
import { ReportFacts } from './screens/report-facts.tsx'

interface PrintedReportProps {
  readonly submission: Submission
  /** New facts since, which belong on the same paper. */
  readonly supplements: readonly Supplement[]
  readonly pack: RulePack | undefined
  readonly printedBy: string
  readonly now: Instant
}

/** The report on paper: seen by the printer only. Carries the lock and no protected address. */
export function PrintedReport(props: PrintedReportProps) {
  const { submission, supplements, pack, printedBy, now } = props
  const { record, bh } = submission
  const { print } = reportText
  const when = `${longDayText(record.sentAt)} ${clockText(record.sentAt)}`
  return (
    <article class="paper">
      {record.lock.locked && <p class="paper__lock">{print.lock}</p>}
      <h1>{reportText.title}</h1>
      <p>
        {print.reference} {record.reference}. {print.sent} {when}.
      </p>
      <p>
        {print.from}: {record.author.name}, {record.unitName}. {print.to}: {record.recipient.name}.
      </p>
      {record.report.protectedIdentity === 'yes' && <p>{print.protected}</p>}
      <ReportFacts report={record.report} pack={pack} />
      {supplements.length > 0 && <h2>{reportText.receipt.supplements}</h2>}
      {supplements.map(({ id, record: { text, writtenAt } }) => (
        <p key={id} class="prose">
          {longDayText(writtenAt)} {clockText(writtenAt)}: {text}
        </p>
      ))}
      <footer>
        <p>{print.printedBy(printedBy, `${longDayText(now)} ${clockText(now)}`)}</p>
        <p>
          {print.digest}: {bh}
        </p>
        {pack && <p>{textOf(pack, pack.secrecy.reporter).text}</p>}
      </footer>
    </article>
  )
}
