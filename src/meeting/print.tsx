// A meeting on paper: the note as a private draft, marked as one, and the copy that a family is given.

import { digestInGroups } from '../base/digest.ts'
import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { familyCopyText } from '../text/meeting-after.ts'
import { meetingText } from '../text/meeting.ts'
import { paperText } from '../text/paper.ts'
import { Facts } from '../ui/facts.tsx'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import { meetingReference, noteDigest } from './given.ts'
import type { NoteWords } from './letter-record.ts'
import type { Meeting } from './record.ts'
import { MeetingFacts } from './screens/meeting-facts.tsx'
import { NoteWords as Words } from './screens/note-words.tsx'

export function meetingSheet(around: Surroundings, meeting: Meeting): Sheet {
  const ground = around.desk.directory().home.kind
  const paper = (
    <Paper title={meetingText.title} marks={[paperText.note]} foot={paperFoot(around, { ground })}>
      <MeetingFacts meeting={meeting} />
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}

/** Of words that `familyCopyOf` has given out, and of no others. */
export function familySheet(around: Surroundings, rec: string, note: NoteWords): Sheet {
  const { desk } = around
  const { name, title } = desk.person
  const { home } = desk.directory()
  const reference = meetingReference(rec)
  const facts = [
    { label: familyCopyText.number, value: reference },
    { label: familyCopyText.writtenBy, value: [name, title, home.name].filter(Boolean).join(', ') },
    {
      label: familyCopyText.digest,
      value: <span class="num">{digestInGroups(noteDigest(note))}</span>,
    },
  ]
  const paper = (
    <Paper
      title={familyCopyText.title}
      marks={[familyCopyText.mark]}
      foot={paperFoot(around, { ground: home.kind, reference })}
    >
      <Facts facts={facts} short />
      <p>{familyCopyText.digestText}</p>
      <Words note={note} />
    </Paper>
  )
  return { name: reference, paper }
}
