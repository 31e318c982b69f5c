import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { followUpText } from '../../text/follow-up.ts'
import { Button } from '../../ui/button.tsx'
import { requestFeedback } from '../after-sending.ts'
import type { Submission } from '../submission.ts'

interface AskFeedbackProps {
  readonly around: Surroundings
  readonly submission: Submission
}

/** One tap; the card then says when it was asked. */
export function AskFeedback({ around, submission }: AskFeedbackProps) {
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)

  async function ask(): Promise<void> {
    setBusy(true)
    const asked = await requestFeedback(around.desk, submission)
    setBusy(false)
    if (asked.ok) around.onQueued()
    else setMessage(followUpText.errors[asked.error.kind])
  }

  return (
    <>
      <Button variant="primary" wide busy={busy} onClick={() => void ask()}>
        {followUpText.panel.ask}
      </Button>
      <p role="alert">{message}</p>
    </>
  )
}
