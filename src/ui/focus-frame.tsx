import x from 'lucide:x'
import type { ComponentChildren } from 'preact'
import { uiText } from '../text/ui.ts'
import { LinkButton } from './button.tsx'
import { HideButton } from './hide-button.tsx'
import { SkipLink } from './skip-link.tsx'

interface FocusFrameProps {
  readonly title: string
  readonly detail?: string | undefined
  readonly closeHref: string
  readonly chip: ComponentChildren
  readonly onHide: () => void
  /** The way through; without it the room has one column. */
  readonly way?: ComponentChildren
  readonly help?: ComponentChildren
  readonly helpLabel?: string
  readonly bar?: ComponentChildren
  readonly children: ComponentChildren
}

/** A calm room for one task: no menu, and nothing to lose by closing. */
export function FocusFrame(props: FocusFrameProps) {
  const { title, detail, closeHref, chip, onHide, way, help, helpLabel, bar, children } = props
  return (
    <>
      <SkipLink />
      <div class={way ? 'focus' : 'focus focus--bare'}>
        <header class="focus__top">
          <LinkButton icon={x} class="focus__x" href={closeHref}>
            {uiText.close}
          </LinkButton>
          <p class="focus__what">
            <b>{title}</b> {detail && <span>{detail}</span>}
          </p>
          {chip}
          <HideButton place="focus" onClick={onHide} />
        </header>
        {way}
        <main class="step" id="main" tabIndex={-1}>
          {children}
        </main>
        {help && (
          <aside class="help not-phone" aria-label={helpLabel}>
            {help}
          </aside>
        )}
        {bar}
      </div>
    </>
  )
}
