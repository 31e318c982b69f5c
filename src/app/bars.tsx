import { useState } from 'preact/hooks'
import type { TakeOverAnswer } from '../base/worker-message.ts'
import { appText } from '../text/app.ts'
import { Note } from '../ui/note.tsx'
import { UpdateBar } from '../ui/update-bar.tsx'
import { useTablet } from './tablet-context.ts'
import type { Problem } from './tablet.ts'
import { applyUpdate, useUpdateWaiting } from './update.ts'

const { problem } = appText

const WORDS: { readonly [P in Problem]: string } = {
  directory: problem.directory,
  pack: problem.pack,
  mailbox: problem.mailbox,
  restored: problem.restored,
  clock: problem.clock,
  newer: problem.newer,
  'log-forked': problem.logForked,
  'log-withheld': problem.logWithheld,
  'sid-reuse': problem.sidReuse,
  room: problem.room,
  unread: problem.unread,
  bug: problem.unknown,
}

/** What a person has to know and that stops nothing. */
export function Bars() {
  const problems = useTablet((state) => state.problems)
  const damaged = useTablet((state) => state.damaged)
  const packs = useTablet((state) => state.packs)
  const waiting = useUpdateWaiting()
  const notes = [
    ...[...problems].map((one) => WORDS[one]),
    ...(damaged > 0 ? [problem.damaged(damaged)] : []),
    ...(packs.length === 0 ? [problem.noPack] : []),
  ]
  return (
    <>
      {waiting && <NewVersion />}
      {notes.length > 0 && (
        <div class="bars" role="status">
          {notes.map((text) => (
            <Note key={text} tone="wait">
              {text}
            </Note>
          ))}
        </div>
      )}
    </>
  )
}

function NewVersion() {
  const [answer, setAnswer] = useState<TakeOverAnswer>('taken')
  const { texts, action } = appText.update
  const apply = () => {
    /* no await */ void applyUpdate().then((given) => setAnswer(given ?? 'taken'))
  }
  return <UpdateBar text={texts[answer]} action={action} onAction={apply} />
}
