import { uiText } from '../text/ui.ts'

interface WhoPillProps {
  readonly initials: string
  readonly name: string
  readonly tone?: 'soc' | undefined
  readonly onClick: () => void
}

export function WhoPill({ initials, name, tone, onClick }: WhoPillProps) {
  return (
    <button
      type="button"
      class={tone ? `who who--${tone}` : 'who'}
      aria-label={`${name}${uiText.userHint}`}
      onClick={onClick}
    >
      <i aria-hidden="true">{initials}</i>
      <span class="who__name">{name}</span>
    </button>
  )
}
