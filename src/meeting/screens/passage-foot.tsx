import { meetingModeText as words } from '../../text/meeting-mode.ts'
import { Check } from '../../ui/field.tsx'
import type { MeetingFacts } from '../gates.ts'
import { isReadBack, withReadBack, wordsOf } from '../read-back.ts'
import type { Meeting, Passage } from '../record.ts'
import { WhoSees } from './who-sees.tsx'

export interface PassageProps {
  readonly meeting: Meeting
  readonly edit: (change: Partial<Meeting>) => void
  /** Undefined until it is known here who may have what: then nothing is widened. */
  readonly facts: MeetingFacts | undefined
}

/** Under the words of a passage: that they have been read aloud, and who reads them. */
export function PassageFoot(props: PassageProps & { readonly passage: Passage }) {
  const { meeting, edit, facts, passage } = props
  return (
    <>
      {wordsOf(meeting, passage) && (
        <Check
          name={`read-back-${passage}`}
          label={words.readBack}
          hint={words.readBackHint}
          checked={isReadBack(meeting, passage)}
          onInput={(read) => edit(withReadBack(meeting, passage, read))}
        />
      )}
      {facts && <WhoSees meeting={meeting} edit={edit} passage={passage} facts={facts} />}
    </>
  )
}
