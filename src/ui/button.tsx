import type { ComponentChildren } from 'preact'
import { Icon, type IconShapes } from './icon.tsx'

export interface ButtonLook {
  /** `plain` leaves the colours to what it stands in. */
  readonly variant?: 'primary' | 'line' | 'ink' | 'alert' | 'quiet' | 'plain'
  readonly big?: boolean
  readonly wide?: boolean
  readonly icon?: IconShapes | undefined
  readonly iconAfter?: IconShapes | undefined
  readonly class?: string
  readonly children: ComponentChildren
}

interface ButtonProps extends ButtonLook {
  readonly onClick: () => void
  /** Work is under way: it stays pressed, keeps the focus and answers nothing. */
  readonly busy?: boolean
  readonly pressed?: boolean
}

export function Button({ onClick, busy, pressed, ...look }: ButtonProps) {
  return (
    <button
      type="button"
      class={buttonClass(look)}
      aria-disabled={busy ? 'true' : undefined}
      aria-pressed={pressed}
      onClick={() => {
        if (!busy) onClick()
      }}
    >
      <ButtonInside {...look} />
    </button>
  )
}

interface LinkButtonProps extends ButtonLook {
  readonly href: string
}

export function LinkButton({ href, ...look }: LinkButtonProps) {
  return (
    <a href={href} class={buttonClass(look)}>
      <ButtonInside {...look} />
    </a>
  )
}

function ButtonInside({ icon, iconAfter, children }: ButtonLook) {
  return (
    <>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon of={iconAfter} />}
    </>
  )
}

function buttonClass({ variant = 'line', big, wide, class: more }: ButtonLook): string {
  const colour = variant === 'plain' ? undefined : `btn--${variant}`
  return ['btn', colour, big && 'btn--big', wide && 'btn--wide', more].filter(Boolean).join(' ')
}
