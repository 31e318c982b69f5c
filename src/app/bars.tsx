import { ErrorBoundary, lazy } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { TakeOverAnswer } from '../base/worker-message.ts'
import { appText } from '../text/app.ts'
import { Note } from '../ui/note.tsx'
import { UpdateBar } from '../ui/update-bar.tsx'
import { useTablet } from './tablet-context.ts'
import { applyUpdate, useUpdateWaiting } from './update.ts'

// Most days nothing is wrong.
const ProblemNotes = lazy(() => import('./problem-notes.tsx').then((m) => m.ProblemNotes))

/** What a person has to know and that stops nothing. */
export function Bars() {
  const problems = useTablet((state) => state.problems)
  const damaged = useTablet((state) => state.damaged)
  const packs = useTablet((state) => state.packs)
  const waiting = useUpdateWaiting()
  const isWrong = problems.size > 0 || damaged > 0
  return (
    <>
      {waiting && <NewVersion />}
      {(isWrong || packs.length === 0) && (
        <div class="bars" role="status">
          {isWrong && (
            <ErrorBoundary>
              <ProblemNotes problems={problems} damaged={damaged} />
            </ErrorBoundary>
          )}
          {packs.length === 0 && <Note tone="wait">{appText.problem.noPack}</Note>}
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
