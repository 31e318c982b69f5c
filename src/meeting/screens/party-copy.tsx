import type { ComponentChildren } from 'preact'
import { meetingAfterText as words } from '../../text/meeting-after.ts'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import type { ForParty } from '../given.ts'
import type { Party } from '../record.ts'
import { NoteWords } from './note-words.tsx'

interface PartyCopyProps extends ForParty {
  readonly own: Party
  readonly children: ComponentChildren
}

/** One party: what it gets, how, and whether it has been given just this. */
export function PartyCopy({ party, own, made, isGiven, children }: PartyCopyProps) {
  const who = party === own ? 'own' : party
  const bare = made.ok && made.value.passages.length === 0 && made.value.decisions.length === 0
  return (
    <Section id={`after-${party}`} title={words.parties[who]}>
      {made.ok ? (
        <>
          <p class="hint">{words.ways[who]}</p>
          <NoteWords note={made.value} />
          {bare && <p class="hint">{words.nothing}</p>}
          {isGiven && <Note tone="ok">{words.given}</Note>}
        </>
      ) : (
        <Note tone="wait">{words.withheld}</Note>
      )}
      {children}
    </Section>
  )
}
