import { uiText } from '../text/ui.ts'

interface ProgressSegProps {
  readonly now: number
  readonly of: number
}

export function ProgressSeg({ now, of }: ProgressSegProps) {
  const steps = Array.from({ length: of }, (_, at) => at + 1)
  return (
    <div class="seg" role="img" aria-label={uiText.stepOf(now, of)}>
      {steps.map((step) => (
        <i key={step} class={step < now ? 'is' : step === now ? 'now' : ''} />
      ))}
    </div>
  )
}
