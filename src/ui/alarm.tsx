import triangleAlert from 'lucide:triangle-alert'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

interface AlarmProps {
  readonly title: string
  /** One plain button: ring. */
  readonly action?: ComponentChildren
  readonly children?: ComponentChildren
}

/** The full width of the screen, for what must not wait. */
export function Alarm({ title, action, children }: AlarmProps) {
  return (
    <div class="alarm" role="alert">
      <Icon of={triangleAlert} size="l" />
      <p>
        <b>{title}</b> {children}
      </p>
      {action}
    </div>
  )
}
