// Sending a report on to the intake that it belongs to. The report goes whole, as its author signed
// it; its author, and whoever was told of it, get to know where it went and nothing of it anew.

import type { Json } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { groupAddressee, groupsOf, linkedGroups } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileOwn } from '../letters/file-letter.ts'
import type { Filed } from '../letters/filed.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import type { ContactCard } from '../protocol/contact-card.ts'
import { eachWay, type Forwarding, type ForwardingRecord } from '../report/forwarding.ts'
import { receivingGroup } from '../report/receivers.ts'
import type { ChosenRecipient } from '../report/submission.ts'
import { whoToTell } from './answer.ts'
import { addedTo, findInboxItem, recipientOf, type InboxItem } from './inbox.ts'

export interface OtherIntake {
  readonly card: ContactCard
  /** As it stands in the record; `outside` is one that Trepart can't send this report to. */
  readonly recipient: ChosenRecipient
}

type ForwardError =
  | SealError
  | StorageFailure
  | { readonly kind: 'unverified' | 'no-way' | 'already-forwarded' | 'unreadable' }

type Outcome = Promise<Result<void, ForwardError>>

/** Only those to whom it came: the head of a school has a copy, and no say in where it belongs. */
export function mayForward(desk: Desk, item: InboxItem): boolean {
  return getMe(desk).unit === recipientOf(item).unit && item.submission.standing !== 'unverified'
}

/** Intakes that have not had the report, those of the own municipality first. */
export function listOtherIntakes(desk: Desk, item: InboxItem): readonly OtherIntake[] {
  const directory = desk.directory()
  const linked = linkedGroups(directory)
  const had = new Set(throughOf(item).map(({ unit }) => unit))
  const own = recipientOf(item).municipality
  const from = directory.units[item.submission.authorUnit]?.org ?? ''
  // A unit that doesn't know who wrote it could neither vouch for it nor answer.
  const reaches = (org: string) =>
    org === from || directory.organisations[org]?.links[from] !== undefined
  return Object.values(directory.units)
    .flatMap((unit) =>
      Object.values(unit.cards).map((card): OtherIntake => {
        const way = linked.has(card.group ?? '') && reaches(unit.org) ? 'trepart' : 'outside'
        return { card, recipient: recipientFor(card, way, unit.id, unit.head.n) }
      }),
    )
    .filter(({ card, recipient }) => {
      const hasHad = recipient.way === 'trepart' && had.has(recipient.unit)
      return card.function === 'intake' && !hasHad
    })
    .toSorted(({ card: a }, { card: b }) => {
      const near = Number(b.municipality === own) - Number(a.municipality === own)
      return near || a.name.localeCompare(b.name, 'sv')
    })
}

function recipientFor(
  { id, name, municipality, phones, checked }: ContactCard,
  way: ChosenRecipient['way'],
  unit: string,
  directoryNumber: number,
): ChosenRecipient {
  const phone = phones[0]?.number ?? ''
  const of = { card: id, unit, directoryNumber, checked }
  return { ...of, name, municipality, way, phone, rule: 'forwarded' }
}

/** Once: a second press finds that it has gone, and so does a colleague who has been told. */
export function forwardReport(
  desk: Desk,
  item: InboxItem,
  { recipient, reason }: { readonly recipient: ChosenRecipient; readonly reason: string },
): Outcome {
  return sendOn(desk, item, { to: [recipient], reason, isDue: ({ sentOn }) => sentOn.length === 0 })
}

/** What came after it had been sent on goes the same way. */
export function sendLeftBehind(desk: Desk, item: InboxItem): Outcome {
  return sendOn(desk, item, {
    to: eachWay(item.sentOn).map(({ record }) => record.recipient),
    reason: '',
    isDue: ({ leftBehind }) => leftBehind.length > 0,
  })
}

interface SendingOn {
  readonly to: readonly ChosenRecipient[]
  readonly reason: string
  readonly isDue: (item: InboxItem) => boolean
}

