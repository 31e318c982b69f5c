import check from 'lucide:check'
import listChecks from 'lucide:list-checks'
import { useState } from 'preact/hooks'
import { uiText } from '../text/ui.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Icon } from './icon.tsx'

export interface StepItem {
  readonly href: string
  readonly label: string
  readonly hint?: string | undefined
  /** `check` is filled in from before, and somebody should look at it. */
  readonly state: 'done' | 'now' | 'todo' | 'check'
}

interface StepsProps {
  readonly label: string
  readonly items: readonly StepItem[]
}

const stateClass = { done: 'done', now: 'now', todo: 'todo', check: 'pre' } as const

/** The way beside the step, on anything wider than a phone. */
export function Steps({ label, items }: StepsProps) {
  return (
    <nav class="way not-phone" aria-label={label}>
      <StepList items={items} />
      <p class="way__free">{uiText.anyOrder}</p>
    </nav>
  )
}

/** The same way on a phone: a button that opens it. */
export function AllSteps({ label, items }: StepsProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button
        variant="quiet"
        icon={listChecks}
        class="only-phone step__all"
        onClick={() => setOpen(true)}
      >
        {uiText.allSteps}
      </Button>
      <Dialog open={open} title={label} onClose={close}>
        <StepList items={items} onGo={close} />
      </Dialog>
    </>
  )
}

interface StepListProps {
  readonly items: readonly StepItem[]
  readonly onGo?: () => void
}

function StepList({ items, onGo }: StepListProps) {
  return (
    <ol class="way__list">
      {items.map((item, at) => (
        <li key={item.href} class={`way__li way__li--${stateClass[item.state]}`}>
          <a
            href={item.href}
            aria-current={item.state === 'now' ? 'step' : undefined}
            onClick={onGo}
          >
            <span class="way__n" aria-hidden="true">
              {item.state === 'done' || item.state === 'check' ? (
                <Icon of={check} size="s" />
              ) : (
                at + 1
              )}
            </span>
            <span class="way__t">
              {item.label}
              <StepHint item={item} />
              <span class="sr">{uiText.stepState[item.state]}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function StepHint({ item }: { readonly item: StepItem }) {
  const hint = item.hint ?? (item.state === 'now' ? uiText.youAreHere : undefined)
  return hint ? <small>{hint}</small> : null
}
