import info from 'lucide:info'
import type { ComponentChildren } from 'preact'
import { Icon, type IconShapes } from './icon.tsx'

interface NoteProps {
  readonly tone?: 'alert' | 'wait' | 'ok'
  readonly icon?: IconShapes
  readonly children: ComponentChildren
}

export function Note({ tone, icon = info, children }: NoteProps) {
  return (
    <div class={tone ? `note note--${tone}` : 'note'}>
      <Icon of={icon} size="s" />
      <div>{children}</div>
    </div>
  )
}
