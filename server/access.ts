// Who may do what: pure questions to verified logs. Nothing here looks at a cookie or a database.

import type { EnvelopeClass } from '../src/protocol/envelope.ts'
import { rootFingerprint } from '../src/protocol/enrol.ts'
import type { Organisation } from '../src/protocol/organisation-log.ts'
import type { PushRefusal } from '../src/protocol/push.ts'
import type { Unit } from '../src/protocol/unit-log.ts'
import { unreachable } from '../src/base/result.ts'

/** A link counts when both have signed it, each naming the other's root. */
export function areLinked(a: Organisation, b: Organisation): boolean {
  return a.links[b.id] === rootFingerprint(b.root) && b.links[a.id] === rootFingerprint(a.root)
}

export function isMember(unit: Unit, uid: string): boolean {
  const member = unit.members[uid]
  return member !== undefined && member.until === undefined
}

/** A member reads the own mailbox and those of groups whose newest epoch lists the member. */
export function mayRead(unit: Unit, mailbox: string, uid: string): boolean {
  const left = unit.members[uid]?.until !== undefined
  if (left) return false
  if (unit.members[uid]?.mailbox === mailbox) return true
  return Object.values(unit.groups).some(
    (group) => group.mailbox === mailbox && group.members.includes(uid),
  )
}

export interface Author {
  readonly kind: 'member' | 'admin'
  /** A person's id or an organisation's. */
  readonly id: string
  readonly org: string
  /** Has left since; what was signed before that may still be delivered. */
  readonly revoked: boolean
}

export interface Parcel {
  readonly cls: EnvelopeClass
  readonly author: Author
  /** Of the device that pushes. */
  readonly deviceOrg: string
  readonly mailbox: { readonly org: string }
  /** The author reads it: as the own one, or as a group's. */
  readonly readable: boolean
  /** The mailbox's organisation is the author's own or one linked to it both ways. */
  readonly reachable: boolean
}

/** Why an envelope with a valid signature is still not taken; undefined when it is. */
export function judgeParcel(parcel: Parcel): PushRefusal | undefined {
  const { cls, author, mailbox } = parcel
  if (author.org !== parcel.deviceOrg) return 'not-allowed'
  if (author.kind === 'admin' && cls !== 'key') return 'not-allowed'
  const delivers = cls === 'final' || cls === 'opened'
  if (author.revoked && !delivers) return 'revoked'
  return isOpenTo(parcel, mailbox.org === author.org) ? undefined : 'not-allowed'
}

function isOpenTo({ cls, readable, reachable }: Parcel, own: boolean): boolean {
  switch (cls) {
    case 'draft':
      return own && readable
    case 'key':
    case 'purge':
      return own
    case 'final':
    case 'opened':
      return reachable
    default:
      return unreachable(cls)
  }
}
