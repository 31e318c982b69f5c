import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { handOverText } from '../../text/hand-over.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { draftOfHandOver, takeOver } from '../give-draft.ts'
import type { HandOver } from '../hand-over.ts'
import { readReport } from '../record.ts'
import { LockPanel } from './lock-panel.tsx'
import { ReportFacts } from './report-facts.tsx'

interface TakeHandOverProps {
  readonly around: Surroundings
  readonly received: HandOver
  readonly isBack: boolean
  readonly isTaken: boolean
}

/** A colleague's draft to be read, and the tap that makes it one's own. */
export function TakeHandOver({ around, received, isBack, isTaken }: TakeHandOverProps) {
  const { desk, pack, now } = around
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const { by, at, content } = received.record
  const report = readReport(content)

  async function take(): Promise<void> {
    setBusy(true)
    const done = isTaken ? undefined : await takeOver(desk, received)
    setBusy(false)
    if (done && !done.ok) {
      setMessage(handOverText.errors[done.error.kind])
      return
    }
    around.onQueued()
    around.go(`/anmalan/${draftOfHandOver(received)}/granska`)
  }

  return (
    <div class="stack">
      <h1 tabIndex={-1}>{handOverText.takeTitle}</h1>
      <p>{handOverText.from(by.name, whenText(at, now()))}</p>
      <LockPanel report={report} around={around} />
      <ReportFacts report={report} pack={pack} />
      <Card title={isBack && !isTaken ? handOverText.given : handOverText.take}>
        <div class="stack">
          <p>{isBack && !isTaken ? handOverText.back(by.name) : handOverText.takeHint}</p>
          <p role="alert">{message}</p>
          {(isTaken || !isBack) && (
            <Button variant="primary" big busy={busy} onClick={() => void take()}>
              {isTaken ? handOverText.goOn : busy ? handOverText.taking : handOverText.take}
            </Button>
          )}
        </div>
      </Card>
    </div>
  )
}
