import quote from 'lucide:quote'
import { meetingModeText } from '../../text/meeting-mode.ts'
import { meetingText } from '../../text/meeting.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ChoiceChips, optionsOf, TextArea } from '../../ui/field.tsx'
import type { MeetingFacts } from '../gates.ts'
import { CHILD_SPOKE } from '../record.ts'
import { bindText, words, type MeetingProps } from './bind.ts'
import { PassageFoot } from './passage-foot.tsx'

interface PointChildProps extends MeetingProps {
  readonly childHref: string
  readonly facts: MeetingFacts | undefined
}

/** The third point: what the child says, here or on the page that is its own. */
export function PointChild({ childHref, facts, ...props }: PointChildProps) {
  const { childSpoke } = props.meeting
  return (
    <>
      <p>
        <LinkButton href={childHref}>{meetingModeText.childPage}</LinkButton>
      </p>
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
      <PassageFoot {...props} facts={facts} passage="child" />
    </>
  )
}
