import plus from 'lucide:plus'
import { randomId } from '../../base/id.ts'
import { useFocusOnNew, type Rows } from '../../draft/rows.ts'
import { meetingText } from '../../text/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, optionsOf, TextField } from '../../ui/field.tsx'
import { ATTENDANCES, missingParties, PARTIES, ROLES, type Participant } from '../record.ts'
import type { MeetingProps } from './bind.ts'

const words = meetingText.participant
const parties = optionsOf(PARTIES, meetingText.parties)
const roles = optionsOf(ROLES, meetingText.roles)
const attendances = optionsOf(ATTENDANCES, meetingText.attendances)

interface ParticipantsProps extends Pick<MeetingProps, 'meeting' | 'mark'> {
  readonly rows: Rows<Participant>
}

/** Who was there, and for which of the three parties. */
export function Participants({ meeting, mark, rows }: ParticipantsProps) {
  const focusOnNew = useFocusOnNew()
  const missing = missingParties(meeting)
  const add = () => {
    const id = randomId('i')
    focusOnNew(`participant-name-${id}`)
    rows.add({ id, name: '', party: '', attendance: '', role: '' })
  }
  return (
    <>
      {meeting.participants.map(({ id, name, party, role, attendance }, at) => (
        <fieldset class="card stack" key={id}>
          <legend class="label">{words.title(at + 1)}</legend>
          <TextField
            name={`participant-name-${id}`}
            label={words.name}
            kind="name"
            value={name}
            onInput={(value) => rows.change(id, { name: value })}
            onSelectionChange={(caret) => mark(`participant-name-${id}`, caret)}
          />
          <ChoiceChips
            name={`participant-party-${id}`}
            label={words.party}
            options={parties}
            value={party === '' ? undefined : party}
            onInput={(value) => rows.change(id, { party: value })}
          />
          <ChoiceChips
            name={`participant-role-${id}`}
            label={words.role}
            options={roles}
            value={role === '' ? undefined : role}
            onInput={(value) => rows.change(id, { role: value })}
          />
          <ChoiceChips
            name={`participant-attendance-${id}`}
            label={words.attendance}
            options={attendances}
            value={attendance === '' ? undefined : attendance}
            onInput={(value) => rows.change(id, { attendance: value })}
          />
          <Button variant="quiet" onClick={() => rows.remove(id)}>
            {words.remove(at + 1)}
          </Button>
        </fieldset>
      ))}
      <Button icon={plus} onClick={add}>
        {words.add}
      </Button>
      {missing.length > 0 && (
        <p class="hint">{words.missing(missing.map((party) => meetingText.parties[party]))}</p>
      )}
    </>
  )
}
