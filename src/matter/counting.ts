// Which events of a matter count, and why the others don't: one gate, for what is written here and
// for what comes in.

import type { Instant } from '../base/clock.ts'
import type { Directory } from '../directory/directory.ts'
import { isAbout } from '../report/fold.ts'
import type { Submission } from '../report/submission.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import type { MatterEvents } from './gather.ts'
import type { MatterEvent } from './record.ts'
import { actorOf, mayWrite } from './rights.ts'

export type Ignored =
  | 'unverified'
  | 'other-words'
  | 'other-unit'
  | 'after-leaving'
  | 'no-right'
  | 'before-arrival'
  | 'future'
  | 'not-open'
  | 'not-over'

export interface IgnoredEvent {
  readonly event: MatterEvent
  readonly why: Ignored
}

/** What an event of this matter is measured by. */
export interface Ground {
  readonly submission: Submission
  /** The unit whose matter it is. */
  readonly unit: string
  readonly dayZero: Instant
  readonly directory: Directory
  readonly delegations: readonly MatterEvent<'delegation'>[]
}

export function faultOf(event: MatterEvent, ground: Ground): Ignored | undefined {
  const { submission, directory, delegations } = ground
  if (event.standing === 'unverified') return 'unverified'
  if (!isAbout(event, submission)) return 'other-words'
  if (!isFromItsSide(event, ground)) return 'other-unit'
  if (event.standing === 'left' && !hadNotLeft(event, directory)) return 'after-leaving'
  if (!mayWrite(event, actorOf(event), delegations)) return 'no-right'
  return faultOfDays(event, ground.dayZero)
}

/** The reporter's evaluation is the one thing in a matter that she writes; each side speaks for itself. */
function isFromItsSide(event: MatterEvent, { submission, unit }: Ground): boolean {
  const isReporters = event.kind === 'evaluation' && event.record.side === 'reporter'
  return isReporters ? event.author === submission.author : event.authorUnit === unit
}

/** Those that the unit's managers gave, in the order they were written. */
export function validDelegations(
  { delegations }: Pick<MatterEvents, 'delegations'>,
  unit: string,
  directory: Directory,
): readonly MatterEvent<'delegation'>[] {
  return delegations.filter(
    (event) =>
      event.standing !== 'unverified' &&
      event.authorUnit === unit &&
      (event.standing === 'genuine' || hadNotLeft(event, directory)) &&
      mayWrite(event, actorOf(event), []),
  )
}

/** Signed before the leaving and delivered after it. */
function hadNotLeft(event: MatterEvent, { units }: Directory): boolean {
  const { author, authorUnit, record } = event
  const unit = units[authorUnit]
  const entries = [unit?.members[author], ...(unit?.former ?? [])]
  return entries.some(
    (member) =>
      member?.uid === author && member.leftAt !== undefined && record.writtenAt < member.leftAt,
  )
}

/** In Swedish days: two clocks that differ by a minute put nothing before the arrival. */
function faultOfDays(event: MatterEvent, dayZero: Instant): Ignored | undefined {
  const written = swedishDate(event.record.writtenAt)
  const days = daysOf(event)
  if (days.some(({ day }) => day > written)) return 'future'
  const first = swedishDate(dayZero)
  return days.some(({ day, since }) => since === 'arrival' && day < first)
    ? 'before-arrival'
    : undefined
}

interface PastDay {
  readonly day: string
  readonly since: 'arrival' | 'ever'
}

/** The days in it that must have been. */
function daysOf({ kind, record }: MatterEvent): readonly PastDay[] {
  switch (kind) {
    case 'protectionAssessment':
      return [{ day: swedishDate(record.assessedAt), since: 'arrival' }]
    case 'preliminaryDecision':
    case 'investigationExtended':
      return [{ day: record.decidedOn, since: 'arrival' }]
    case 'investigationClosed':
    case 'closing':
      return [{ day: record.closedOn, since: 'arrival' }]
    case 'contactNote':
      return [{ day: record.on, since: 'arrival' }]
    case 'careOrder':
      return [record.decidedOn, record.endedOn].map((day) => ({ day, since: 'ever' }))
    case 'boardDecision':
    case 'feedback':
      return [{ day: record.decidedOn, since: 'ever' }]
    case 'statement':
      return [{ day: record.shownOn, since: 'ever' }]
    default:
      return []
  }
}
