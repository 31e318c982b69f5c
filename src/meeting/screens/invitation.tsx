import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { LegalWords } from '../../report/screens/legal-words.tsx'
import type { MeetingRules } from '../../routine/meeting-rules.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { meetingPlanText as words } from '../../text/meeting-plan.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { invitationFor } from '../outgoing.ts'
import { sendInvitation, type ToSend } from '../send.ts'
import { GiveInvitation } from './give-invitation.tsx'
import { InvitationFacts } from './invitation-facts.tsx'

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
          <InvitationFacts invitation={made.value} />
          <h3>{words.agenda}</h3>
          <ol>
            {rules.agenda.map((point) => (
              <li key={point}>{textOf(pack, point).text}</li>
            ))}
          </ol>
          <p>
            <LegalWords pack={pack} of={rules.voluntary} />
          </p>
          <GiveInvitation around={around} plan={plan} voluntary={rules.voluntary} />
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
