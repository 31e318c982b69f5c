import { meetingAfterText } from '../../text/meeting-after.ts'
import { Facts } from '../../ui/facts.tsx'
import { decisionLine } from '../answers.ts'
import type { NoteWords as Note } from '../letter-record.ts'

const { labels } = meetingAfterText

/** A note as the party that gets it reads it: these words and no others. */
export function NoteWords({ note }: { readonly note: Note }) {
  const { purpose, date, passages, decisions } = note
  const facts = [
    { label: labels.date, value: date },
    { label: labels.purpose, value: purpose },
    ...passages.flatMap(({ answers }) => answers),
    { label: labels.decisions, value: decisions.map(decisionLine).join('\n') },
  ]
  const shown = facts.filter(({ value }) => value !== '')
  return (
    <Facts
      facts={shown.map(({ label, value }) => ({
        label,
        value: <span class="prose">{value}</span>,
      }))}
    />
  )
}
