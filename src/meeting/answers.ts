// A meeting note to read through: what has been answered, in the order of the page. Pure.

import { meetingText } from '../text/meeting.ts'
import type { Meeting } from './record.ts'

export interface MeetingAnswer {
  readonly label: string
  readonly value: string
}

const { fields, sections, parties, attendances, places, spoke, decision } = meetingText

export function listMeetingAnswers(meeting: Meeting): readonly MeetingAnswer[] {
  const text = (name: TextName) => ({ label: fields[name].label, value: meeting[name].trim() })
  const { placeKind, childSpoke } = meeting
  const answers = [
    text('childName'),
    text('purpose'),
    text('date'),
    text('startTime'),
    { label: fields.placeKind.label, value: placeKind && places[placeKind] },
    text('place'),
    { label: sections.who, value: meeting.participants.map(participantLine).join('\n') },
    text('schoolView'),
    text('schoolProposal'),
    text('familyView'),
    text('familyProposal'),
    { label: fields.childSpoke.label, value: childSpoke && spoke[childSpoke] },
    text('childView'),
    text('childProposal'),
    text('socialServicesView'),
    text('socialServicesProposal'),
    { label: sections.decisions, value: meeting.decisions.map(decisionLine).join('\n') },
    text('nextDate'),
    text('nextPlace'),
  ]
  return answers.filter(({ value }) => value !== '')
}

type TextName = Exclude<keyof typeof fields, 'placeKind' | 'childSpoke'>

function participantLine({ name, party, attendance }: Meeting['participants'][number]): string {
  const belongs = party && parties[party]
  return decision.line([name, belongs, attendance && attendances[attendance]])
}

function decisionLine({ who, what, when }: Meeting['decisions'][number]): string {
  return decision.line([who, what, when])
}
