import type { ComponentChildren } from 'preact'
import { Rail, Tabs, type NavItem } from './navigation.tsx'
import { SkipLink } from './skip-link.tsx'

interface AppFrameProps {
  readonly places: readonly NavItem[]
  /** What a phone has room for; the same places if left out. */
  readonly tabs?: readonly NavItem[]
  /** Update and offline bars, above all else. */
  readonly bars?: ComponentChildren
  readonly top: ComponentChildren
  readonly narrow?: boolean
  readonly onHide: () => void
  readonly children: ComponentChildren
}

/** Everyday pages: places to go, where one is, and the page. */
export function AppFrame(props: AppFrameProps) {
  const { places, tabs = places, bars, top, narrow, onHide, children } = props
  return (
    <>
      <SkipLink />
      <div class="app">
        <Rail items={places} onHide={onHide} />
        <div class="page">
          {bars}
          {top}
          <main class={narrow ? 'main main--narrow' : 'main'} id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <Tabs items={tabs} onHide={onHide} />
    </>
  )
}
