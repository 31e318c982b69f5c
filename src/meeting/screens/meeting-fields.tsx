import quote from 'lucide:quote'
import type { UnitKind } from '../../protocol/unit-log.ts'
import { meetingText } from '../../text/meeting.ts'
import type { Rows } from '../../draft/rows.ts'
import { ChoiceChips, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { CHILD_SPOKE, PLACE_KINDS, type Decision, type Participant } from '../record.ts'
import { bindText, words, type MeetingProps } from './bind.ts'
import { Decisions } from './decisions.tsx'
import { Participants } from './participants.tsx'

const { sections } = meetingText

interface MeetingFieldsProps extends MeetingProps {
  /** What the writer's unit is: decides how the school's part is called. */
  readonly kind: UnitKind
  readonly participants: Rows<Participant>
  readonly decisions: Rows<Decision>
}

/** The sections in the order of the talk: why, who, each party's picture, what we decide. */
export function MeetingFields({ kind, participants, decisions, ...props }: MeetingFieldsProps) {
  return (
    <>
      <Section id="meeting-why" title={sections.why}>
        <TextField {...bindText(props, 'childName')} kind="name" />
        <TextArea {...bindText(props, 'purpose')} rows={2} />
      </Section>
      <Section id="meeting-when" title={sections.when}>
        <WhenAndWhere {...props} />
      </Section>
      <Section id="meeting-who" title={sections.who}>
        <Participants {...props} rows={participants} />
      </Section>
      <Section id="meeting-school" title={sections.school[kind]}>
        <p class="hint">{meetingText.secrecy}</p>
        <TextArea {...bindText(props, 'schoolView')} />
        <TextArea {...bindText(props, 'schoolProposal')} rows={2} />
      </Section>
      <Section id="meeting-family" title={sections.family}>
        <TextArea {...bindText(props, 'familyView')} />
        <TextArea {...bindText(props, 'familyProposal')} rows={2} />
      </Section>
      <Section id="meeting-child" title={sections.child}>
        <ChildVoice {...props} />
      </Section>
      <Section id="meeting-social" title={sections.socialServices}>
        <TextArea {...bindText(props, 'socialServicesView')} />
        <TextArea {...bindText(props, 'socialServicesProposal')} rows={2} />
      </Section>
      <Section id="meeting-decisions" title={sections.decisions}>
        <Decisions {...props} rows={decisions} />
      </Section>
      <Section id="meeting-next" title={sections.next}>
        <DateField {...bindText(props, 'nextDate')} />
        <TextField {...bindText(props, 'nextPlace')} />
      </Section>
    </>
  )
}

function WhenAndWhere(props: MeetingProps) {
  const { placeKind } = props.meeting
  return (
    <>
      <DateField {...bindText(props, 'date')} />
      <TextField {...bindText(props, 'startTime')} />
      <ChoiceChips
        {...words('placeKind')}
        options={optionsOf(PLACE_KINDS, meetingText.places)}
        value={placeKind === '' ? undefined : placeKind}
        onInput={(value) => props.edit({ placeKind: value })}
      />
      <TextField {...bindText(props, 'place')} />
    </>
  )
}

function ChildVoice(props: MeetingProps) {
  const { childSpoke } = props.meeting
  return (
    <>
      <ChoiceChips
        {...words('childSpoke')}
        options={optionsOf(CHILD_SPOKE, meetingText.spoke)}
        value={childSpoke === '' ? undefined : childSpoke}
        onInput={(value) => props.edit({ childSpoke: value })}
      />
      <div class="words">
        <TextArea {...bindText(props, 'childView')} icon={quote} />
      </div>
      <TextArea {...bindText(props, 'childProposal')} rows={2} />
    </>
  )
}
