import type { Rows } from '../../draft/rows.ts'
import { meetingText } from '../../text/meeting.ts'
import { ChoiceChips, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import {
  CHILD_PARTS,
  INTERPRETER,
  MEETING_KINDS,
  PLACE_KINDS,
  type Meeting,
  type Participant,
} from '../record.ts'
import { bindText, words, type MeetingProps } from './bind.ts'
import { Participants } from './participants.tsx'

const { sections, kinds, places, interpreters, childParts } = meetingText

interface PlanFieldsProps extends MeetingProps {
  /** Only some at home may know: it has to be weighed. */
  readonly weighs: boolean
  readonly participants: Rows<Participant>
}

/** What is settled beforehand: why, when and where, who, and how the child takes part. */
export function PlanFields({ weighs, participants, ...props }: PlanFieldsProps) {
  const { meeting } = props
  return (
    <>
      <Section id="meeting-why" title={sections.why}>
        {weighs && <TextArea {...bindText(props, 'weighing')} rows={2} />}
        <TextArea {...bindText(props, 'purpose')} rows={2} />
        <TextArea {...bindText(props, 'agenda')} rows={2} />
      </Section>
      <Section id="meeting-when" title={sections.when}>
        <TextField {...bindText(props, 'host')} />
        <TextField {...bindText(props, 'chair')} kind="name" />
        <DateField {...bindText(props, 'date')} />
        <TextField {...bindText(props, 'startTime')} />
        <TextField {...bindText(props, 'endTime')} />
        <ChoiceChips {...bindChoice(props, 'placeKind')} options={optionsOf(PLACE_KINDS, places)} />
        <TextField {...bindText(props, 'place')} />
      </Section>
      <Section id="meeting-who" title={sections.who}>
        <Participants {...props} rows={participants} />
        <ChoiceChips
          {...bindChoice(props, 'interpreter')}
          options={optionsOf(INTERPRETER, interpreters)}
        />
        {(meeting.interpreter === 'needed' || meeting.interpreter === 'booked') && (
          <TextField {...bindText(props, 'language')} />
        )}
      </Section>
      <Section id="meeting-child" title={sections.child}>
        <ChoiceChips
          {...bindChoice(props, 'childPart')}
          options={optionsOf(CHILD_PARTS, childParts)}
        />
        <TextField {...bindText(props, 'childPartReason')} />
      </Section>
    </>
  )
}

/** Asked first: professionals may meet among themselves where the family may not be asked. */
export function MeetingKind(props: MeetingProps) {
  return <ChoiceChips {...bindChoice(props, 'kind')} options={optionsOf(MEETING_KINDS, kinds)} />
}

/** The chips of one question; none is chosen from the start. */
function bindChoice<F extends 'kind' | 'placeKind' | 'interpreter' | 'childPart'>(
  { meeting, edit }: MeetingProps,
  name: F,
) {
  const value = meeting[name]
  return {
    ...words(name),
    value: value === '' ? undefined : (value as Exclude<Meeting[F], ''>),
    onInput: (chosen: Exclude<Meeting[F], ''>) => edit({ [name]: chosen }),
  }
}
