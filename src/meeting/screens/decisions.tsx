import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { meetingModeText } from '../../text/meeting-mode.ts'
import { meetingText } from '../../text/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, DateField, optionsOf, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { doersLeftOut } from '../readers.ts'
import { PARTIES, type Decision } from '../record.ts'
import { badDay, type MeetingProps } from './bind.ts'
import { PassageFoot, type PassageProps } from './passage-foot.tsx'

const words = meetingText.decision
const parties = optionsOf(PARTIES, meetingText.parties)

interface DecisionsProps extends PassageProps, Pick<MeetingProps, 'mark'> {
  readonly rows: Rows<Decision>
}

/** The fourth point: who does what and by when, and that whoever does it may read it. */
export function Decisions({ meeting, edit, mark, rows, facts }: DecisionsProps) {
  const focusOnNew = useFocusOnNew()
  const add = () => {
    const id = randomId('i')
    focusOnNew(`decision-who-${id}`)
    rows.add({ id, who: '', what: '', when: '', party: '', due: '' })
  }
  const leftOut = facts ? doersLeftOut(meeting, facts) : []
  return (
    <>
      {meeting.decisions.map((decision, at) => (
        <DecisionFields key={decision.id} decision={decision} at={at} mark={mark} rows={rows} />
      ))}
      <p>
        <Button icon={plus} onClick={add}>
          {words.add}
        </Button>
      </p>
      <PassageFoot meeting={meeting} edit={edit} facts={facts} passage="decisions" />
      {leftOut.length > 0 && (
        <Note tone="wait">
          {meetingModeText.leftOut(
            meetingModeText.together(leftOut.map((party) => meetingModeText.readers[party])),
          )}
        </Note>
      )}
    </>
  )
}

interface DecisionFieldsProps extends Pick<DecisionsProps, 'mark' | 'rows'> {
  readonly decision: Decision
  readonly at: number
}

function DecisionFields({ decision, at, mark, rows }: DecisionFieldsProps) {
  const { id, party } = decision
  const bind = (part: 'who' | 'what' | 'due' | 'when') => ({
    name: `decision-${part}-${id}`,
    value: decision[part],
    onInput: (value: string) => rows.change(id, { [part]: value }),
    onSelectionChange: (caret: number) => mark(`decision-${part}-${id}`, caret),
  })
  return (
    <fieldset class="card stack">
      <legend class="label">{words.title(at + 1)}</legend>
      <TextField {...bind('who')} label={words.who} />
      <TextField {...bind('what')} label={words.what} />
      <ChoiceChips
        name={`decision-party-${id}`}
        label={words.party}
        options={parties}
        value={party === '' ? undefined : party}
        onInput={(value) => rows.change(id, { party: value })}
      />
      <DateField {...bind('due')} label={words.due} {...badDay(decision.due)} />
      <TextField {...bind('when')} {...words.when} />
      <Button variant="quiet" onClick={() => rows.remove(id)}>
        {words.remove(at + 1)}
      </Button>
    </fieldset>
  )
}
