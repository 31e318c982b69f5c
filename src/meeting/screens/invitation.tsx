import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { LegalWords } from '../../report/screens/legal-words.tsx'
import type { MeetingRules } from '../../routine/meeting-rules.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { meetingPlanText as words } from '../../text/meeting-plan.ts'
import { meetingText } from '../../text/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { answersTo } from '../answers.ts'
import type { InvitationWords } from '../letter-record.ts'
import { invitationFor } from '../outgoing.ts'
import { sendInvitation, type ToSend } from '../send.ts'

interface InvitationToSendProps {
  readonly around: Surroundings
  readonly plan: ToSend
  readonly rules: MeetingRules
  readonly pack: RulePack
  readonly sent: boolean
  readonly onSent: () => void
}

/** What lacks, else the invitation as it will be read, and the button that sends it. */
export function InvitationToSend(props: InvitationToSendProps) {
  const { around, plan, rules, pack, sent, onSent } = props
  const { desk } = around
  const [failed, setFailed] = useState(false)
  const to = { party: plan.facts.own, role: 'staff' as const }
  const made = invitationFor({ ...plan, to, now: desk.clock.now() })
  const lacks = made.ok || made.error.kind !== 'gates' ? [] : made.error.gates
  const send = async () => {
    const outcome = await sendInvitation(desk, plan)
    setFailed(!outcome.ok)
    if (!outcome.ok) return
    onSent()
    around.onQueued()
  }
  return (
    <Section id="plan-invitation" title={words.sections.invitation}>
      {lacks.length > 0 && (
        <Note tone="wait">
          <p>{words.lacks}</p>
          <ul>
            {lacks.map(({ id }) => (
              <li key={id}>
                <LegalWords pack={pack} of={rules.gates[id]} />
              </li>
            ))}
          </ul>
        </Note>
      )}
      {made.ok && (
        <>
          <InvitationFacts invitation={made.value} plan={plan} />
          <h3>{words.agenda}</h3>
          <ol>
            {rules.agenda.map((point) => (
              <li key={point}>{textOf(pack, point).text}</li>
            ))}
          </ol>
          <p>
            <LegalWords pack={pack} of={rules.voluntary} />
          </p>
          {plan.meeting.sid === '' ? (
            <Note>{words.paper}</Note>
          ) : (
            <>
              <Note>{words.familyToo}</Note>
              {!sent && (
                <p>
                  <Button variant="primary" onClick={() => void send()}>
                    {words.send}
                  </Button>
                </p>
              )}
            </>
          )}
        </>
      )}
      <div role="status">
        {sent && <Note tone="ok">{words.sent}</Note>}
        {failed && <Note tone="alert">{words.failed}</Note>}
      </div>
    </Section>
  )
}

const SHOWN = 'purpose agenda host chair date startTime endTime placeKind place childPart'

/** As its reader has it: the letter's own words, under the labels of the plan. */
function InvitationFacts({
  invitation,
  plan,
}: {
  readonly invitation: InvitationWords
  readonly plan: ToSend
}) {
  const names = SHOWN.split(' ') as Parameters<typeof answersTo>[1]
  const facts = [
    ...answersTo({ ...plan.meeting, ...invitation, interpreter: '' }, names),
    {
      label: words.labels.asked,
      value: invitation.asked.map((party) => meetingText.parties[party]).join(', '),
    },
    { label: words.labels.interpreter, value: invitation.interpreter },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}
