// Which reports nobody here has opened in time, and whose turn it is to be told: whoever has the inbox
// first, then the manager (and by then the reporter, on her own tablet). The numbers are the pack's.

import type { Instant } from '../base/clock.ts'
import { listCards } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import type { OpeningHours } from '../protocol/contact-card.ts'
import type { Group } from '../protocol/unit-log.ts'
import type { InboxChecked } from '../report/submission.ts'
import { openMinutesBetween } from '../routine/opening-hours.ts'
import type { RulePack } from '../routine/pack.ts'
import { waitingAlarm, type AlarmReceiver } from '../routine/waiting.ts'
import type { OnDuty } from './duty.ts'
import { recipientOf, type InboxItem } from './inbox.ts'

export interface IntakeAround {
  readonly desk: Desk
  readonly group: Group
  readonly pack: RulePack
  readonly duty: readonly OnDuty[]
  readonly now: Instant
}

export interface IntakeAlarm {
  readonly item: InboxItem
  readonly since: Instant
  /** Everybody who is told by now. */
  readonly to: readonly AlarmReceiver[]
}

/** Those that this person is to be told of, the most urgent first as in the inbox. */
export function intakeAlarms(
  items: readonly InboxItem[],
  around: IntakeAround,
): readonly IntakeAlarm[] {
  const { desk, group, pack, now } = around
  const hours = hoursByCard(desk)
  return items
    .filter((item) => waitsHere(item, group))
    .flatMap((item) => {
      const { record, arrivedAt } = item.submission
      const alarm = waitingAlarm(pack, {
        savedAt: record.sentAt,
        sentAt: arrivedAt ?? record.sentAt,
        acute: item.acute,
        hours: hours.get(recipientOf(item).card) ?? [],
        now,
      })
      return alarm ? [{ item, since: alarm.since, to: alarm.to }] : []
    })
    .filter(({ to }) => isMyTurn(to, around))
}

/** What nobody can vouch for can't be opened either: the list says to ring about it. */
function waitsHere(item: InboxItem, { mailbox, unit }: Group): boolean {
  const { submission, opened, acknowledged, sentOn } = item
  return (
    submission.mailbox === mailbox &&
    recipientOf(item).unit === unit &&
    submission.standing !== 'unverified' &&
    !opened &&
    !acknowledged &&
    sentOn.length === 0
  )
}

function isMyTurn(to: readonly AlarmReceiver[], { desk, group, duty }: IntakeAround): boolean {
  const { uid, role } = getMe(desk)
  if (to.includes('manager') && role === 'unitManager') return true
  if (duty.length > 0) return duty.some((one) => one.uid === uid)
  // Nobody has said that it is their day: then it is intake's, and where there is none, everybody's.
  const { members = {} } = desk.directory().units[group.unit] ?? {}
  const hasIntake = group.members.some((member) => members[member]?.role === 'intake')
  return role === 'intake' || !hasIntake
}

export interface Unchecked {
  readonly since: Instant
  /** False where nobody has looked yet, and it counts from the first letter. */
  readonly looked: boolean
}

/** Into the group's inbox, by members of its unit. */
export function listLooks({ cabinet }: Desk, group: Group): readonly InboxChecked[] {
  return (cabinet.list('inboxChecked') as readonly InboxChecked[]).filter(
    ({ standing, authorUnit, record }) =>
      standing === 'genuine' && authorUnit === group.unit && record.group === group.id,
  )
}

/**
 * When somebody last looked into the inbox, where the office has been open too long since. It is the
 * manager who is told; her own look is no answer, unless she has the inbox.
 */
export function uncheckedInbox(
  items: readonly InboxItem[],
  {
    desk,
    group,
    pack,
    duty,
    looks,
    now,
  }: IntakeAround & { readonly looks: readonly InboxChecked[] },
): Unchecked | undefined {
  const { uid, role } = getMe(desk)
  if (role !== 'unitManager') return undefined
  const hasInbox = duty.some((one) => one.uid === uid)
  const times = looks
    .filter(({ author }) => hasInbox || author !== uid)
    .map(({ record }) => record.checkedAt)
  const arrivals = items.map(({ submission }) => submission.arrivedAt ?? submission.at)
  const last = times.toSorted().at(-1)
  const since = last ?? arrivals.toSorted()[0]
  if (since === undefined) return undefined
  const waited = openMinutesBetween(hoursOf(desk, group), since, now)
  if (waited <= pack.waiting.notChecked.openMinutes) return undefined
  return { since, looked: last !== undefined }
}

function hoursByCard(desk: Desk): ReadonlyMap<string, readonly OpeningHours[]> {
  return new Map(listCards(desk.directory()).map(({ id, hours }) => [id, hours]))
}

function hoursOf(desk: Desk, group: Group): readonly OpeningHours[] {
  return listCards(desk.directory()).find((card) => card.group === group.id)?.hours ?? []
}
