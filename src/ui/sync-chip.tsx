import { Icon, type IconShapes } from './icon.tsx'

interface SyncChipProps {
  readonly icon: IconShapes
  readonly title: string
  readonly detail?: string | undefined
  readonly tone?: 'on' | 'off' | 'alert'
  readonly onClick: () => void
}

export function SyncChip({ icon, title, detail, tone, onClick }: SyncChipProps) {
  return (
    <button type="button" class={tone ? `sync sync--${tone}` : 'sync'} onClick={onClick}>
      <Icon of={icon} />
      <span>
        <b>{title}</b> {detail && <small>{detail}</small>}
      </span>
    </button>
  )
}
