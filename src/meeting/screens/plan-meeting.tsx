import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { useRemovableRows } from '../../draft/removable-rows.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingRulesOf } from '../../routine/meeting-rules.ts'
import { textOf } from '../../routine/text.ts'
import { meetingPlanText as words } from '../../text/meeting-plan.ts'
import { meetingText } from '../../text/meeting.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceChips, optionsOf } from '../../ui/field.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { Protect } from '../../ui/protect.tsx'
import { Section } from '../../ui/section.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { useStore } from '../../ui/use-store.ts'
import { gatesOf } from '../gates.ts'
import { meetingFactsOf } from '../known.ts'
import { DANGER_ANSWERS, readMeeting, type Meeting } from '../record.ts'
import { withReport, words as fieldWords, type MeetingProps } from './bind.ts'
import { InvitationAnswers } from './invitation-answers.tsx'
import { InvitationToSend } from './invitation.tsx'
import { MeetingKind, PlanFields } from './plan-fields.tsx'

interface PlanMeetingProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Meeting>>
  readonly rec: string
}

/** First whether the meeting may be held at all; nothing else is asked while no change of who comes helps. */
export function PlanMeeting({ around, store, rec }: PlanMeetingProps) {
  const { content, edit, moveTo } = useStore(store, (state) => state)
  const meeting = readMeeting(content)
  const { rowsOf, removed } = useRemovableRows(store)
  const [sent, setSent] = useState(false)
  const path = `/mote/${rec}/inbjudan`
  useArrival(around, store, { path, title: words.title })
  const { desk, pack } = around
  const rules = pack && meetingRulesOf(pack)
  const props: MeetingProps = {
    meeting,
    // What has been sent was sent as it stood.
    edit: (change) => {
      setSent(false)
      edit(change)
    },
    mark: (field, caret) => moveTo({ path, field, caret, scroll: window.scrollY }),
  }
  const facts = rules && meetingFactsOf(desk, meeting, rules.weighingLength)
  const stops = facts ? gatesOf(meeting, facts).filter(({ verdict }) => verdict === 'stop') : []
  // Who comes is what has to be changed where it is the two guardians together.
  const isClosed = stops.some(({ id }) => id !== 'custody')
  return (
    <FocusFrame
      title={words.title}
      closeHref={withReport(`/mote/${rec}`, meeting)}
      chip={around.chip}
      onHide={around.onHide}
      bar={<StepBar saved={<Saved store={store} />} />}
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="hint">{words.intro}</p>
      <MeetingKind {...props} />
      <Section id="plan-danger" title={words.sections.danger}>
        <p class="hint">{words.danger}</p>
        <Dangers {...props} />
      </Section>
      {!rules && <Note tone="alert">{words.noRules}</Note>}
      {pack && rules && stops.length > 0 && (
        <Protect
          title={words.stopped}
          items={stops.map(({ id }) => textOf(pack, rules.gates[id]).text)}
        >
          <LinkButton href="/kontakter">{words.call}</LinkButton>
        </Protect>
      )}
      {facts && !isClosed && (
        <PlanFields
          {...props}
          weighs={facts.lock === 'narrowed'}
          participants={rowsOf('participants', meetingText.participant.removed, 'meeting-who')}
        />
      )}
      {pack && rules && facts && stops.length === 0 && (
        <InvitationToSend
          around={around}
          plan={{ rec, meeting, facts }}
          rules={rules}
          pack={pack}
          sent={sent}
          onSent={() => setSent(true)}
        />
      )}
      <InvitationAnswers around={around} rec={rec} sid={meeting.sid} />
      <p>
        <LinkButton href={withReport(`/mote/${rec}`, meeting)}>{words.note}</LinkButton>
      </p>
      {removed}
    </FocusFrame>
  )
}

const DANGERS = ['violence', 'honour', 'custody'] as const
const answers = optionsOf(DANGER_ANSWERS, meetingText.dangers)

function Dangers({ meeting, edit }: MeetingProps) {
  return (
    <>
      {DANGERS.map((danger) => (
        <ChoiceChips
          key={danger}
          {...fieldWords(danger)}
          options={answers}
          value={meeting[danger] === '' ? undefined : meeting[danger]}
          onInput={(value) => edit({ [danger]: value })}
        />
      ))}
    </>
  )
}
