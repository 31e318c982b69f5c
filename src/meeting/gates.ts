// Before anybody is invited: may this meeting be held at all, and what does it lack? And may this very
// person have anything of it? Pure. A danger that nobody has ruled out counts as one, and no text of a
// pack opens what is closed here.

import { isDate, isTime } from '../routine/is-date.ts'
import type { GateId } from '../routine/meeting-rules.ts'
import type { Meeting, Participant, Party } from './record.ts'

/** What is known around a meeting, on the tablet of whoever plans it. */
export interface MeetingFacts {
  /** The guardian lock of the report it belongs to, as this side knows it. */
  readonly lock: 'none' | 'locked' | 'narrowed' | 'lifted'
  /** The party that plans it. */
  readonly own: Party
  /** The family agrees that the school takes part when an investigation is closed (S-155). */
  readonly closingConsent: boolean
  /** The signs that a weighing has at least, by the rule pack. */
  readonly weighingLength: number
}

export interface Gate {
  readonly id: GateId
  /** Not to be held; or not yet to be invited to. */
  readonly verdict: 'stop' | 'lacks'
}

type Invited = Pick<Participant, 'party' | 'role'>

/** In the order in which they are told: danger first. */
export function gatesOf(meeting: Meeting, facts: MeetingFacts): readonly Gate[] {
  const stops = isWithFamily(meeting) ? stopsOf(meeting, facts) : []
  return [
    ...stops.map((id) => ({ id, verdict: 'stop' as const })),
    ...lacksOf(meeting, facts).map((id) => ({ id, verdict: 'lacks' as const })),
  ]
}

export function mayHold(meeting: Meeting, facts: MeetingFacts): boolean {
  return gatesOf(meeting, facts).every(({ verdict }) => verdict !== 'stop')
}

/** Invitation, calendar entry, note or paper: one answer for all of them. */
export function mayGoTo(recipient: Invited, meeting: Meeting, facts: MeetingFacts): boolean {
  if (!mayHold(meeting, facts)) return false
  return !isOfFamily(recipient) || !isKeptFromFamily(meeting, facts)
}

/** Somebody who has been placed nowhere may be anybody. */
export function isOfFamily({ party, role }: Invited): boolean {
  if (['guardian', 'child', 'relative'].includes(role)) return true
  return party === 'family' || party === ''
}

/** Professionals may meet among themselves: they are not stopped by what protects the child at home. */
export function isWithFamily({ kind, participants }: Meeting): boolean {
  const comes = participants.some((one) => isOfFamily(one) && one.attendance !== 'notInvited')
  return comes || (kind !== 'network' && kind !== 'evaluation')
}

const DANGERS = ['violence', 'honour'] as const

function isKeptFromFamily(meeting: Meeting, facts: MeetingFacts): boolean {
  const { lock } = facts
  if (lock === 'locked') return true
  if (lock === 'narrowed' && !(isSocialServices(facts) && isWeighed(meeting, facts))) return true
  return DANGERS.some((danger) => meeting[danger] !== 'no')
}

function stopsOf(meeting: Meeting, facts: MeetingFacts): readonly GateId[] {
  const { lock } = facts
  const guardians = meeting.participants.filter(
    ({ role, attendance }) => role === 'guardian' && attendance !== 'notInvited',
  )
  const stops: readonly (readonly [GateId, boolean])[] = [
    ['locked', lock === 'locked'],
    ['narrowed', lock === 'narrowed' && !isSocialServices(facts)],
    ['violence', isDanger(meeting.violence)],
    ['honour', isDanger(meeting.honour)],
    // One at a time they can be met: it is the two in one room that harms (DOM D5).
    ['custody', isDanger(meeting.custody) && guardians.length !== 1],
  ]
  return closed(stops)
}

function lacksOf(meeting: Meeting, facts: MeetingFacts): readonly GateId[] {
  const { kind, purpose, host, chair, interpreter } = meeting
  const unanswered = [meeting.violence, meeting.honour, meeting.custody].includes('')
  const schoolComes = meeting.participants.some(({ party }) => party === 'school')
  const lacks: readonly (readonly [GateId, boolean])[] = [
    ['unanswered', isWithFamily(meeting) && unanswered],
    [
      'unweighed',
      facts.lock === 'narrowed' && isSocialServices(facts) && !isWeighed(meeting, facts),
    ],
    ['purpose', isEmpty(purpose)],
    ['host', isEmpty(host) || isEmpty(chair)],
    ['when', !isSet(meeting)],
    ['interpreter', interpreter === 'needed'],
    ['consent', kind === 'closing' && schoolComes && !facts.closingConsent],
  ]
  return closed(lacks)
}

/** A day, a time and a place; and an end that comes after the beginning. */
function isSet({ date, startTime, endTime, place, placeKind }: Meeting): boolean {
  const [start, end] = [clockOf(startTime), clockOf(endTime)]
  const ends = isEmpty(endTime) || (isTime(end) && end > start)
  return isDate(date) && isTime(start) && ends && !(isEmpty(place) && placeKind === '')
}

/** `9.00`, as people write it, is the time that `09:00` is. */
export function clockOf(time: string): string {
  return time.trim() === '' ? '' : time.trim().replace('.', ':').padStart(5, '0')
}

function closed(gates: readonly (readonly [GateId, boolean])[]): readonly GateId[] {
  return gates.flatMap(([id, isClosed]) => (isClosed ? [id] : []))
}

const isDanger = (answer: Meeting['violence']) => answer === 'yes' || answer === 'unknown'
const isEmpty = (text: string) => text.trim() === ''
const isSocialServices = ({ own }: MeetingFacts) => own === 'socialServices'

function isWeighed({ weighing }: Meeting, { weighingLength }: MeetingFacts): boolean {
  return weighing.trim().length >= weighingLength
}
