import type { Rows } from '../../draft/rows.ts'
import { meetingModeText as modeWords } from '../../text/meeting-mode.ts'
import { meetingPlanText } from '../../text/meeting-plan.ts'
import { meetingText } from '../../text/meeting.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceChips, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { Section } from '../../ui/section.tsx'
import { PLACE_KINDS, type Participant } from '../record.ts'
import { bindText, words, type MeetingProps } from './bind.ts'
import { Participants } from './participants.tsx'

const { sections } = meetingText

interface PointWhyProps extends MeetingProps {
  readonly participants: Rows<Participant>
  readonly planHref: string
  readonly consentHref: string
}

/** The first point: why, when and where, and who is there. */
export function PointWhy({ participants, planHref, consentHref, ...props }: PointWhyProps) {
  const { placeKind } = props.meeting
  return (
    <>
      <p class="hint">{meetingText.intro}</p>
      <Note>{meetingText.danger}</Note>
      <TextField {...bindText(props, 'childName')} kind="name" />
      <TextArea {...bindText(props, 'purpose')} rows={2} />
      <div class="row">
        <LinkButton href={planHref}>{meetingPlanText.plan}</LinkButton>
        <LinkButton href={consentHref}>{modeWords.consent}</LinkButton>
      </div>
      <Section id="meeting-who" title={sections.who}>
        <Participants {...props} rows={participants} />
      </Section>
      <Section id="meeting-when" title={sections.when}>
        <DateField {...bindText(props, 'date')} />
        <TextField {...bindText(props, 'startTime')} />
        <ChoiceChips
          {...words('placeKind')}
          options={optionsOf(PLACE_KINDS, meetingText.places)}
          value={placeKind === '' ? undefined : placeKind}
          onInput={(value) => props.edit({ placeKind: value })}
        />
        <TextField {...bindText(props, 'place')} />
      </Section>
    </>
  )
}
