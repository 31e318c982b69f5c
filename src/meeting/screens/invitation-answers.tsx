import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { whenText } from '../../text/dates.ts'
import { dateText } from '../../text/days.ts'
import { meetingLettersText } from '../../text/meeting-letters.ts'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { listInvited } from '../received.ts'
import { AnswerLine } from './answer-line.tsx'

interface InvitationAnswersProps {
  readonly around: Surroundings
  readonly rec: string
  readonly sid: string
}

const words = meetingLettersText.answers

/** For whoever invited: who has said what to the invitation that stands. */
export function InvitationAnswers({ around, rec, sid }: InvitationAnswersProps) {
  const { desk, now } = around
  const invited = useDeskQuery(desk, (desk) => listInvited(desk, sid, rec), `${sid} ${rec}`) ?? []
  if (invited.length === 0) return null
  return (
    <Section id="plan-answers" title={words.title}>
      {invited.length > 1 && <Note tone="wait">{words.two}</Note>}
      {invited.map(({ invitation: { id, record }, answers }) => (
        <div key={id} class="stack">
          <h3>{words.of(dateText(record.date), record.startTime)}</h3>
          {answers.length === 0 && <p>{words.none}</p>}
          {answers.map((answer) => (
            <AnswerLine
              key={answer.id}
              answer={answer}
              time={whenText(answer.record.writtenAt, now())}
            />
          ))}
        </div>
      ))}
    </Section>
  )
}
