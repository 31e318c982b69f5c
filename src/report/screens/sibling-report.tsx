import { useState } from 'preact/hooks'
import { findDraft } from '../../draft/draft-repository.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { reportText } from '../../text/report.ts'
import { Button } from '../../ui/button.tsx'
import { hasReport, siblingReportId } from '../sibling.ts'

export interface SiblingReportProps {
  readonly around: Surroundings
  /** The report that the sibling is named in. */
  readonly rec: string
  /** Writes what is not durable yet. */
  readonly flush: () => Promise<boolean>
}

interface RowProps extends SiblingReportProps {
  /** Id of the sibling's row. */
  readonly row: string
}

/** To the sibling's own report: begun with what the family shares, or gone on with. */
export function SiblingReport({ around, rec, flush, row }: RowProps) {
  const { desk, go } = around
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const id = siblingReportId(row) ?? ''
  const made = useDeskQuery(desk, (desk) => hasReport(desk, id), id)

  async function open(): Promise<void> {
    setBusy(true)
    const there = hasReport(desk, id) || (await begin())
    setBusy(false)
    setFailed(!there)
    if (there) go(`/anmalan/${id}/skydd`)
  }

  /** Not before the row is durable: a kill must not leave a report that the first one does not name. */
  async function begin(): Promise<boolean> {
    const durable = await flush()
    const draft = findDraft(desk, rec)
    if (!durable || !draft) return false
    const { makeSiblingReport } = await import('../sibling-report.ts')
    return (await makeSiblingReport(desk, draft, row)).ok
  }

  if (id === '') return null
  const { begin: beginText, open: openText, failed: failedText } = reportText.sibling
  return (
    <div>
      <Button busy={busy} onClick={() => void open()}>
        {made ? openText : beginText}
      </Button>
      <p role="alert">{failed && failedText}</p>
    </div>
  )
}
