import check from 'lucide:check'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

export interface WayStep {
  readonly id: string
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
  readonly title: string
  /** The state in words, for whoever can't see it. */
  readonly said: string
  readonly who: ComponentChildren
  readonly when: ComponentChildren
}

/** The steps of a way, numbered, with whose turn each is and when. */
export function WaySteps({ steps }: { readonly steps: readonly WayStep[] }) {
  return (
    <ol class="path__list">
      {steps.map(({ id, state, title, said, who, when }, at) => (
        <li key={id} class={`pw pw--${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="pw__n" aria-hidden="true">
            {state === 'done' ? <Icon of={check} /> : at + 1}
          </span>
          <b class="pw__t">
            {title}
            <span class="sr">, {said}</span>
          </b>
          <span class="pw__w">{who}</span>
          <span class="pw__d">{when}</span>
        </li>
      ))}
    </ol>
  )
}
