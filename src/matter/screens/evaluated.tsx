import checkIcon from 'lucide:check'
import type { ComponentChildren } from 'preact'
import { evaluationText as words } from '../../text/evaluation.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'

/** The evaluation's receipt: what was answered, and a way to a proposal that names no child. */
export function Evaluated({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <h1 tabIndex={-1}>{words.title}</h1>
      <div class="stack">
        <Note tone="ok" icon={checkIcon}>
          <p>{words.thanks}</p>
        </Note>
        {children}
        <Card title={words.propose.title}>
          <div class="stack">
            <p>{words.propose.text}</p>
            <LinkButton href="/forslag">{words.propose.open}</LinkButton>
          </div>
        </Card>
      </div>
    </>
  )
}
