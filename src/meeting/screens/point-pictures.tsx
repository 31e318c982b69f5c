import type { UnitKind } from '../../protocol/unit-log.ts'
import { meetingText } from '../../text/meeting.ts'
import { TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import type { MeetingFacts } from '../gates.ts'
import { bindText, type MeetingProps } from './bind.ts'
import { PassageFoot } from './passage-foot.tsx'

const { sections } = meetingText
const PICTURES = [
  ['school', 'schoolView', 'schoolProposal'],
  ['family', 'familyView', 'familyProposal'],
  ['socialServices', 'socialServicesView', 'socialServicesProposal'],
] as const

interface PointPicturesProps extends MeetingProps {
  /** What the writer's unit is: decides how the school's part is called. */
  readonly kind: UnitKind
  readonly facts: MeetingFacts | undefined
}

/** The second point: each party's picture and proposal apart, none mixed with another's. */
export function PointPictures({ kind, facts, ...props }: PointPicturesProps) {
  return (
    <>
      <p class="hint">{meetingText.secrecy}</p>
      {PICTURES.map(([passage, view, proposal]) => (
        <Section
          key={passage}
          id={`meeting-${passage}`}
          title={passage === 'school' ? sections.school[kind] : sections[passage]}
        >
          <TextArea {...bindText(props, view)} />
          <TextArea {...bindText(props, proposal)} rows={2} />
          <PassageFoot {...props} facts={facts} passage={passage} />
        </Section>
      ))}
    </>
  )
}
