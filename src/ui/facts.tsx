import type { ComponentChildren } from 'preact'

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
}

/** What was asked, and what was answered. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
