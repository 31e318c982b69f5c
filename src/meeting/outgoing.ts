// Everything that may leave a meeting, made in one place and through one gate: who may have nothing is
// given nothing, whichever way it would have gone. Pure.

import { err, ok, type Result } from '../base/result.ts'
import { answersTo, type MeetingAnswer } from './answers.ts'
import { audienceOf } from './audience.ts'
import { calendarText } from './calendar.ts'
import { gatesOf, mayGoTo, type Gate, type MeetingFacts } from './gates.ts'
import type { InvitationWords, NoteWords } from './letter-record.ts'
import {
  PASSAGE_NAMES,
  PASSAGES,
  type Meeting,
  type Participant,
  type Party,
  type Passage,
} from './record.ts'
import type { Instant } from '../base/clock.ts'

export interface Outgoing {
  /** The draft it comes from: the same in every letter about it. */
  readonly rec: string
  readonly meeting: Meeting
  readonly facts: MeetingFacts
  readonly to: Pick<Participant, 'party' | 'role'>
  readonly now: Instant
}

export type Withheld =
  | { readonly kind: 'withheld' }
  /** Stopped, or not ready to be told. */
  | { readonly kind: 'gates'; readonly gates: readonly Gate[] }

export type Made<T> = Result<T, Withheld>

export function invitationFor(out: Outgoing): Made<InvitationWords> {
  const { meeting, facts } = out
  if (!isIn(out) || !mayGoTo(out.to, meeting, facts)) return withheld(out)
  const gates = gatesOf(meeting, facts)
  if (gates.length > 0) return err({ kind: 'gates', gates })
  const { kind, purpose, host, chair, date, startTime, endTime, placeKind, place } = meeting
  const { childPart, agenda, interpreter, language } = meeting
  return ok({
    meeting: out.rec,
    kind,
    purpose: purpose.trim(),
    host: host.trim(),
    chair: chair.trim(),
    date,
    startTime: startTime.trim(),
    endTime: endTime.trim(),
    placeKind,
    place: place.trim(),
    childPart,
    agenda: agenda.trim(),
    interpreter: interpreter === 'booked' ? language.trim() : '',
    asked: [...askedParties(meeting)],
  })
}

/** For whoever has an invitation: it says when and where, and not whom it is about. */
export function calendarFor(out: Outgoing): Made<string> {
  const made = invitationFor(out)
  return made.ok ? ok(calendarText(made.value, out.now)) : made
}

/** Exactly the passages that this party may have. */
export function noteFor(out: Outgoing): Made<NoteWords> {
  const { meeting, facts, to, rec } = out
  const { party } = to
  if (party === '' || !isIn(out) || !mayGoTo(to, meeting, facts)) return withheld(out)
  const sees = (passage: Passage) => audienceOf(meeting, passage, facts.own).includes(party)
  return ok({
    meeting: rec,
    kind: meeting.kind,
    purpose: meeting.purpose.trim(),
    date: meeting.date,
    passages: PASSAGE_NAMES.filter((one) => one !== 'decisions' && sees(one)).flatMap((passage) =>
      passageOf(meeting, passage),
    ),
    decisions: sees('decisions') ? meeting.decisions : [],
  })
}

/** Each way out, for whoever has to know that there is no other. */
export const OUTGOING = { invitation: invitationFor, calendar: calendarFor, note: noteFor } as const

function withheld({ meeting, facts }: Outgoing): Made<never> {
  const gates = gatesOf(meeting, facts).filter(({ verdict }) => verdict === 'stop')
  return gates.length > 0 ? err({ kind: 'gates', gates }) : err({ kind: 'withheld' })
}

/** Whoever has no part in a meeting is not told that there is one. */
function isIn({ to: { party }, meeting, facts }: Outgoing): boolean {
  return party === facts.own || askedParties(meeting).some((asked) => asked === party)
}

/** A party as whoever gets its letter: the family's is a guardian's. */
export function recipientOf(party: Party): Outgoing['to'] {
  return { party, role: party === 'family' ? 'guardian' : 'staff' }
}

/** The parties that somebody has been asked to come for. */
export function askedParties({ participants }: Meeting): readonly Party[] {
  const asked = participants.filter(({ attendance }) => attendance !== 'notInvited')
  return [...new Set(asked.flatMap(({ party }) => (party === '' ? [] : [party])))]
}

function passageOf(meeting: Meeting, passage: Passage): NoteWords['passages'] {
  const fields = PASSAGES[passage].filter((field) => field !== 'decisions')
  const answers: readonly MeetingAnswer[] = answersTo(meeting, fields).filter(
    ({ value }) => value !== '',
  )
  return answers.length > 0 ? [{ passage, answers: [...answers] }] : []
}
