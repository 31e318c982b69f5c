import type { ComponentChildren } from 'preact'
import { Icon, type IconShapes } from './icon.tsx'
import { LockNumbers, type EmergencyNumber } from './emergency-numbers.tsx'
import { SkipLink } from './skip-link.tsx'

interface LockFrameProps {
  readonly place: string
  readonly device: string
  readonly net?: { readonly icon: IconShapes; readonly text: string; readonly alert?: boolean }
  readonly numbers: readonly EmergencyNumber[]
  /** One column instead of two. */
  readonly one?: boolean
  readonly children: ComponentChildren
}

export function LockFrame({ place, device, net, numbers, one, children }: LockFrameProps) {
  return (
    <>
      <SkipLink />
      <div class="lock">
        <header class="lock__top">
          <p>
            <b>{place}</b>
            <span>{device}</span>
          </p>
          {net && (
            <p class={net.alert ? 'lock__net lock__net--alert' : 'lock__net'}>
              <Icon of={net.icon} />
              <span>{net.text}</span>
            </p>
          )}
        </header>
        <main class={one ? 'lock__main lock__main--one' : 'lock__main'} id="main" tabIndex={-1}>
          {children}
        </main>
        {numbers.length > 0 && <LockNumbers numbers={numbers} />}
      </div>
    </>
  )
}
