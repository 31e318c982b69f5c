// Who has the inbox on a day: taken by a colleague, or named by the manager for a day to come. Whoever
// takes over names what was seen; of two who took it over apart both have it, since two who look are
// better than none. Who has left has it on no day, whatever was said before.

import { ok, type Result } from '../base/result.ts'
import { groupsOf, type Directory } from '../directory/directory.ts'
import type { Desk } from '../letters/desk.ts'
import { isCaseworker, type Group } from '../protocol/unit-log.ts'
import { isWorkingDay } from '../routine/days-off.ts'
import { addDays } from '../routine/swedish-time.ts'
import type { MatterEvent } from './record.ts'
import { actorOf, mayWrite } from './rights.ts'
import { writeUnitEvent, type MatterError } from './write.ts'

export type OnDuty = MatterEvent<'duty'>['record']['person']

export function listDuty(desk: Desk, group: Group, day: string): readonly OnDuty[] {
  const events = dutyEvents(desk, group, day)
  const replaced = new Set(events.flatMap(({ record }) => record.replaces))
  const possible = whoMayHaveInbox(desk.directory(), group)
  const people = events
    .filter(({ id }) => !replaced.has(id))
    .filter(({ record }) => possible.includes(record.person.uid))
    .map(({ record: { person } }): [string, OnDuty] => [person.uid, person])
  return [...new Map(people).values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

/** Members of the group who work on matters and have not left, by their uid. */
export function whoMayHaveInbox({ units }: Directory, { unit, members }: Group): readonly string[] {
  return members.filter((uid) => {
    const member = units[unit]?.members[uid]
    return member !== undefined && member.leftAt === undefined && isCaseworker(member.role)
  })
}

/** The days that a roster is made for: the next two weeks' working days. */
export function comingDays(today: string): readonly string[] {
  const days = Array.from({ length: 14 }, (_, at) => addDays(today, at + 1))
  return days.filter(isWorkingDay)
}

/** Nothing is written where the person has the inbox alone already. */
export async function writeDuty(
  desk: Desk,
  group: Group,
  { day, person }: { readonly day: string; readonly person: OnDuty },
): Promise<Result<void, MatterError>> {
  const before = listDuty(desk, group, day)
  if (before.length === 1 && before[0]?.uid === person.uid) return ok()
  const replaces = dutyEvents(desk, group, day).map(({ id }) => id)
  const written = await writeUnitEvent(desk, group, 'duty', { day, person, replaces })
  return written.ok ? ok() : written
}

/** The group of social services that this person reads, if any; heads have no roster. */
export function receivingGroupOf(desk: Desk): Group | undefined {
  const directory = desk.directory()
  return groupsOf(directory, desk.person.uid).find(
    ({ unit }) => directory.units[unit]?.kind === 'socialServices',
  )
}

function dutyEvents(
  { cabinet }: Desk,
  { mailbox, unit }: Group,
  day: string,
): readonly MatterEvent<'duty'>[] {
  return (cabinet.list('duty') as readonly MatterEvent<'duty'>[]).filter(
    (event) =>
      event.record.day === day &&
      event.mailbox === mailbox &&
      event.authorUnit === unit &&
      event.standing === 'genuine' &&
      mayWrite(event, actorOf(event), []),
  )
}