async function sendOn(desk: Desk, item: InboxItem, { to, reason, isDue }: SendingOn): Outcome {
  const { submission } = item
  if (submission.standing === 'unverified') return err({ kind: 'unverified' })
  if (!mayForward(desk, item)) return err({ kind: 'no-way' })
  if (!isDue(item)) return err({ kind: 'already-forwarded' })
  const report = await readWords(desk, item)
  if (!report.ok) return report
  const rows: OutboxRow[] = []
  const filed: Forwarding[] = []
  for (const recipient of to) {
    const record = recordOf(desk, item, recipient, reason)
    const written = await writeForwarding(desk, item, record, report.value)
    if (!written.ok) return written
    rows.push(...written.value)
    filed.push(fileOwn(desk, 'forwarding', submission, record, written.value))
  }
  try {
    const kept = await desk.cabinet.write(() => {
      // Asked again when its turn has come: a second press may have been faster.
      const now = findInboxItem(desk, submission.id)
      if (!now || !isDue(now)) throw new AlreadyForwarded()
      return {
        put: filed,
        also: async () => {
          await desk.database.outbox.bulkAdd(rows)
        },
      }
    })
    return kept.ok ? ok() : kept
  } catch (error) {
    if (error instanceof AlreadyForwarded) return err({ kind: 'already-forwarded' })
    throw error
  }
}

class AlreadyForwarded extends Error {}

function recordOf(
  desk: Desk,
  item: InboxItem,
  recipient: ChosenRecipient,
  reason: string,
): ForwardingRecord {
  const { submission } = item
  return {
    recipient,
    through: throughOf(item),
    arrivedAt: submission.arrivedAt ?? submission.at,
    letters: addedTo(item).map(({ id }) => id),
    reason: reason.trim(),
    by: desk.person,
    forwardedAt: desk.clock.now(),
  }
}

function throughOf(item: InboxItem): ForwardingRecord['through'] {
  const { unit, name } = recipientOf(item)
  return [...(item.broughtBy?.record.through ?? []), { unit, name }]
}

/** The whole of it to the unit that has not had it; to the others, that it went there. */
async function writeForwarding(
  desk: Desk,
  item: InboxItem,
  record: ForwardingRecord,
  report: Json,
): Promise<Result<OutboxRow[], ForwardError>> {
  const { recipient } = record
  const receiving = recipient.way === 'trepart' ? receivingGroup(desk, recipient) : undefined
  if (!receiving) return err({ kind: 'no-way' })
  const { submission, supplements, feedbackRequest, coSigns } = item
  const { sid, bh, mailbox } = submission
  const content = { kind: 'forwarding', cls: 'final' as const, sid, bh }
  const told = record as unknown as { readonly [key: string]: Json }
  const sent = {
    report,
    supplements: supplements.map(asItCame),
    feedbackRequests: (feedbackRequest ? [feedbackRequest] : []).map(asItCame),
    coSigns: coSigns.map(asItCame),
  }
  const whole = { ...told, sent }
  const first = await writeLetters(desk, { ...content, record: whole }, [receiving])
  if (!first.ok) return first
  const directory = desk.directory()
  const own = groupsOf(directory, desk.person.uid)
    .filter((group) => group.mailbox === mailbox)
    .map((group) => groupAddressee(directory, group))
  const readers = [...(await whoToTell(desk, submission)), ...own]
  const rest = await writeLetters(desk, { ...content, record: told }, readers)
  return rest.ok ? ok([...first.value, ...rest.value]) : rest
}

function asItCame({ record, arrivedAt, at }: Filed): Json {
  return { record, arrivedAt: arrivedAt ?? at } as unknown as Json
}

/**
 * From the letter itself. What is filed has been read by this version's rules, which leave out what
 * a later one wrote and fill in what an earlier one lacked: its hash would be another.
 */
async function readWords(
  desk: Desk,
  { submission, broughtBy }: InboxItem,
): Promise<Result<Json, ForwardError>> {
  const letter = await desk.database.letters.where('hash').equals(submission.id).first()
  if (!letter) return err({ kind: 'unreadable' })
  const body = await desk.vault.open(desk.profile, letter.envelope)
  if (!body.ok) {
    return err({ kind: body.error.kind === 'vault-locked' ? 'vault-locked' : 'unreadable' })
  }
  const { record } = body.value
  // Both have been read by their schema once, or they were no items of the inbox.
  return ok(broughtBy ? (record as { sent: { report: Json } }).sent.report : (record as Json))
}
