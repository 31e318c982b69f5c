import penLine from 'lucide:pen-line'
import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { coSignText } from '../../text/co-sign.ts'
import { whenText } from '../../text/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Protect } from '../../ui/protect.tsx'
import { coSign } from '../co-sign.ts'
import type { CoSign, Submission } from '../submission.ts'
import { LegalWords } from './legal-words.tsx'
import { ReportFacts } from './report-facts.tsx'

interface CoSignReportProps {
  readonly around: Surroundings
  /** The pack that the report was written under, else today's. */
  readonly pack: RulePack | undefined
  readonly submission: Submission
  /** One's own, once it is there. */
  readonly signed: CoSign | undefined
}

/** A colleague's report as its reader sees it, and one button. */
export function CoSignReport({ around, pack, submission, signed }: CoSignReportProps) {
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const { author, recipient, report, lock, sentAt } = submission.record
  const now = around.now()

  async function sign(): Promise<void> {
    setBusy(true)
    const done = await coSign(around.desk, submission)
    setBusy(false)
    setMessage(done.ok ? '' : coSignText.errors[done.error.kind])
    if (done.ok) around.onQueued()
  }

  return (
    <div class="stack">
      <h1 tabIndex={-1}>{coSignText.title}</h1>
      <p>{coSignText.sentBy(author.name, recipient.name, whenText(sentAt, now))}</p>
      {lock.locked && pack && (
        <Protect
          title={textOf(pack, 'skydd.titel').text}
          items={[textOf(pack, 'skydd.alla').text, textOf(pack, 'skydd.foljer').text]}
        />
      )}
      <ReportFacts report={report} pack={pack} />
      <Card title={coSignText.sign}>
        <div class="stack">
          {pack && (
            <p>
              <LegalWords pack={pack} of="underskrift.betyder" />
            </p>
          )}
          <p role="status">
            {signed && <b>{coSignText.youSigned(whenText(signed.record.signedAt, now))}</b>}
          </p>
          <p role="alert">{message}</p>
          {!signed && (
            <Button variant="primary" big icon={penLine} busy={busy} onClick={() => void sign()}>
              {busy ? coSignText.signing : coSignText.sign}
            </Button>
          )}
        </div>
      </Card>
    </div>
  )
}
