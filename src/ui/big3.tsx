import check from 'lucide:check'
import { Icon } from './icon.tsx'

export interface BigStep {
  readonly state: 'is' | 'soon' | 'later'
  readonly title: string
  readonly text: string
}

interface Big3Props {
  readonly label: string
  readonly steps: readonly [BigStep, BigStep, BigStep]
}

export function Big3({ label, steps }: Big3Props) {
  return (
    <ol class="big3" aria-label={label}>
      {steps.map(({ state, title, text }) => (
        <li key={title} class={state}>
          <i aria-hidden="true">{state === 'is' && <Icon of={check} />}</i>
          <span>
            <b>{title}</b>
            {text}
          </span>
        </li>
      ))}
    </ol>
  )
}
