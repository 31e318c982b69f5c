import plus from 'lucide:plus'
import { Icon } from './icon.tsx'

interface ChipsProps {
  readonly label: string
  readonly words: readonly string[]
  readonly onPick: (word: string) => void
}

/** Words that a press adds to a text. */
export function Chips({ label, words, onPick }: ChipsProps) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {words.map((word) => (
        <button key={word} type="button" class="chip" onClick={() => onPick(word)}>
          <Icon of={plus} />
          {word}
        </button>
      ))}
    </div>
  )
}

/** Suggestions on the lock screen: a press completes the word. */
export function Suggestions({ label, words, onPick }: ChipsProps) {
  return (
    <div class="sugg" role="group" aria-label={label}>
      {words.map((word) => (
        <button key={word} type="button" onClick={() => onPick(word)}>
          {word}
        </button>
      ))}
    </div>
  )
}
