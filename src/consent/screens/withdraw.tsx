import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { textOf } from '../../routine/text.ts'
import { consentsText } from '../../text/consents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Checks, ChoiceChips, optionsOf } from '../../ui/field.tsx'
import type { Shared } from '../ground.ts'
import { topicLabel } from '../labels.ts'
import type { Consent, ConsentHolder, ConsentOffer } from '../record.ts'
import { withdrawConsent } from '../write.ts'

const { withdrawal: words, people } = consentsText
const PARTS = ['all', 'some'] as const

interface WithdrawProps {
  readonly around: Surroundings
  readonly holder: Pick<ConsentHolder, 'id' | 'name'>
  /** The consent that it is said of; what is taken back holds for the whole matter. */
  readonly consent: Consent | ConsentOffer
  /** What the person has said yes to. */
  readonly topics: readonly string[]
  readonly shared: readonly Shared[]
  readonly onDone: (said: string) => void
}

/** Taken back in two taps, in force at once. Nobody is asked why, and nobody is asked to think again. */
export function Withdraw({ around, holder, consent, topics, shared, onDone }: WithdrawProps) {
  const { desk, pack } = around
  const [open, setOpen] = useState(false)
  const [part, setPart] = useState<'all' | 'some'>('all')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const taken =
    part === 'all' ? ('all' as const) : topics.filter((_, at) => chosen.includes(`${at}`))

  async function withdraw(): Promise<void> {
    if (taken.length === 0) return setMessage(words.choose)
    setBusy(true)
    const record = { holder: holder.id, topics: taken === 'all' ? taken : [...taken], how: '' }
    const done = await withdrawConsent(desk, consent, { ...record, at: around.now() })
    setBusy(false)
    if (!done.ok) return setMessage(words.failed)
    around.onQueued()
    setOpen(false)
    onDone(words.done(holder.name))
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{people.withdraw(holder.name)}</Button>
      <Dialog
        open={open}
        title={words.title(holder.name)}
        onClose={() => setOpen(false)}
        actions={
          <Button variant="primary" busy={busy} onClick={() => void withdraw()}>
            {words.confirm}
          </Button>
        }
      >
        <div class="stack">
          <p>{words.now}</p>
          {topics.length > 1 && (
            <ChoiceChips
              name="withdraw-part"
              {...words.topics}
              options={optionsOf(PARTS, words.parts)}
              value={part}
              onInput={(value) => setPart(value)}
            />
          )}
          {part === 'some' && (
            <Checks
              name="withdraw-topics"
              {...words.which}
              options={topics.map((topic, at) => ({
                value: `${at}`,
                label: topicLabel(pack, topic),
              }))}
              values={chosen}
              onInput={setChosen}
            />
          )}
          <SharedAlready shared={shared} />
          {pack && shared.length > 0 && <p>{textOf(pack, 'samtycke.delat').text}</p>}
          <p role="alert">{message}</p>
        </div>
      </Dialog>
    </>
  )
}

function SharedAlready({ shared }: Pick<WithdrawProps, 'shared'>) {
  if (shared.length === 0) return <p>{words.nothing}</p>
  return (
    <>
      <h3>{words.shared}</h3>
      <ul class="stack">
        {shared.map(({ id, what, on, to }) => (
          <li key={id}>{words.line(what, on, to)}</li>
        ))}
      </ul>
    </>
  )
}
