// What is true of a matter now, as a pure function of the report and the events about it. They may
// come in any order, and on every device it is the same.

import type { Instant } from '../base/clock.ts'
import type { Directory } from '../directory/directory.ts'
import { oralOf } from '../report/oral-report.ts'
import type { Submission } from '../report/submission.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import type { PersonCard } from '../vault/person-keys.ts'
import { faultOf, validDelegations, type Ground, type IgnoredEvent } from './counting.ts'
import type { MatterEvents } from './gather.ts'
import { recipientOf, type InboxItem } from './inbox.ts'
import { lockOf, type MatterLock } from './lock.ts'
import type { MatterEvent, MatterKind } from './record.ts'
import { byWriting } from './rights.ts'
import { isInside, smallGroupOf } from './small-group.ts'

export type Phase = 'assessing' | 'investigating' | 'closed' | 'notOpened' | 'joined'

export interface Matter {
  readonly sid: string
  readonly submission: Submission
  readonly arrivedAt: Instant
  /** What the law's days are counted from: the call, where it was told by phone first (DOM D2). */
  readonly dayZero: { readonly at: Instant; readonly from: 'oral' | 'arrival' }
  readonly phase: Phase
  /** The newest of each, for what can be said anew. */
  readonly protection?: MatterEvent<'protectionAssessment'>
  readonly decision?: MatterEvent<'preliminaryDecision'>
  readonly extendedPreliminaryUntil?: string
  readonly openedOn?: string
  readonly extendedUntil?: string
  readonly closed?: MatterEvent<'investigationClosed'>
  /** The day on which it ended, whether anything was investigated or not. */
  readonly overOn?: string
  /** By the assignment in force today. */
  readonly handler?: PersonCard
  /** The handler is no member of the unit any more: somebody has to take over. */
  readonly handlerHasLeft: boolean
  /** Who of the group sees it, beside managers; all of them where there is none. */
  readonly smallGroup?: ReadonlySet<string>
  readonly caseNumber?: string
  readonly lock: MatterLock
  /** The care that the child is in under LVU now. */
  readonly care?: MatterEvent<'careOrder'>
  /** When the reporter asked to be told. */
  readonly requestedAt?: Instant
  /** All that count, oldest first. */
  readonly protections: readonly MatterEvent<'protectionAssessment'>[]
  readonly decisions: readonly MatterEvent<'preliminaryDecision'>[]
  readonly assignments: readonly MatterEvent<'assignment'>[]
  readonly boardDecisions: readonly MatterEvent<'boardDecision'>[]
  readonly contacts: readonly MatterEvent<'contactNote'>[]
  readonly statements: readonly MatterEvent<'statement'>[]
  readonly disclosures: readonly MatterEvent<'disclosure'>[]
  readonly feedback: readonly MatterEvent<'feedback'>[]
  readonly closings: readonly MatterEvent<'closing'>[]
  readonly evaluations: readonly MatterEvent<'evaluation'>[]
  readonly events: readonly MatterEvent[]
  readonly ignored: readonly IgnoredEvent[]
}

export interface Around {
  readonly directory: Directory
  readonly now: Instant
}

export function matterOf(item: InboxItem, events: MatterEvents, around: Around): Matter {
  const { submission } = item
  const ground = groundOf(item, events, around.directory)
  const { counted, ignored, smallGroup } = sort(events.bySid.get(submission.sid) ?? [], ground)
  const of = <K extends MatterKind>(kind: K) =>
    counted.filter((event) => event.kind === kind) as unknown as readonly MatterEvent<K>[]
  const decisions = of('preliminaryDecision')
  const assignments = of('assignment')
  const decision = decisions.at(-1)
  const openedOn = openingOf(decision)
  const closed = of('investigationClosed').at(-1)
  const care = of('careOrder').at(-1)
  const today = swedishDate(around.now)
  const started = assignments.filter(({ record }) => record.from <= today)
  const protections = of('protectionAssessment')
  const given = started.at(-1)?.record.handler
  const { unit } = ground
  // Whom it was closed to can't handle it: somebody else has to be chosen.
  const sees = given && isInside(smallGroup, around.directory, { unit, uid: given.uid })
  const handler = sees ? given : undefined
  return {
    sid: submission.sid,
    submission,
    arrivedAt: arrivalOf(submission),
    dayZero: dayZeroOf(submission),
    phase: phaseOf(decision, closed),
    ...some('protection', protections.at(-1)),
    ...some('decision', decision),
    ...some('extendedPreliminaryUntil', of('preliminaryExtended').at(-1)?.record.until),
    ...some('openedOn', openedOn),
    ...some('extendedUntil', of('investigationExtended').at(-1)?.record.until),
    ...some('closed', closed),
    ...some('overOn', closed?.record.closedOn ?? notOpenedOn(decision)),
    ...some('handler', handler),
    handlerHasLeft: handler !== undefined && hasLeft(around.directory, unit, handler.uid),
    ...some('smallGroup', smallGroup),
    ...some('caseNumber', of('caseNumber').at(-1)?.record.number),
    lock: lockOf(submission, of('lockChange')),
    ...some('care', care?.record.endedOn === '' ? care : undefined),
    ...some('requestedAt', requestedAt(item)),
    protections,
    decisions,
    assignments,
    boardDecisions: of('boardDecision'),
    contacts: of('contactNote'),
    statements: of('statement'),
    disclosures: of('disclosure'),
    feedback: of('feedback'),
    closings: of('closing'),
    evaluations: of('evaluation'),
    events: counted,
    ignored,
  }
}

