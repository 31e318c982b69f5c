import house from 'lucide:house'
import { localText } from '../text/local.ts'
import { Note } from '../ui/note.tsx'
import { localStep, type LocalRoutinePack } from './local-routine.ts'
import type { RoutineStep } from './routine-step.ts'

interface LocalWordsProps {
  readonly pack: LocalRoutinePack | undefined
  readonly step: RoutineStep['id']
}

/** What one's own place does in a step, under its name: nobody is to take it for the law. */
export function LocalWords({ pack, step }: LocalWordsProps) {
  const here = localStep(pack, step)
  if (!pack || !here) return null
  return (
    <Note icon={house}>
      <p>
        <b>{pack.name}.</b> {here.text}
      </p>
      <p class="muted small">{localText.decided(here.source, here.checkedOn)}</p>
    </Note>
  )
}
