// Who may write what in a matter. Asked when it is written, and by every reader again: a letter that
// its author had no right to counts for nothing.

import type { Instant } from '../base/clock.ts'
import { isCaseworker, type Role } from '../protocol/unit-log.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import type { MatterEvent, MatterKind } from './record.ts'

/**
 * `decides`: the manager, or somebody with a delegation. `closes`: what it is about, to some of the group.
 * `takes`: for oneself, or for anybody as the manager.
 */
type Right = 'everybody' | 'caseworkers' | 'takes' | 'assigns' | 'decides' | 'closes' | 'manager'

const RIGHTS: Readonly<Record<MatterKind, Right>> = {
  protectionAssessment: 'caseworkers',
  preliminaryDecision: 'decides',
  preliminaryExtended: 'decides',
  investigationExtended: 'decides',
  investigationClosed: 'decides',
  delegation: 'manager',
  assignment: 'assigns',
  caseNumber: 'caseworkers',
  lockChange: 'caseworkers',
  careOrder: 'caseworkers',
  boardDecision: 'caseworkers',
  contactNote: 'caseworkers',
  statement: 'caseworkers',
  disclosure: 'caseworkers',
  evaluation: 'everybody',
  reads: 'everybody',
  duty: 'takes',
  feedback: 'caseworkers',
  handlerChange: 'caseworkers',
  lockTold: 'caseworkers',
  closing: 'caseworkers',
  smallGroup: 'closes',
}

type Delegation = MatterEvent<'delegation'>

export interface Actor {
  readonly uid: string
  /** At the time, by the entry of the signed log that the letter names. */
  readonly role: Role | ''
  readonly at: Instant
}

export function actorOf({ author, role, record }: MatterEvent): Actor {
  return { uid: author, role, at: record.writtenAt }
}

/** Whether this person had the right at that time. Of `delegations` those count that a manager gave. */
export function mayWrite(
  { kind, record }: Pick<MatterEvent, 'kind' | 'record'>,
  actor: Actor,
  delegations: readonly Delegation[],
): boolean {
  switch (RIGHTS[kind]) {
    case 'everybody':
      return actor.role !== ''
    case 'caseworkers':
      return isCaseworker(actor.role)
    case 'takes':
      return (
        actor.role === 'unitManager' || (isCaseworker(actor.role) && isOwnDay(record, actor.uid))
      )
    case 'assigns':
      return (
        actor.role === 'intake' ||
        actor.role === 'unitManager' ||
        (actor.role === 'socialSecretary' && isTakenOver(record, actor.uid))
      )
    case 'decides':
      return mayDecide(actor, delegations)
    case 'closes':
      return actor.role === 'intake' || actor.role === 'unitManager'
    case 'manager':
      return actor.role === 'unitManager'
  }
}

export function mayDecide(actor: Actor, delegations: readonly Delegation[]): boolean {
  return actor.role === 'unitManager' || isDelegate(actor, delegations)
}

/** A social secretary assigns nobody but herself. */
function isTakenOver(record: MatterEvent['record'], uid: string): boolean {
  return 'handler' in record && typeof record.handler === 'object' && record.handler.uid === uid
}

function isOwnDay(record: MatterEvent['record'], uid: string): boolean {
  return 'person' in record && record.person.uid === uid
}

/**
 * By the newest delegation to this person that had been written by then, if it was in force on that
 * day: what is written later undoes no decision.
 */
function isDelegate({ uid, at }: Actor, delegations: readonly Delegation[]): boolean {
  const newest = delegations
    .filter(({ record }) => record.to.uid === uid && record.writtenAt <= at)
    .toSorted(byWriting)
    .at(-1)
  const day = swedishDate(at)
  return (
    newest !== undefined &&
    newest.record.from <= day &&
    (newest.record.until === '' || day <= newest.record.until)
  )
}

/** Oldest first. The letter's hash decides between two of the same moment, alike on every device. */
export function byWriting(a: MatterEvent, b: MatterEvent): number {
  const [first, second] = [a, b].map(({ record, id }) => `${record.writtenAt} ${id}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}
