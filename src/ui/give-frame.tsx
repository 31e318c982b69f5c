import lock from 'lucide:lock'
import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { ALL_PETALS, Mark } from './mark.tsx'

interface GiveFrameProps {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly title: string
  readonly detail: string
  readonly back: string
  readonly onBack: () => void
  readonly children: ComponentChildren
}

/** Plum across the top: somebody else holds the tablet. A room with one door, and no menu. */
export function GiveFrame(props: GiveFrameProps) {
  const { language, direction, title, detail, back, onBack, children } = props
  return (
    <div class="give" lang={language} dir={direction}>
      <header class="give__top">
        <Mark on={ALL_PETALS} night class="give__mk" />
        <p class="give__who">
          <b>{title}</b>
          <span>{detail}</span>
        </p>
        <Button variant="plain" icon={lock} class="give__back" onClick={onBack}>
          {back}
        </Button>
      </header>
      <main class="give__main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
