import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { whenText } from '../../text/dates.ts'
import { meetingLettersText as words } from '../../text/meeting-letters.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import { answerInvitation } from '../answer-invitation.ts'
import type { MeetingInvitation } from '../letter-record.ts'
import type { InvitationHere } from '../received.ts'
import { AnswerLine } from './answer-line.tsx'
import { InvitationFacts } from './invitation-facts.tsx'
import { Written } from './written.tsx'

interface ReadInvitationProps {
  readonly around: Surroundings
  readonly here: InvitationHere
}

/** What the other side asks, as it was written; and the answer in one tap. */
export function ReadInvitation({ around, here }: ReadInvitationProps) {
  const { invitation, answers, newer } = here
  const { now } = around
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{words.invitation}</h1>
      <Written around={around} letter={invitation} />
      {newer && (
        <Note tone="wait">
          <p>{words.replaced}</p>
          <LinkButton href={`/inbjudan/${newer.id}`}>{words.newer}</LinkButton>
        </Note>
      )}
      <InvitationFacts invitation={invitation.record} />
      {answers.map((answer) => (
        <AnswerLine
          key={answer.id}
          answer={answer}
          time={whenText(answer.record.writtenAt, now())}
        />
      ))}
      {!newer && <Answer around={around} invitation={invitation} answered={answers.length > 0} />}
    </div>
  )
}

interface AnswerProps {
  readonly around: Surroundings
  readonly invitation: MeetingInvitation
  readonly answered: boolean
}

function Answer({ around, invitation, answered }: AnswerProps) {
  const [outcome, setOutcome] = useState<'saved' | 'failed'>()
  const [busy, setBusy] = useState(false)
  const give = async (answer: 'coming' | 'notComing') => {
    setBusy(true)
    const kept = await answerInvitation(around.desk, invitation, { answer, words: '' })
    setBusy(false)
    setOutcome(kept.ok ? 'saved' : 'failed')
    if (kept.ok) around.onQueued()
  }
  return (
    <Card title={words.answer.title}>
      {answered && <p class="hint">{words.answer.again}</p>}
      <div class="row">
        <Button variant="primary" busy={busy} onClick={() => void give('coming')}>
          {words.answer.coming}
        </Button>
        <Button busy={busy} onClick={() => void give('notComing')}>
          {words.answer.notComing}
        </Button>
        <LinkButton href={`/inbjudan/${invitation.id}/annan-tid`}>
          {words.answer.otherTime}
        </LinkButton>
      </div>
      <div role="status">
        {outcome === 'saved' && <Note tone="ok">{words.answer.saved}</Note>}
        {outcome === 'failed' && <Note tone="alert">{words.answer.failed}</Note>}
      </div>
    </Card>
  )
}
