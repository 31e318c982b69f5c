import brain from 'lucide:brain'
import eye from 'lucide:eye'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface TipProps {
  readonly title: string
  readonly plain?: boolean
  readonly children: ComponentChildren
}

/** Advice beside a step. */
export function Tip({ title, plain, children }: TipProps) {
  const id = useId()
  return (
    <section class={plain ? 'tip tip--plain' : 'tip'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

interface ExampleProps {
  readonly kind: 'yes' | 'no'
  readonly label: string
  readonly children: ComponentChildren
}

/** One way to write, and one that is better left: solid and dashed, never by colour alone. */
export function Example({ kind, label, children }: ExampleProps) {
  return (
    <div class={`ex ex--${kind}`}>
      <b>
        <Icon of={kind === 'yes' ? eye : brain} size="s" />
        {label}
      </b>
      <p>{children}</p>
    </div>
  )
}
