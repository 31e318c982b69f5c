import undo from 'lucide:undo-2'
import { isFull } from '../../base/strokes.ts'
import type { roomWords } from '../../text/family-room.ts'
import { Button } from '../../ui/button.tsx'
import { Check, ChoiceChips } from '../../ui/field.tsx'
// Past field.tsx, which everybody fetches: only a family signs.
import { SignatureField } from '../../ui/field/signature-field.tsx'
import type { FamilyEvent, FamilyState, whatIsMissing } from '../family-answer.ts'

interface FamilyAnswerProps {
  readonly words: ReturnType<typeof roomWords>
  readonly signs: string
  readonly said: FamilyState
  readonly missing: ReturnType<typeof whatIsMissing>
  readonly say: (event: FamilyEvent) => void
  readonly onAnswer: (answer: 'given' | 'refused') => void
}

/** A yes by pen, a yes aloud and a no: each as large as the others, and none chosen for anybody. */
export function FamilyAnswer({ words, signs, said, missing, say, onAnswer }: FamilyAnswerProps) {
  const { read, manner, strokes } = said
  return (
    <section class="sign" aria-labelledby="signs">
      <h2 id="signs">{signs}</h2>
      <Check
        name="read"
        label={words.read}
        error={missing === 'read' ? words.missing.read : undefined}
        checked={read}
        onInput={(checked) => say({ kind: 'read', read: checked })}
      />
      <ChoiceChips
        name="manner"
        label={words.manner}
        options={[
          { value: 'signature', label: words.sign },
          { value: 'oral', label: words.oral },
        ]}
        value={manner}
        onInput={(value) => say({ kind: 'manner', manner: value })}
      />
      {manner === 'signature' && (
        <>
          <SignatureField
            name="signature"
            label={words.pad}
            hint={words.padHint}
            state={strokes.length === 0 ? words.padEmpty : words.padDrawn}
            error={missing === 'signature' ? words.missing.signature : undefined}
            strokes={strokes}
            onStroke={(stroke) => {
              if (!isFull(strokes)) say({ kind: 'stroke', stroke })
            }}
          />
          {strokes.length > 0 && (
            <Button variant="quiet" icon={undo} onClick={() => say({ kind: 'undo' })}>
              {words.undo}
            </Button>
          )}
        </>
      )}
      <Button variant="primary" big wide onClick={() => onAnswer('given')}>
        {words.yes}
      </Button>
      <Button variant="ink" big wide onClick={() => onAnswer('refused')}>
        {words.no}
      </Button>
      <p class="sign__save">{words.kept}</p>
    </section>
  )
}
