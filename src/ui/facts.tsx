import type { ComponentChildren } from 'preact'
import { WithNumbers } from './with-numbers.tsx'

export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
}

interface FactsProps {
  readonly facts: readonly Fact[]
  /** Numbers, names and times: on paper each stands beside its label. */
  readonly short?: boolean
}

/** What was asked, and what was answered. */
export function Facts({ facts, short }: FactsProps) {
  return (
    <dl class={short ? 'facts facts--short' : 'facts'}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{typeof value === 'string' ? <WithNumbers text={value} /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
