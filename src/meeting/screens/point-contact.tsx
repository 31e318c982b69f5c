import printer from 'lucide:printer'
import { meetingModeText } from '../../text/meeting-mode.ts'
import { meetingText } from '../../text/meeting.ts'
import { paperText } from '../../text/paper.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChips, DateField, optionsOf, TextArea, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import type { MeetingFacts } from '../gates.ts'
import { JUDGEMENTS } from '../record.ts'
import { badDay, bindText, words, type MeetingProps } from './bind.ts'
import { PassageFoot } from './passage-foot.tsx'

interface PointContactProps extends MeetingProps {
  readonly facts: MeetingFacts | undefined
  readonly onPrint: () => void
}

const judgements = optionsOf(JUDGEMENTS, meetingText.judgements)
/** Purpose, structure, participation and roles (DOM S-149). */
const QUALITY = ['purposeWasClear', 'structureHeld', 'everyoneTookPart', 'rolesWereClear'] as const

/** The last point: how the contact goes on, whether one meets again, and how the meeting went. */
export function PointContact({ facts, onPrint, ...props }: PointContactProps) {
  const { meeting, edit } = props
  return (
    <>
      <TextArea {...bindText(props, 'continuedContact')} rows={2} />
      <DateField {...bindText(props, 'nextDate')} {...badDay(meeting.nextDate)} />
      <TextField {...bindText(props, 'nextTime')} />
      <TextField {...bindText(props, 'nextPlace')} />
      <PassageFoot {...props} facts={facts} passage="continued" />
      <Section id="meeting-quality" title={meetingModeText.quality}>
        <p class="hint">{meetingModeText.qualityHint}</p>
        {QUALITY.map((name) => {
          const value = meeting[name]
          return (
            <ChoiceChips
              key={name}
              {...words(name)}
              options={judgements}
              value={value === '' ? undefined : value}
              onInput={(chosen) => edit({ [name]: chosen })}
            />
          )
        })}
      </Section>
      <p>
        <Button icon={printer} onClick={onPrint}>
          {paperText.print}
        </Button>
      </p>
    </>
  )
}
