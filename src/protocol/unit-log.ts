// A unit's log: members, groups with their epochs, and the public contact cards. Names of members
// are sealed with the unit's secret; encryption keys are named by hash and fetched apart.

import * as v from 'valibot'
import { canonicalJson } from '../base/canonical.ts'
import { idSchema } from '../base/id.ts'
import { type Result, err } from '../base/result.ts'
import { ContactCard } from './contact-card.ts'
import {
  EMPTY_HEAD,
  entryFields,
  followLog,
  logEntryHash,
  type LogEntry,
  type LogError,
  type LogHead,
} from './log.ts'
import type { Organisation } from './organisation-log.ts'
import { keyIdOf } from './signature.ts'
import { Base64url, Count, Hash, PublicKey } from './wire.ts'

export type Role = v.InferOutput<typeof Role>
export const Role = v.picklist([
  'staff',
  'head',
  'intake',
  'socialSecretary',
  'unitManager',
  'coordinator',
  'administrator',
])

/** Those of social services who work on a matter. */
const CASEWORKERS: readonly Role[] = ['intake', 'socialSecretary', 'unitManager']

export function isCaseworker(role: Role | ''): boolean {
  return role !== '' && CASEWORKERS.includes(role)
}

export type UnitKind = v.InferOutput<typeof UnitKind>
export const UnitKind = v.picklist(['preschool', 'school', 'socialServices'])

export type GroupPurpose = v.InferOutput<typeof GroupPurpose>
export const GroupPurpose = v.picklist(['intake', 'handlers', 'duty', 'heads'])

export type UnitEntry = v.InferOutput<typeof UnitEntry>
export const UnitEntry = v.variant('t', [
  v.strictObject({
    ...entryFields,
    t: v.literal('genesis'),
    org: idSchema('o'),
    kind: UnitKind,
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  }),
  v.strictObject({
    ...entryFields,
    t: v.literal('member'),
    uid: idSchema('p'),
    pk: PublicKey,
    ek: Hash,
    mb: idSchema('m'),
    role: Role,
    /** The member's name under the unit's secret: AES-GCM, base64url. */
    name: v.pipe(Base64url, v.maxLength(400)),
  }),
  v.strictObject({ ...entryFields, t: v.literal('revoke'), uid: idSchema('p') }),
  v.strictObject({
    ...entryFields,
    t: v.literal('group'),
    group: idSchema('g'),
    purpose: GroupPurpose,
    mb: idSchema('m'),
  }),
  v.strictObject({
    ...entryFields,
    t: v.literal('epoch'),
    group: idSchema('g'),
    epoch: Count,
    ek: Hash,
    members: v.pipe(v.array(idSchema('p')), v.maxLength(200)),
  }),
  v.strictObject({ ...entryFields, t: v.literal('card'), card: ContactCard }),
])

export interface Member {
  readonly uid: string
  readonly unit: string
  readonly publicKey: string
  readonly keyId: string
  /** Hash of the member's encryption key. */
  readonly encryptionKey: string
  readonly mailbox: string
  readonly role: Role
  readonly sealedName: string
  /** Entry numbers: valid from `since`, and until `until` where the member has left. */
  readonly since: number
  readonly until?: number
  /** When the leaving was signed, by the administrator's clock. */
  readonly leftAt?: string
}

export interface Group {
  readonly id: string
  readonly unit: string
  readonly purpose: GroupPurpose
  readonly mailbox: string
  /** The newest epoch: what to seal to, and who holds its key. */
  readonly epoch: number
  readonly encryptionKey: string
  readonly members: readonly string[]
  /** Keys of earlier epochs, and when each was replaced, by the administrator's clock. */
  readonly closed: readonly { readonly encryptionKey: string; readonly at: string }[]
}

export interface EarlierCard {
  readonly card: ContactCard
  readonly changedAt: string
}

export interface Unit {
  readonly id: string
  readonly org: string
  readonly kind: UnitKind
  readonly name: string
  readonly members: { readonly [uid: string]: Member }
  /** Earlier keys and roles of people who are members still: their letters stay theirs. */
  readonly former: readonly Member[]
  readonly groups: { readonly [group: string]: Group }
  readonly cards: { readonly [card: string]: ContactCard }
  /** What a card said before its last change, and when that was signed; not when it was only checked. */
  readonly earlierCards: { readonly [card: string]: EarlierCard }
  readonly head: LogHead
}

