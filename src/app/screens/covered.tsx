import type { ComponentChildren } from 'preact'
import { ALL_PETALS, Mark } from '../../ui/mark.tsx'

interface CoveredProps {
  readonly text: string
  readonly children?: ComponentChildren
}

/** Nothing of anybody's work: shown while starting and while a lock is being closed. */
export function Covered({ text, children }: CoveredProps) {
  return (
    <div class="lock lock--covered">
      <main class="lock__main lock__main--one" id="main">
        <Mark on={ALL_PETALS} night class="lock__mk" />
        <h1 class="covered__text">{text}</h1>
        {children}
      </main>
    </div>
  )
}
