import shieldAlert from 'lucide:shield-alert'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface ProtectProps {
  readonly title: string
  readonly items: readonly string[]
  /** What to do about it, as a plain button. */
  readonly children?: ComponentChildren
}

/** Said aloud when it appears: it stops somebody from doing harm. */
export function Protect({ title, items, children }: ProtectProps) {
  const id = useId()
  return (
    <section class="protect" role="alert" aria-labelledby={id}>
      <Icon of={shieldAlert} />
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}
