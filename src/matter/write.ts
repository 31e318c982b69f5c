// Writing events: sealed to the own group, and to the reporter what is the reporter's to know.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { groupAddressee, groupsOf, type Addressee } from '../directory/directory.ts'
import type { Desk } from '../letters/desk.ts'
import { fileOwn, type Subject } from '../letters/file-letter.ts'
import type { Together } from '../letters/send-letters.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import type { Group } from '../protocol/unit-log.ts'
import { whoToTell } from './answer.ts'
import type { Ignored } from './counting.ts'
import { matterOf } from './fold.ts'
import { gatherMatterEvents } from './gather.ts'
import { recipientOf, type InboxItem } from './inbox.ts'
import {
  MATTER_RECORDS,
  TOLD,
  type MatterEvent,
  type MatterKind,
  type MatterRecord,
  type MatterWords,
} from './record.ts'
import { actorOf, mayWrite } from './rights.ts'
import { closedTo } from './small-group.ts'

export type MatterError =
  | SealError
  | StorageFailure
  | { readonly kind: Ignored | 'incomplete' | 'sent-on' }

/** Where it names one that is written before it, its words are made when that one has its id. */
export type MatterEntry = {
  [K in MatterKind]: {
    readonly kind: K
    readonly record: MatterWords<K> | ((before: readonly MatterEvent[]) => MatterWords<K>)
  }
}[MatterKind]

type Written<T> = Promise<Result<T, MatterError>>

export async function writeMatterEvent<K extends MatterKind>(
  desk: Desk,
  item: InboxItem,
  kind: K,
  record: MatterWords<K>,
): Written<MatterEvent<K>> {
  const written = await writeMatterEvents(desk, item, [{ kind, record } as MatterEntry])
  return written.ok ? ok(written.value[0] as MatterEvent<K>) : written
}

/** All of them or none: what is decided and what is told of it are true at the same moment. */
export async function writeMatterEvents(
  desk: Desk,
  item: InboxItem,
  entries: readonly MatterEntry[],
): Written<readonly MatterEvent[]> {
  const sealed = await sealMatterEvents(desk, item, entries)
  return sealed.ok ? keep(desk, sealed.value) : sealed
}

export interface SealedEvents extends Together {
  readonly put: readonly MatterEvent[]
  readonly queue: readonly OutboxRow[]
}

/** Ready to be kept, together with whatever else becomes true by them. */
export async function sealMatterEvents(
  desk: Desk,
  item: InboxItem,
  entries: readonly MatterEntry[],
): Written<SealedEvents> {
  const { submission } = item
  if (submission.standing === 'unverified') return err({ kind: 'unverified' })
  if (closedTo(desk)(submission, recipientOf(item).unit)) return err({ kind: 'no-right' })
  if (item.sentOn.length > 0) return err({ kind: 'sent-on' })
  const group = groupOf(desk, item)
  if (!group) return err({ kind: 'no-right' })
  const own = groupAddressee(desk.directory(), group)
  const reporters = entries.some(({ kind }) => TOLD.includes(kind))
    ? await whoToTell(desk, submission)
    : []
  const rows: OutboxRow[] = []
  const events: MatterEvent[] = []
  for (const { kind, record } of entries) {
    const readers = TOLD.includes(kind) ? [own, ...reporters] : [own]
    const words = typeof record === 'function' ? record(events) : record
    const sealed = await sealEvent(desk, kind, { record: words, about: submission, readers })
    if (!sealed.ok) return sealed
    rows.push(...sealed.value.rows)
    events.push(sealed.value.event)
  }
  const why = refusalOf(desk, item, events)
  if (why) return err({ kind: why })
  return ok({ put: events, queue: rows })
}

/** About no matter: who may decide, and who has looked. */
export async function writeUnitEvent<K extends 'delegation' | 'reads' | 'duty'>(
  desk: Desk,
  group: Group,
  kind: K,
  record: MatterWords<K>,
): Written<MatterEvent<K>> {
  const sealed = await sealUnitEvent(desk, group, kind, record)
  if (!sealed.ok) return sealed
  const kept = await keep(desk, sealed.value)
  return kept.ok ? ok(kept.value[0] as MatterEvent<K>) : kept
}

export async function sealUnitEvent<K extends 'delegation' | 'reads' | 'duty'>(
  desk: Desk,
  group: Group,
  kind: K,
  record: MatterWords<K>,
): Written<SealedEvents> {
  const readers = [groupAddressee(desk.directory(), group)]
  const sealed = await sealEvent(desk, kind, { record, about: { sid: '', bh: '' }, readers })
  if (!sealed.ok) return sealed
  const { event, rows } = sealed.value
  if (!mayWrite(event, actorOf(event), [])) return err({ kind: 'no-right' })
  return ok({ put: [event], queue: rows })
}

async function keep(desk: Desk, { put, queue }: SealedEvents): Written<readonly MatterEvent[]> {
  const kept = await desk.cabinet.write({
    put,
    also: async () => {
      await desk.database.outbox.bulkAdd(queue)
    },
  })
  return kept.ok ? ok(put) : kept
}

interface EventToSeal {
  readonly record: MatterWords<MatterKind>
  readonly about: Subject
  /** The own group first: under that letter the event is known on every device. */
  readonly readers: readonly Addressee[]
}

async function sealEvent(desk: Desk, kind: MatterKind, { record, about, readers }: EventToSeal) {
  const words = { ...record, by: desk.person, writtenAt: desk.clock.now() }
  const whole = v.safeParse(MATTER_RECORDS[kind], words)
  if (!whole.success) return err({ kind: 'incomplete' })
  const content = { kind, cls: 'final' as const, record: whole.output as unknown as Json }
  const { sid, bh } = about
  const rows = await writeLetters(desk, { ...content, ...(sid !== '' && { sid, bh }) }, readers)
  if (!rows.ok) return rows
  const filed = fileOwn(
    desk,
    kind,
    { sid, bh },
    whole.output as MatterRecord<typeof kind>,
    rows.value,
  )
  return ok({ event: filed as MatterEvent, rows: rows.value })
}

/** The group that it came to, if this person is in it and the matter is this unit's. */
function groupOf(desk: Desk, item: InboxItem): Group | undefined {
  const { unit } = recipientOf(item)
  return groupsOf(desk.directory(), desk.person.uid).find(
    (group) => group.mailbox === item.submission.mailbox && group.unit === unit,
  )
}

/** By the same gate that every reader has: what would not count is not written. */
function refusalOf(
  desk: Desk,
  item: InboxItem,
  events: readonly MatterEvent[],
): Ignored | undefined {
  const { bySid, delegations } = gatherMatterEvents(desk)
  const { sid } = item.submission
  const withThese = new Map(bySid).set(sid, [...(bySid.get(sid) ?? []), ...events])
  const around = { directory: desk.directory(), now: desk.clock.now() }
  const { ignored } = matterOf(item, { bySid: withThese, delegations }, around)
  return ignored.find(({ event }) => events.includes(event))?.why
}
