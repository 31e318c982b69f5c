import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { dateText } from '../../text/days.ts'
import { followUpText } from '../../text/follow-up.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { knownArrival } from '../fold-follow-up.ts'
import type { ReportFacts } from '../fold.ts'
import { findRenewal, renewReport } from '../renew.ts'
import type { Submission } from '../submission.ts'

interface RenewReportProps {
  readonly around: Surroundings
  readonly submission: Submission
  readonly facts: ReportFacts
  readonly primary?: boolean
}

const words = followUpText.concern

/** Begins the new report, or leads to the one that was begun. */
export function RenewReport({ around, submission, facts, primary = false }: RenewReportProps) {
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const { desk, go } = around
  const variant = primary ? 'primary' : 'line'
  const { sid } = submission
  const made = useDeskQuery(desk, (desk) => findRenewal(desk, sid), sid) ?? findRenewal(desk, sid)
  if (made !== undefined) {
    return (
      <LinkButton variant={variant} wide href={`/anmalan/${made}/skydd`}>
        {words.renewed}
      </LinkButton>
    )
  }

  async function renew(): Promise<void> {
    setBusy(true)
    const { reference, sentAt } = submission.record
    const arrivedAt = knownArrival(submission, facts)
    const day = dateText(swedishDate(arrivedAt ?? sentAt))
    const earlier = words.earlier(reference, day, arrivedAt !== undefined)
    const draft = await renewReport(desk, submission, earlier)
    setBusy(false)
    if (draft.ok) go(`/anmalan/${draft.value}/skydd`)
    else setMessage(followUpText.errors[draft.error.kind])
  }

  return (
    <>
      <Button variant={variant} wide busy={busy} onClick={() => void renew()}>
        {words.renew}
      </Button>
      <p role="alert">{message}</p>
    </>
  )
}
