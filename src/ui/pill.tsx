import type { ComponentChildren } from 'preact'
import { Icon, type IconShapes } from './icon.tsx'

interface PillProps {
  readonly tone?: 'calm' | 'ok' | 'wait' | 'alert'
  readonly icon?: IconShapes | undefined
  readonly children: ComponentChildren
}

export function Pill({ tone = 'calm', icon, children }: PillProps) {
  return (
    <span class={`pill pill--${tone}`}>
      {icon && <Icon of={icon} />}
      {children}
    </span>
  )
}
