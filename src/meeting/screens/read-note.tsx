import type { Surroundings } from '../../draft/surroundings.ts'
import { dateText } from '../../text/days.ts'
import { meetingLettersText as words } from '../../text/meeting-letters.ts'
import { Facts } from '../../ui/facts.tsx'
import { decisionLine } from '../answers.ts'
import type { MeetingNote } from '../letter-record.ts'
import { Written } from './written.tsx'

interface ReadNoteProps {
  readonly around: Surroundings
  readonly note: MeetingNote
}

/** The passages that this side was given, under the labels of whoever wrote them. */
export function ReadNote({ around, note }: ReadNoteProps) {
  const { purpose, date, passages, decisions } = note.record
  const answers = passages.flatMap((passage) => passage.answers)
  return (
    <>
      <h1 tabIndex={-1}>{words.note}</h1>
      <Written around={around} letter={note} />
      {date !== '' && <p>{dateText(date)}</p>}
      <p class="prose">{purpose}</p>
      <Facts
        facts={answers.map(({ label, value }) => ({
          label,
          value: <span class="prose">{value}</span>,
        }))}
      />
      <h2>{words.decisions}</h2>
      {decisions.length === 0 && <p class="muted">{words.noDecisions}</p>}
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id}>{decisionLine(decision)}</li>
        ))}
      </ul>
    </>
  )
}
