import { meetingLettersText } from '../../text/meeting-letters.ts'
import type { MeetingAnswer } from '../letter-record.ts'

interface AnswerLineProps {
  readonly answer: MeetingAnswer
  readonly time: string
}

export function AnswerLine({ answer: { record }, time }: AnswerLineProps) {
  const { said, answers } = meetingLettersText
  return (
    <div>
      <p>
        <b>{answers.line(record.by.name, said[record.answer], time)}</b>
      </p>
      {record.words !== '' && <p class="prose">{record.words}</p>}
    </div>
  )
}
