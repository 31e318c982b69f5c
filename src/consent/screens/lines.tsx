import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { consentText } from '../../text/consent.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { isTooWide } from '../limits.ts'
import type { Line } from '../checklist.ts'
import type { ConsentProps } from './bind.ts'
import { GentleWarning } from './gentle-warning.tsx'

interface LinesProps extends Pick<ConsentProps, 'mark'> {
  readonly name: 'recipient' | 'topic'
  readonly lines: readonly Line[]
  readonly rows: Rows<Line>
}

/** Recipients or topics, one a line and none from the start: each one has to be said. */
export function Lines({ name, lines, mark, rows }: LinesProps) {
  const focusOnNew = useFocusOnNew()
  const words = consentText[name]
  const warning = consentText.warnings[name === 'recipient' ? 'recipients' : 'topics']
  const add = () => {
    const id = randomId('i')
    focusOnNew(`${name}-${id}`)
    rows.add({ id, text: '' })
  }
  return (
    <>
      {lines.map(({ id, text }, at) => (
        <div key={id}>
          <TextField
            name={`${name}-${id}`}
            label={words.title(at + 1)}
            value={text}
            onInput={(value) => rows.change(id, { text: value })}
            onSelectionChange={(caret) => mark(`${name}-${id}`, caret)}
          />
          <Button variant="quiet" onClick={() => rows.remove(id)}>
            {words.remove(at + 1)}
          </Button>
        </div>
      ))}
      <GentleWarning text={isTooWide(lines, consentText.widePhrases) ? warning : undefined} />
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}
