import { consultationText } from '../../text/consultation.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { COMMON_NAMES } from '../../text/first-names.ts'
import { findNames, replaceName } from '../find-names.ts'

interface NamesNoteProps {
  readonly text: string
  /** First and other names of the children that one writes about, in lower case. */
  readonly known: ReadonlySet<string>
  readonly onReplace: (text: string) => void
}

/** Shows what looks like a name, with a tap that takes it out. It blocks nothing. */
export function NamesNote({ text, known, onReplace }: NamesNoteProps) {
  const names = findNames(text, (word) => known.has(word) || COMMON_NAMES.has(word))
  const { title, text: why, replace, other } = consultationText.names
  return (
    <div role="status">
      {names.length > 0 && (
        <Note tone="wait">
          <p>
            <b>{title}</b> {why}
          </p>
          <div class="row">
            {names.map((name) => (
              <Button key={name} onClick={() => onReplace(replaceName(text, name, other))}>
                {replace(name)}
              </Button>
            ))}
          </div>
        </Note>
      )}
    </div>
  )
}
