import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface CardProps {
  readonly title: string
  /** A pill or a link at the end of the heading's line. */
  readonly aside?: ComponentChildren
  readonly class?: string
  readonly children: ComponentChildren
}

export function Card({ title, aside, class: more, children }: CardProps) {
  const id = useId()
  return (
    <section class={more ? `card ${more}` : 'card'} aria-labelledby={id}>
      <div class="card__head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
