import { meetingLettersText } from '../../text/meeting-letters.ts'
import { meetingText } from '../../text/meeting.ts'
import { Facts } from '../../ui/facts.tsx'
import { answersTo } from '../answers.ts'
import type { InvitationWords } from '../letter-record.ts'
import { emptyMeeting } from '../record.ts'

const SHOWN = [
  'kind',
  'purpose',
  'agenda',
  'host',
  'chair',
  'date',
  'startTime',
  'endTime',
  'placeKind',
  'place',
  'childPart',
] as const

/** The letter's own words, under the labels of the plan: the same to whoever reads it. */
export function InvitationFacts({ invitation }: { readonly invitation: InvitationWords }) {
  const { parties: labels } = meetingLettersText
  const facts = [
    ...answersTo(emptyMeeting({ ...invitation, interpreter: '' }), SHOWN),
    {
      label: labels.asked,
      value: invitation.asked.map((party) => meetingText.parties[party]).join(', '),
    },
    { label: labels.interpreter, value: invitation.interpreter },
  ]
  return <Facts facts={facts.filter(({ value }) => value !== '')} />
}
