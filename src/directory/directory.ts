// Who is who, as the signed logs say: own and linked organisations, their units, and what may be
// asked of them. Pure over verified logs; reading and fetching is in directory-store.ts.

import type { ContactCard } from '../protocol/contact-card.ts'
import type { EnvelopeHeader } from '../protocol/envelope.ts'
import type { Organisation } from '../protocol/organisation-log.ts'
import { findAuthor, type Group, type Member, type Unit } from '../protocol/unit-log.ts'

/** The organisation and unit that this device belongs to: who may unlock it, and no recipient. */
export interface Home {
  readonly own: Organisation
  readonly home: Unit
}

export interface Directory extends Home {
  readonly organisations: { readonly [org: string]: Organisation }
  readonly units: { readonly [unit: string]: Unit }
}

/** A mailbox and whom its letters are sealed to. */
export interface Addressee {
  readonly mailbox: string
  /** Hash of the reader's encryption key. */
  readonly encryptionKey: string
  readonly org: string
}

export function listCards({ units }: Directory): readonly ContactCard[] {
  return Object.values(units).flatMap((unit) => Object.values(unit.cards))
}

/** The unit that published a card, and with it the number of its log. */
export function unitOfCard({ units }: Directory, card: string): Unit | undefined {
  return Object.values(units).find(({ cards }) => cards[card])
}

/** Groups that can receive through Trepart: those with a key. */
export function linkedGroups({ units }: Directory): ReadonlySet<string> {
  const groups = Object.values(units).flatMap((unit) => Object.values(unit.groups))
  return new Set(groups.filter(({ epoch }) => epoch > 0).map(({ id }) => id))
}

export function findGroup({ units }: Directory, id: string): Group | undefined {
  return Object.values(units)
    .map((unit) => unit.groups[id])
    .find((group) => group !== undefined)
}

export function findMember({ units }: Directory, uid: string): Member | undefined {
  return Object.values(units)
    .map((unit) => unit.members[uid])
    .find((member) => member !== undefined)
}

/** The groups whose newest key this person holds. */
export function groupsOf(directory: Directory, uid: string): readonly Group[] {
  return Object.values(directory.units)
    .flatMap((unit) => Object.values(unit.groups))
    .filter(({ members }) => members.includes(uid))
}

export function groupAddressee({ units }: Directory, { unit, ...group }: Group): Addressee {
  const { mailbox, encryptionKey } = group
  return { mailbox, encryptionKey, org: units[unit]?.org ?? '' }
}

export function memberAddressee({ units }: Directory, member: Member): Addressee {
  const { mailbox, encryptionKey, unit } = member
  return { mailbox, encryptionKey, org: units[unit]?.org ?? '' }
}

/** True if these keys are of an earlier epoch of the mailbox's group, which had been closed by then. */
export function isToClosedEpoch(
  { units }: Directory,
  mailbox: string,
  keys: readonly string[],
  at: string,
): boolean {
  const groups = Object.values(units).flatMap((unit) => Object.values(unit.groups))
  const group = groups.find((one) => one.mailbox === mailbox)
  if (!group || keys.includes(group.encryptionKey)) return false
  return group.closed.some((epoch) => keys.includes(epoch.encryptionKey) && epoch.at <= at)
}

export type Authorship =
  | { readonly kind: 'member'; readonly member: Member; readonly publicKey: string }
  /** Signed before the leaving, delivered after: shown, with that said. */
  | { readonly kind: 'left'; readonly member: Member; readonly publicKey: string }
  | { readonly kind: 'administrator'; readonly publicKey: string }
  | { readonly kind: 'unknown' }

/** Whose key a header names. Says nothing of the signature yet. */
export function authorOf(
  { units, organisations }: Directory,
  { ak, au, dn }: EnvelopeHeader,
  isAdminKey: (organisation: Organisation, keyId: string) => string | undefined,
): Authorship {
  const organisation = organisations[au]
  if (organisation) {
    const publicKey = isAdminKey(organisation, ak)
    return publicKey ? { kind: 'administrator', publicKey } : { kind: 'unknown' }
  }
  const unit = units[au]
  const member = unit && findAuthor(unit, ak, dn)
  if (!unit || !member) return { kind: 'unknown' }
  const { publicKey } = member
  // Of this entry, not of the person: whoever comes back has another key, and the old one has left.
  return { kind: member.leftAt === undefined ? 'member' : 'left', member, publicKey }
}

/** Every mailbox this person may read: the own one first, then those of the groups. */
export function mailboxesOf(directory: Directory, uid: string): readonly string[] {
  const member = findMember(directory, uid)
  const groups = groupsOf(directory, uid).map(({ mailbox }) => mailbox)
  return member ? [member.mailbox, ...groups] : groups
}
