// An organisation's log: its administrators, units and links to other organisations. The root key,
// whose fingerprint every device holds since enrolment, signs the first entry and nothing else.

import * as v from 'valibot'
import { idSchema } from '../base/id.ts'
import { err, type Result } from '../base/result.ts'
import { rootFingerprint } from './enrol.ts'
import {
  EMPTY_HEAD,
  entryFields,
  followLog,
  type LogEntry,
  type LogError,
  type LogHead,
} from './log.ts'
import { keyIdOf } from './signature.ts'
import { Hash, PublicKey } from './wire.ts'

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(120))

export type OrganisationEntry = v.InferOutput<typeof OrganisationEntry>
export const OrganisationEntry = v.variant('t', [
  v.strictObject({
    ...entryFields,
    t: v.literal('genesis'),
    name: Name,
    admins: v.pipe(v.array(PublicKey), v.minLength(2)),
    /** Public key that the server signs receipts with. */
    receipts: PublicKey,
    /** Hash of the recovery recipient, which every envelope is also sealed to. */
    recovery: Hash,
  }),
  v.strictObject({ ...entryFields, t: v.literal('unit'), unit: idSchema('u'), genesis: Hash }),
  v.strictObject({ ...entryFields, t: v.literal('link'), org: idSchema('o'), root: Hash }),
  v.strictObject({
    ...entryFields,
    t: v.literal('settings'),
    softLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(120)),
    support: v.pipe(v.string(), v.maxLength(40)),
  }),
])

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly root: string
  readonly admins: readonly string[]
  readonly receipts: string
  readonly recovery: string
  /** Unit id to the hash of its log's first entry. */
  readonly units: { readonly [unit: string]: string }
  /** Linked organisation to the fingerprint of its root. */
  readonly links: { readonly [org: string]: string }
  /** Minutes a soft-locked person may come back with six digits. */
  readonly softLockMinutes: number
  /** Whom to ring when the words are lost. */
  readonly support: string
  readonly head: LogHead
}

function emptyOrganisation(id: string): Organisation {
  return {
    id,
    name: '',
    root: '',
    admins: [],
    receipts: '',
    recovery: '',
    units: {},
    links: {},
    softLockMinutes: 30,
    support: '',
    head: EMPTY_HEAD,
  }
}

/** Verifies an organisation's log from its first entry, against the pinned root. */
export function readOrganisationLog(
  id: string,
  fingerprint: string,
  entries: readonly LogEntry[],
): Promise<Result<Organisation, LogError>> {
  return followOrganisationLog(emptyOrganisation(id), fingerprint, entries)
}

/** Goes on from a verified state; the log may only grow. */
export async function followOrganisationLog(
  state: Organisation,
  fingerprint: string,
  entries: readonly LogEntry[],
): Promise<Result<Organisation, LogError>> {
  const followed = await followLog(state, entries, OrganisationEntry, applyEntry)
  if (!followed.ok || followed.value.root === '') return followed
  return rootFingerprint(followed.value.root) === fingerprint
    ? followed
    : err({ kind: 'wrong-root' })
}

function applyEntry(
  state: Organisation,
  entry: OrganisationEntry,
  hash: string,
): Organisation | undefined {
  if (entry.log !== state.id) return undefined
  const head = { n: entry.n, hash }
  if (entry.t === 'genesis') {
    if (entry.n !== 0) return undefined
    const { name, admins, receipts, recovery } = entry
    return { ...state, name, admins, receipts, recovery, root: entry.by, head }
  }
  if (!state.admins.includes(entry.by)) return undefined
  switch (entry.t) {
    case 'unit':
      // A unit that could be pointed at another log could be swapped whole.
      if (state.units[entry.unit]) return undefined
      return { ...state, units: { ...state.units, [entry.unit]: entry.genesis }, head }
    case 'link':
      return { ...state, links: { ...state.links, [entry.org]: entry.root }, head }
    case 'settings': {
      const { softLockMinutes, support } = entry
      return { ...state, softLockMinutes, support, head }
    }
  }
}

/** The administrator with this key id, as an author of `key` envelopes. */
export function findAdmin(organisation: Organisation, keyId: string): string | undefined {
  return organisation.admins.find((key) => keyIdOf(key) === keyId)
}
