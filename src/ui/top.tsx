import chevronLeft from 'lucide:chevron-left'
import type { ComponentChildren } from 'preact'
import { uiText } from '../text/ui.ts'
import { LinkButton } from './button.tsx'

interface TopProps {
  readonly title: string
  readonly detail?: string | undefined
  readonly backHref?: string | undefined
  /** Chip and pill. */
  readonly children?: ComponentChildren
}

export function Top({ title, detail, backHref, children }: TopProps) {
  return (
    <header class={backHref ? 'top top--back' : 'top'}>
      {backHref && (
        <LinkButton variant="quiet" icon={chevronLeft} class="top__back" href={backHref}>
          {uiText.back}
        </LinkButton>
      )}
      <div class="top__where">
        <b>{title}</b>
        {detail && <span>{detail}</span>}
      </div>
      {children}
    </header>
  )
}
