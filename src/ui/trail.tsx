import type { ComponentChildren } from 'preact'

interface TrailProps {
  /** How many of the three dots are filled. */
  readonly reached: 0 | 1 | 2 | 3
  /** The last word has been said: the dots turn green. */
  readonly done?: boolean
  readonly children: ComponentChildren
}

const dots = [1, 2, 3] as const

export function Trail({ reached, done, children }: TrailProps) {
  return (
    <p class={done ? 'trail trail--done' : 'trail'}>
      <span class="trail__dots" aria-hidden="true">
        {dots.map((dot) => (
          <i key={dot} class={dot <= reached ? 'is' : ''} />
        ))}
      </span>
      <span>{children}</span>
    </p>
  )
}
