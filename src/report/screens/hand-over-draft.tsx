import { useState } from 'preact/hooks'
import type { Draft } from '../../draft/draft.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { handOverText } from '../../text/hand-over.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/field.tsx'
import { useErrorFocus, type FieldFault } from '../../ui/use-error-focus.ts'
import { handOver } from '../give-draft.ts'
import { LegalWords } from './legal-words.tsx'

interface HandOverDraftProps {
  readonly around: Surroundings
  readonly draft: Draft
}

/** To whom, and one button. The duty to report stays with whoever hands over. */
export function HandOverDraft({ around, draft }: HandOverDraftProps) {
  const { desk, pack, names } = around
  const [to, setTo] = useState<string>()
  const [error, setError] = useState<FieldFault>()
  useErrorFocus(error)
  const [busy, setBusy] = useState(false)
  const colleagues = [...names]
    .filter(([uid]) => uid !== desk.person.uid)
    .map(([value, label]) => ({ value, label }))

  async function give(): Promise<void> {
    const name = names.get(to ?? '')
    if (to === undefined || name === undefined) {
      setError({ field: 'to', text: handOverText.nobody })
      return
    }
    setBusy(true)
    const given = await handOver(desk, draft, { uid: to, name })
    setBusy(false)
    if (given.ok) around.onQueued()
    else setError({ field: 'to', text: handOverText.errors[given.error.kind] })
  }

  return (
    <div class="stack">
      <h1 tabIndex={-1}>{handOverText.title}</h1>
      <p>{handOverText.keeps}</p>
      {pack && (
        <p>
          <LegalWords pack={pack} of="overlamna.egen" />
        </p>
      )}
      <Choice
        name="to"
        label={handOverText.to}
        options={colleagues}
        value={to}
        error={error?.text}
        onInput={(uid) => {
          setError(undefined)
          setTo(uid)
        }}
      />
      <Button variant="primary" big busy={busy} onClick={() => void give()}>
        {busy ? handOverText.giving : handOverText.give}
      </Button>
    </div>
  )
}
