import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { whenText } from '../../text/dates.ts'
import { handOverText } from '../../text/hand-over.ts'
import { Button } from '../../ui/button.tsx'
import { takeDraftBack } from '../give-draft.ts'
import { takenOf, type HandOver } from '../hand-over.ts'

interface HandOverStateProps {
  readonly around: Surroundings
  readonly given: HandOver
}

/** How it stands with what one has handed over, and the tap that takes it back. */
export function HandOverState({ around, given }: HandOverStateProps) {
  const { desk, now } = around
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const taken = useDeskQuery(desk, (desk) => takenOf(desk, given), given.id)
  const { toName, at } = given.record

  async function takeBack(): Promise<void> {
    setBusy(true)
    const done = await takeDraftBack(desk, given)
    setBusy(false)
    if (!done.ok) {
      setMessage(handOverText.errors[done.error.kind])
      return
    }
    around.onQueued()
    around.go(`/anmalan/${given.record.draft}/granska`)
  }

  return (
    <>
      <p>
        {handOverText.givenTo(toName, whenText(at, now()))}{' '}
        {taken
          ? handOverText.taken(taken.record.by.name, whenText(taken.record.at, now()))
          : handOverText.waiting}
      </p>
      <p role="alert">{message}</p>
      <Button busy={busy} onClick={() => void takeBack()}>
        {handOverText.takeBack}
      </Button>
    </>
  )
}
