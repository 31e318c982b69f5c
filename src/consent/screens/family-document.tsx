import lock from 'lucide:lock'
import { Icon } from '../../ui/icon.tsx'
import { Checks } from '../../ui/field.tsx'
import type { FamilyTopic, FamilyText } from '../family-text.ts'

interface FamilyDocumentProps {
  readonly text: FamilyText
  readonly topics: readonly FamilyTopic[]
  readonly yes: readonly string[]
  readonly error: string | undefined
  readonly onYes: (topics: readonly string[]) => void
}

/** The text, and every word of it, that a signature is bound to. */
export function FamilyDocument({ text, topics, yes, error, onYes }: FamilyDocumentProps) {
  const { caption, title, lead, tells, hears, choices, terms, fine } = text
  return (
    <article class="doc">
      <p class="doc__cap">{caption}</p>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="doc__lead">{lead}</p>
      <dl class="doc__who">
        {[tells, hears].map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Checks
        name="topics"
        label={choices.label}
        error={error}
        options={topics.map(({ topic }, at) => ({
          value: topic,
          label: choices.of[at]?.words ?? '',
        }))}
        values={yes}
        onInput={onYes}
      />
      <dl class="terms">
        {terms.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {fine.map((sentence) => (
        <p class="doc__fine" key={sentence}>
          <Icon of={lock} size="s" />
          <span>{sentence}</span>
        </p>
      ))}
    </article>
  )
}
