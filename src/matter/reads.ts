// Who has opened which matters: a letter of the own group for each session. What is opened is kept on
// this device at once, and sealed when the screen is locked, half an hour later, or with the next
// session: a kill loses no reading (lag 2001:454 10 §, DOM 0.3).

import { minutesBetween, type Instant } from '../base/clock.ts'
import { randomId } from '../base/id.ts'
import { ok, type Result } from '../base/result.ts'
import type { StoredRecord } from '../database/stored-record.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { groupsOf } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import type { VaultLocked } from '../vault/vault.ts'
import type { InboxItem } from './inbox.ts'
import type { MatterEvent } from './record.ts'
import { sealUnitEvent, type MatterError } from './write.ts'

const KIND = 'reading'

interface Reading extends StoredRecord {
  readonly kind: typeof KIND
  readonly session: string
  readonly mailbox: string
  readonly from: Instant
  readonly opened: readonly string[]
}

/** A desk is made at unlock and gone at lock: that is one session. */
const sessions = new WeakMap<Desk, string>()

function sessionOf(desk: Desk): string {
  const session = sessions.get(desk) ?? randomId('r')
  sessions.set(desk, session)
  return session
}

/** Before anything of the matter is read any further: it is on the disk when this has answered. */
export function noteReading(
  desk: Desk,
  { submission: { sid, mailbox } }: InboxItem,
): Promise<Result<void, VaultLocked | StorageFailure>> {
  const session = sessionOf(desk)
  const id = `${KIND} ${session} ${mailbox}`
  return desk.cabinet.write(() => {
    const before = desk.cabinet.find(id) as Reading | undefined
    if (before?.opened.includes(sid)) return {}
    const reading: Reading = {
      kind: KIND,
      id,
      session,
      mailbox,
      from: before?.from ?? desk.clock.now(),
      opened: [...(before?.opened ?? []), sid],
    }
    return { put: [reading] }
  })
}

const LONGEST_MINUTES = 30

/** `all` at lock; else those of earlier sessions, and of this one what has lain for a while. */
export async function sealReadings(
  desk: Desk,
  which: 'all' | 'due',
): Promise<Result<void, MatterError>> {
  const session = sessionOf(desk)
  const groups = groupsOf(desk.directory(), desk.person.uid)
  for (const reading of desk.cabinet.list(KIND) as readonly Reading[]) {
    const isOld = minutesBetween(reading.from, desk.clock.now()) >= LONGEST_MINUTES
    const group = groups.find(({ mailbox }) => mailbox === reading.mailbox)
    if (!group || (which === 'due' && reading.session === session && !isOld)) continue
    const { from, opened } = reading
    const sealed = await sealUnitEvent(desk, group, 'reads', { from, opened: [...opened] })
    if (!sealed.ok) return sealed
    const { put, queue } = sealed.value
    const kept = await desk.cabinet.write(() => {
      const now = desk.cabinet.find(reading.id) as Reading | undefined
      // Another window has sealed it, or something was opened meanwhile: it is left to the next time.
      if (now?.opened.length !== opened.length) return {}
      return {
        put,
        remove: [reading.id],
        also: async () => {
          await desk.database.outbox.bulkAdd(queue)
        },
      }
    })
    if (!kept.ok) return kept
  }
  return ok()
}

export interface Reader {
  readonly uid: string
  readonly name: string
  readonly from: Instant
}

/** Who has opened this matter, newest first. Only members of the own unit can say so of themselves. */
export function readersOfMatter(
  desk: Desk,
  { submission: { sid, mailbox } }: InboxItem,
): readonly Reader[] {
  const { unit } = getMe(desk)
  const reads = desk.cabinet.list('reads') as readonly MatterEvent<'reads'>[]
  return reads
    .filter(
      (event) =>
        event.standing !== 'unverified' &&
        event.authorUnit === unit &&
        event.mailbox === mailbox &&
        event.record.opened.includes(sid),
    )
    .map(({ record }) => ({ uid: record.by.uid, name: record.by.name, from: record.from }))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
}