/** Verifies a unit's log from its first entry, which its organisation's log has named. */
export async function readUnitLog(
  id: string,
  organisation: Organisation,
  entries: readonly LogEntry[],
): Promise<Result<Unit, LogError>> {
  const [first] = entries
  if (first && logEntryHash(first.e) !== organisation.units[id]) return err({ kind: 'wrong-root' })
  const empty: Unit = {
    id,
    org: organisation.id,
    kind: 'school',
    name: '',
    members: {},
    former: [],
    groups: {},
    cards: {},
    earlierCards: {},
    head: EMPTY_HEAD,
  }
  return followUnitLog(empty, organisation, entries)
}

/** Goes on from a verified state; the log may only grow. */
export function followUnitLog(
  state: Unit,
  organisation: Organisation,
  entries: readonly LogEntry[],
): Promise<Result<Unit, LogError>> {
  return followLog(state, entries, UnitEntry, (unit, entry, hash) =>
    entry.log === unit.id && organisation.admins.includes(entry.by)
      ? applyEntry(unit, entry, hash)
      : undefined,
  )
}

function applyEntry(unit: Unit, entry: UnitEntry, hash: string): Unit | undefined {
  const head = { n: entry.n, hash }
  switch (entry.t) {
    case 'genesis':
      if (entry.n !== 0 || entry.org !== unit.org) return undefined
      return { ...unit, kind: entry.kind, name: entry.name, head }
    case 'member': {
      const { uid, pk, ek, mb, role, name } = entry
      const member: Member = {
        uid,
        unit: unit.id,
        publicKey: pk,
        keyId: keyIdOf(pk),
        encryptionKey: ek,
        mailbox: mb,
        role,
        sealedName: name,
        since: entry.n,
      }
      const before = unit.members[uid]
      const former = before ? [...unit.former, { until: entry.n, ...before }] : unit.former
      return { ...unit, members: { ...unit.members, [uid]: member }, former, head }
    }
    case 'revoke': {
      const member = unit.members[entry.uid]
      if (!member) return undefined
      // Said twice, it must not move the leaving to a later day.
      if (member.until !== undefined) return { ...unit, head }
      const members = {
        ...unit.members,
        [entry.uid]: { ...member, until: entry.n, leftAt: entry.at },
      }
      return { ...unit, members, head }
    }
    case 'group': {
      const { group: id, purpose, mb } = entry
      if (unit.groups[id]) return undefined
      const group: Group = {
        id,
        unit: unit.id,
        purpose,
        mailbox: mb,
        epoch: 0,
        encryptionKey: '',
        members: [],
        closed: [],
      }
      return { ...unit, groups: { ...unit.groups, [id]: group }, head }
    }
    case 'epoch': {
      const group = unit.groups[entry.group]
      if (!group || entry.epoch !== group.epoch + 1) return undefined
      const { epoch, ek, members, at } = entry
      const last = group.epoch > 0 ? [{ encryptionKey: group.encryptionKey, at }] : []
      const closed = [...group.closed, ...last]
      const next: Group = { ...group, epoch, encryptionKey: ek, members, closed }
      return { ...unit, groups: { ...unit.groups, [group.id]: next }, head }
    }
    case 'card': {
      const { card, at } = entry
      const before = unit.cards[card.id]
      const earlier = before && saysOther(before, card) && { card: before, changedAt: at }
      return {
        ...unit,
        cards: { ...unit.cards, [card.id]: card },
        earlierCards: { ...unit.earlierCards, ...(earlier && { [card.id]: earlier }) },
        head,
      }
    }
  }
}

/** Checked anew and found right, a card has not changed. */
function saysOther(before: ContactCard, now: ContactCard): boolean {
  return canonicalJson({ ...before, checked: '' }) !== canonicalJson({ ...now, checked: '' })
}

/** The member who held this key when the unit's log had the number `at`. */
export function findAuthor(unit: Unit, keyId: string, at: number): Member | undefined {
  return [...Object.values(unit.members), ...unit.former].find(
    (member) => member.keyId === keyId && member.since <= at && at < (member.until ?? Infinity),
  )
}

export function isRevoked(unit: Unit, keyId: string): boolean {
  const member = Object.values(unit.members).find((candidate) => candidate.keyId === keyId)
  return member?.until !== undefined
}
