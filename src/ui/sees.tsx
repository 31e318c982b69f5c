import type { ComponentChildren } from 'preact'
import { uiText } from '../text/ui.ts'
import { Mark, type Petal } from './mark.tsx'

interface SeesProps {
  readonly by: readonly Petal[]
  /** The same in words, since the petals are hidden from readers. */
  readonly children: ComponentChildren
}

export function Sees({ by, children }: SeesProps) {
  return (
    <span class="sees">
      <Mark on={by} />
      <span>
        {uiText.seenBy} <b>{children}</b>
      </span>
    </span>
  )
}
