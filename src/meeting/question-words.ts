// A question about two editions in the words of the page: what it is about, and what may stand there.

import type { Question } from '../base/three-way.ts'
import { meetingEditionsText as words } from '../text/meeting-editions.ts'
import { meetingText } from '../text/meeting.ts'
import { answersTo, decisionLine, participantLine, type FieldName } from './answers.ts'
import {
  emptyMeeting,
  PASSAGE_NAMES,
  type Decision,
  type Meeting,
  type Participant,
} from './record.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  /** What stands in the note when it is chosen. */
  readonly stands: unknown
}

export interface Asked {
  readonly field: string
  readonly label: string
  readonly choices: readonly Choice[]
}

/** Where both wrote in one paragraph, the two after each other are a third answer. */
export function askedOf({ field, values }: Question, merged: Meeting): Asked {
  const [list = ''] = field.split('.')
  const choices = values.map((stands, at) => ({
    value: `${at}`,
    label: wordsOf(field, stands),
    stands,
  }))
  const whole: unknown = merged[list as keyof Meeting]
  const both = { value: 'both', label: words.both, stands: whole }
  const hasBoth = typeof whole === 'string' && values.every((one) => isPartOf(whole, one))
  return { field, label: labelOf(list), choices: hasBoth ? [...choices, both] : choices }
}

function isPartOf(whole: string, part: unknown): boolean {
  if (typeof part !== 'string' || part === '' || part === whole) return false
  const lines = whole.split('\n')
  return part.split('\n').every((line) => lines.includes(line))
}

function labelOf(field: string): string {
  if (field === 'participants') return meetingText.sections.who
  if (field === 'decisions') return meetingText.sections.decisions
  if (field === 'seenBy') return words.seenBy
  return isField(field) ? meetingText.fields[field].label : words.other
}

function wordsOf(field: string, value: unknown): string {
  const [list = ''] = field.split('.')
  if (list === 'decisions' || list === 'participants') {
    if (value === undefined) return words.gone
    const line =
      list === 'decisions' ? decisionLine(value as Decision) : participantLine(value as Participant)
    return line || words.empty
  }
  if (list === 'seenBy') return seenByWords(value as Meeting['seenBy'])
  if (isField(list)) {
    const [answer] = answersTo(emptyMeeting({ [list]: value }), [list])
    return answer?.value || words.empty
  }
  return typeof value === 'string' && value !== '' ? value : words.empty
}

function seenByWords(seenBy: Meeting['seenBy']): string {
  const { sections, parties, fields } = meetingText
  const titles = {
    ...sections,
    school: sections.school.socialServices,
    continued: fields.continuedContact.label,
  }
  const known: Readonly<Record<string, string>> = parties
  const lines = PASSAGE_NAMES.flatMap((passage) => {
    const who = (seenBy[passage] ?? []).map((party) => known[party] ?? party)
    return who.length > 0 ? [`${titles[passage]}: ${who.join(', ')}`] : []
  })
  return lines.join('. ') || words.empty
}

function isField(field: string): field is FieldName {
  return Object.hasOwn(meetingText.fields, field)
}
