import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { meetingText } from '../../text/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import type { Decision } from '../record.ts'
import type { MeetingProps } from './bind.ts'

const words = meetingText.decision
const PARTS = ['who', 'what', 'when'] as const

interface DecisionsProps extends Pick<MeetingProps, 'meeting' | 'mark'> {
  readonly rows: Rows<Decision>
}

/** What was agreed: who does what, and by when. */
export function Decisions({ meeting, mark, rows }: DecisionsProps) {
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const id = randomId('i')
    focusOnNew(`decision-who-${id}`)
    rows.add({ id, who: '', what: '', when: '', party: '', due: '' })
  }
  return (
    <>
      {meeting.decisions.map((decision, at) => (
        <fieldset class="card stack" key={decision.id}>
          <legend class="label">{words.title(at + 1)}</legend>
          {PARTS.map((part) => (
            <TextField
              key={part}
              name={`decision-${part}-${decision.id}`}
              label={words[part]}
              value={decision[part]}
              onInput={(value) => rows.change(decision.id, { [part]: value })}
              onSelectionChange={(caret) => mark(`decision-${part}-${decision.id}`, caret)}
            />
          ))}
          <Button variant="quiet" onClick={() => rows.remove(decision.id)}>
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
    </>
  )
}
