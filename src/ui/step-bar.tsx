import arrowRight from 'lucide:arrow-right'
import chevronLeft from 'lucide:chevron-left'
import tablet from 'lucide:tablet'
import triangleAlert from 'lucide:triangle-alert'
import type { ComponentChildren } from 'preact'
import { uiText } from '../text/ui.ts'
import { LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'

interface StepBarProps {
  readonly backHref?: string | undefined
  readonly saved: ComponentChildren
  readonly nextHref?: string | undefined
  /** Name of the next step. */
  readonly nextLabel?: string
  /** Stands where the next step would: the button that sends. */
  readonly children?: ComponentChildren
}

export function StepBar({ backHref, saved, nextHref, nextLabel = '', children }: StepBarProps) {
  return (
    <footer class="bar">
      {backHref && (
        <LinkButton icon={chevronLeft} class="bar__back" href={backHref}>
          {uiText.back}
        </LinkButton>
      )}
      {saved}
      {nextHref && (
        <LinkButton variant="primary" big iconAfter={arrowRight} href={nextHref}>
          {uiText.next(nextLabel)}
        </LinkButton>
      )}
      {children}
    </footer>
  )
}

interface SavedLineProps {
  readonly text: string
  /** `10.42` */
  readonly time?: string | undefined
  readonly failed?: boolean
}

/**
 * A status that readers can find but are not told of: it changes at every pause, and the announcer
 * says what is worth hearing. A failure is said at once.
 */
export function SavedLine({ text, time, failed }: SavedLineProps) {
  return (
    <p
      class={failed ? 'bar__saved bar__saved--bad' : 'bar__saved'}
      role={failed ? 'alert' : 'status'}
      aria-live={failed ? 'assertive' : 'off'}
    >
      <Icon of={failed ? triangleAlert : tablet} size="s" />
      <span>
        <b>{text}</b> {time && <time>{time}</time>}
      </span>
    </p>
  )
}
