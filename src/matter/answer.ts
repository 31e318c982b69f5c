// What the receiving unit says back: that the letter's page has been opened, who handles it and at
// which number, and when somebody last looked into the inbox.

import { minutesBetween } from '../base/clock.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import {
  findMember,
  groupAddressee,
  groupsOf,
  memberAddressee,
  type Addressee,
} from '../directory/directory.ts'
import { withKeys } from '../directory/encryption-keys.ts'
import type { Desk } from '../letters/desk.ts'
import { keepRecord, sealRecord, sendLetters, type SealedRecord } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import type {
  Acknowledgement,
  AcknowledgementRecord,
  InboxChecked,
  InboxCheckedRecord,
  OpenedRecord,
  Submission,
} from '../report/submission.ts'
import { coSignersOf } from '../report/fold-co-sign.ts'
import { findInboxItem, listInbox } from './inbox.ts'

type Outcome<T> = Promise<
  Result<T, SealError | StorageFailure | { readonly kind: 'unverified' | 'incomplete' }>
>

/** Signs that this person has opened the letter's page. Not said of a letter nobody can vouch for. */
export async function openLetterPage(desk: Desk, id: string): Outcome<void> {
  const item = findInboxItem(desk, id)
  if (!item || item.opened) return ok()
  const { submission } = item
  if (submission.standing === 'unverified') return err({ kind: 'unverified' })
  const record: OpenedRecord = { by: desk.person, openedAt: desk.clock.now() }
  const sealed = await sealAnswer(desk, submission, 'opened', 'opened', record)
  const written = sealed.ok ? await keepRecord(desk, sealed.value) : sealed
  return written.ok ? ok() : written
}

interface Contact {
  readonly handler: string
  readonly phone: string
}

export async function acknowledge(
  desk: Desk,
  submission: Submission,
  contact: Contact,
): Outcome<Acknowledgement> {
  const sealed = await sealAcknowledgement(desk, submission, contact)
  return sealed.ok ? keepRecord(desk, sealed.value) : sealed
}

/** Ready to be kept together with the assignment that it tells of. */
export async function sealAcknowledgement(
  desk: Desk,
  submission: Submission,
  { handler, phone }: Contact,
): Outcome<SealedRecord<'acknowledgement', AcknowledgementRecord>> {
  if (handler.trim() === '' || phone.replaceAll(/\D/g, '').length < 5) {
    return err({ kind: 'incomplete' })
  }
  if (submission.standing === 'unverified') return err({ kind: 'unverified' })
  const record: AcknowledgementRecord = {
    receivedAt: submission.arrivedAt ?? submission.at,
    handler: handler.trim(),
    phone: phone.trim(),
    by: desk.person,
    writtenAt: desk.clock.now(),
  }
  return sealAnswer(desk, submission, 'acknowledgement', 'final', record)
}

const CHECK_AGAIN_MINUTES = 15

/** Tells everyone who waits that the inbox has been looked into; once in a quarter of an hour. */
export async function noteInboxChecked(desk: Desk): Outcome<void> {
  const [group] = groupsOf(desk.directory(), desk.person.uid)
  if (!group) return ok()
  const now = desk.clock.now()
  const checks = desk.cabinet.list('inboxChecked') as readonly InboxChecked[]
  const last = checks
    .filter(({ standing, authorUnit }) => standing === 'genuine' && authorUnit === group.unit)
    .map(({ record }) => record.checkedAt)
    .toSorted()
    .at(-1)
  if (last && Math.abs(minutesBetween(last, now)) < CHECK_AGAIN_MINUTES) return ok()

  const waiting = listInbox(desk).filter(
    ({ acknowledged, sentOn }) => !acknowledged && sentOn.length === 0,
  )
  const record: InboxCheckedRecord = { group: group.id, checkedAt: now }
  const readers = await Promise.all(waiting.map(({ submission }) => whoToTell(desk, submission)))
  const own = groupAddressee(desk.directory(), group)
  const addressees = [
    ...new Map([own, ...readers.flat()].map((one) => [one.mailbox, one])).values(),
  ]
  const written = await sendLetters(
    desk,
    { kind: 'inboxChecked', cls: 'final', record },
    addressees,
  )
  return written.ok ? ok() : written
}

async function sealAnswer<K extends string, R>(
  desk: Desk,
  submission: Submission,
  kind: K,
  cls: 'final' | 'opened',
  record: R,
) {
  const group = groupsOf(desk.directory(), desk.person.uid).find(
    ({ mailbox }) => mailbox === submission.mailbox,
  )
  const own = group ? [groupAddressee(desk.directory(), group)] : []
  const addressees = [...(await whoToTell(desk, submission)), ...own]
  return sealRecord<K, R>(desk, { kind, cls, record, about: submission }, addressees)
}

/**
 * The author, and the heads' group where the author ticked it. Looked up in the signed directory:
 * a mailbox that a letter merely names is not written to.
 */
function replyAddressees(desk: Desk, { author, authorUnit, record }: Submission): Addressee[] {
  const directory = desk.directory()
  const member = findMember(directory, author)
  const groups = Object.values(directory.units[authorUnit]?.groups ?? {}).filter(
    ({ mailbox, epoch }) => epoch > 0 && record.replyTo.includes(mailbox),
  )
  const heads = groups.map((group) => groupAddressee(directory, group))
  return member ? [memberAddressee(directory, member), ...heads] : heads
}

/** Colleagues who were asked to sign it, as far as it went to them. */
function coSignerAddressees(desk: Desk, submission: Submission): Addressee[] {
  const directory = desk.directory()
  const { members = {} } = directory.units[submission.authorUnit] ?? {}
  return coSignersOf(submission)
    .flatMap((uid) => members[uid] ?? [])
    .filter(({ mailbox }) => submission.record.replyTo.includes(mailbox))
    .map((member) => memberAddressee(directory, member))
}

/** The author waits for no key but her own: a colleague whose key is not here is left out. */
export async function whoToTell(desk: Desk, submission: Submission): Promise<readonly Addressee[]> {
  const coSigners = await withKeys(desk, coSignerAddressees(desk, submission))
  return [...replyAddressees(desk, submission), ...coSigners]
}

/** The function that answers the phone: what an acknowledgement proposes until someone is named. */
export function proposedHandler(desk: Desk): { handler: string; phone: string } {
  const { home } = desk.directory()
  const cards = Object.values(home.cards)
  const card = cards.find(({ function: task }) => task === 'intake') ?? cards[0]
  return { handler: card?.name ?? home.name, phone: card?.phones[0]?.number ?? '' }
}

/** Keys of the author and those who sign too, to be fetched while there is a network, so that an answer can be sealed later. */
export function readersOf(desk: Desk): readonly string[] {
  return listInbox(desk).flatMap(({ submission }) =>
    [...replyAddressees(desk, submission), ...coSignerAddressees(desk, submission)].map(
      ({ encryptionKey }) => encryptionKey,
    ),
  )
}
