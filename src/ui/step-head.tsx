import { uiText } from '../text/ui.ts'
import { ProgressSeg } from './progress-seg.tsx'
import { AllSteps, type StepItem } from './steps.tsx'

interface StepHeadProps {
  readonly now: number
  /** Names the list of steps that a phone opens. */
  readonly label: string
  readonly items: readonly StepItem[]
  readonly title: string
  readonly hint?: string | undefined
}

export function StepHead({ now, label, items, title, hint }: StepHeadProps) {
  return (
    <>
      <div class="only-phone">
        <ProgressSeg now={now} of={items.length} />
      </div>
      <div class="step__cap">
        <span>{uiText.stepOf(now, items.length)}</span>
        <AllSteps label={label} items={items} />
      </div>
      <h1 tabIndex={-1}>{title}</h1>
      {hint && <p class="hint">{hint}</p>}
    </>
  )
}