function groundOf(item: InboxItem, events: MatterEvents, directory: Directory): Ground {
  const { submission } = item
  const { unit } = recipientOf(item)
  return {
    submission,
    unit,
    dayZero: dayZeroOf(submission).at,
    directory,
    delegations: validDelegations(events, unit, directory),
  }
}

/**
 * What is said of an investigation counts while one has been opened, and what is said of the end when
 * there is one, whichever came first.
 */
function sort(events: readonly MatterEvent[], ground: Ground) {
  const sorted = events.toSorted(byWriting)
  const faults = new Map(sorted.map((event) => [event, faultOf(event, ground)]))
  const { uids, refused } = smallGroupOf(sorted.filter((event) => faults.get(event) === undefined))
  const judged = sorted.map((event) => ({
    event,
    why: refused.has(event) ? ('no-right' as const) : faults.get(event),
  }))
  const decision = judged.findLast(
    ({ event, why }) => event.kind === 'preliminaryDecision' && why === undefined,
  )?.event
  const openedOn = decision?.kind === 'preliminaryDecision' ? openingOf(decision) : undefined
  const opened = judged.map(({ event, why }) => ({
    event,
    why: why ?? (isOutside(event, openedOn) ? ('not-open' as const) : undefined),
  }))
  const isOver =
    (decision?.kind === 'preliminaryDecision' && decision.record.decision === 'notOpened') ||
    opened.some(({ event, why }) => event.kind === 'investigationClosed' && why === undefined)
  const whole = opened.map(({ event, why }) => ({
    event,
    why: why ?? (!isOver && isOfTheEnd(event) ? ('not-over' as const) : undefined),
  }))
  return {
    counted: whole.flatMap(({ event, why }) => (why === undefined ? [event] : [])),
    ignored: whole.flatMap(({ event, why }) => (why === undefined ? [] : [{ event, why }])),
    smallGroup: uids,
  }
}

function isOutside({ kind, record }: MatterEvent, openedOn: string | undefined): boolean {
  if (kind === 'investigationExtended') return openedOn === undefined || record.until < openedOn
  return kind === 'investigationClosed' && (openedOn === undefined || record.closedOn < openedOn)
}

/** The reporter may know of the end before this device does; social services end it themselves. */
function isOfTheEnd(event: MatterEvent): boolean {
  return (
    event.kind === 'closing' ||
    (event.kind === 'evaluation' && event.record.side === 'socialServices')
  )
}

function openingOf(decision: MatterEvent<'preliminaryDecision'> | undefined): string | undefined {
  return decision?.record.decision === 'opened' ? decision.record.decidedOn : undefined
}

function notOpenedOn(decision: MatterEvent<'preliminaryDecision'> | undefined): string | undefined {
  return decision?.record.decision === 'notOpened' ? decision.record.decidedOn : undefined
}

const PHASES = {
  opened: 'investigating',
  notOpened: 'notOpened',
  alreadyRunning: 'joined',
} as const

function phaseOf(
  decision: MatterEvent<'preliminaryDecision'> | undefined,
  closed: MatterEvent<'investigationClosed'> | undefined,
): Phase {
  if (!decision) return 'assessing'
  if (closed) return 'closed'
  return PHASES[decision.record.decision]
}

function arrivalOf({ arrivedAt, at }: Submission): Instant {
  return arrivedAt ?? at
}

function dayZeroOf(submission: Submission): Matter['dayZero'] {
  const arrivedAt = arrivalOf(submission)
  const oral = oralOf(submission, arrivedAt)
  return oral ? { at: oral, from: 'oral' } : { at: arrivedAt, from: 'arrival' }
}

/** In the report itself, or afterwards. */
function requestedAt({ submission, feedbackRequest }: InboxItem): Instant | undefined {
  if (submission.record.report.feedbackRequested) return arrivalOf(submission)
  return feedbackRequest && (feedbackRequest.arrivedAt ?? feedbackRequest.record.requestedAt)
}

export function hasLeft({ units }: Directory, unit: string, uid: string): boolean {
  return units[unit]?.members[uid]?.leftAt !== undefined
}

/** The property where there is something to say, and nothing else. */
function some<K extends string, V>(key: K, value: V | undefined): { readonly [T in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [T in K]: V })
}
