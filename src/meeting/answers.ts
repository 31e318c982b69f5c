// A meeting to read through: what has been answered, in the order of the page. Pure.

import { meetingText } from '../text/meeting.ts'
import type { Meeting } from './record.ts'

export interface MeetingAnswer {
  readonly label: string
  readonly value: string
}

const { fields, sections, decision, ...texts } = meetingText

export type FieldName = keyof typeof fields

/** What is chosen and not written, with the words of each choice. */
const CHOICES: { readonly [F in FieldName]?: Readonly<Record<string, string>> } = {
  kind: texts.kinds,
  violence: texts.dangers,
  honour: texts.dangers,
  custody: texts.dangers,
  placeKind: texts.places,
  interpreter: texts.interpreters,
  childPart: texts.childParts,
  childSpoke: texts.spoke,
  purposeWasClear: texts.judgements,
  structureHeld: texts.judgements,
  everyoneTookPart: texts.judgements,
  rolesWereClear: texts.judgements,
}

export function listMeetingAnswers(meeting: Meeting): readonly MeetingAnswer[] {
  const names = Object.keys(fields) as readonly FieldName[]
  const [who, decided] = [names.indexOf('interpreter'), names.indexOf('continuedContact')]
  const answers = [
    ...answersTo(meeting, names.slice(0, who)),
    { label: sections.who, value: meeting.participants.map(participantLine).join('\n') },
    ...answersTo(meeting, names.slice(who, decided)),
    { label: sections.decisions, value: meeting.decisions.map(decisionLine).join('\n') },
    ...answersTo(meeting, names.slice(decided)),
  ]
  return answers.filter(({ value }) => value !== '')
}

export function answersTo(meeting: Meeting, names: readonly FieldName[]): readonly MeetingAnswer[] {
  return names.map((name) => ({
    label: fields[name].label,
    value: CHOICES[name]?.[meeting[name]] ?? meeting[name].trim(),
  }))
}

export function participantLine({
  name,
  party,
  role,
  attendance,
}: Meeting['participants'][number]) {
  return decision.line([
    name,
    party && texts.parties[party],
    role && texts.roles[role],
    attendance && texts.attendances[attendance],
  ])
}

export function decisionLine({
  who,
  what,
  when,
  due,
}: Pick<Meeting['decisions'][number], 'who' | 'what' | 'when' | 'due'>): string {
  return decision.line([who, what, when, due])
}
