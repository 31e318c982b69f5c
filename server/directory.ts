// Organisations and units as their signed logs say they are. The store is not believed: what it
// holds is verified once and then followed, entry by entry, as it grows.

import * as v from 'valibot'
import { parseCanonical } from '../src/base/canonical.ts'
import { rootFingerprint } from '../src/protocol/enrol.ts'
import type { LogEntry } from '../src/protocol/log.ts'
import {
  followOrganisationLog,
  readOrganisationLog,
  type Organisation,
} from '../src/protocol/organisation-log.ts'
import { followUnitLog, readUnitLog, type Unit } from '../src/protocol/unit-log.ts'
import { areLinked } from './access.ts'
import { LIST_ENTRIES, LIST_UNITS_OF_MEMBER } from './store/sql.ts'
import type { Query } from './store/store.ts'

export interface Directory {
  readonly findOrganisation: (id: string) => Promise<Organisation | undefined>
  readonly findUnit: (id: string) => Promise<Unit | undefined>
  /** The unit as it was when its log had this number. */
  readonly findUnitAt: (id: string, n: number) => Promise<Unit | undefined>
  /** The units of an organisation in which this person is, or was, a member. */
  readonly listUnitsOf: (org: string, uid: string) => Promise<Unit[]>
  /** True for an organisation and itself, and for two whose logs both name the other. */
  readonly isReachable: (from: string, to: string) => Promise<boolean>
}

/** Reads through the store each time, so that several processes may write the same logs. */
export function createDirectory(store: Query): Directory {
  const organisations = new Map<string, Organisation>()
  const units = new Map<string, Unit>()

  async function findOrganisation(id: string): Promise<Organisation | undefined> {
    const known = organisations.get(id)
    const entries = await listEntries(store, id, known?.head.n ?? -1)
    if (entries.length === 0) return known
    const read = known
      ? await followOrganisationLog(known, rootFingerprint(known.root), entries)
      : await readOrganisationLog(id, fingerprintOf(entries), entries)
    if (!read.ok) throw new Error('A stored organisation log does not verify')
    return remember(organisations, read.value)
  }

  async function findUnit(id: string): Promise<Unit | undefined> {
    const known = units.get(id)
    const entries = await listEntries(store, id, known?.head.n ?? -1)
    if (entries.length === 0) return known
    const organisation = await findOrganisation(known?.org ?? organisationOf(entries))
    if (!organisation) throw new Error('A stored unit log has no organisation')
    const read = known
      ? await followUnitLog(known, organisation, entries)
      : await readUnitLog(id, organisation, entries)
    if (!read.ok) throw new Error('A stored unit log does not verify')
    return remember(units, read.value)
  }

  async function findUnitAt(id: string, n: number): Promise<Unit | undefined> {
    const now = await findUnit(id)
    if (!now || n >= now.head.n) return now
    const organisation = await findOrganisation(now.org)
    if (!organisation) return undefined
    const read = await readUnitLog(id, organisation, await listEntries(store, id, -1, n))
    return read.ok ? read.value : undefined
  }

  return {
    findOrganisation,
    findUnit,
    findUnitAt,
    listUnitsOf: async (org, uid) => {
      const rows = await store.all(LIST_UNITS_OF_MEMBER, [org, uid])
      const found = await Promise.all(rows.map(({ unit }) => findUnit(unit)))
      return found.filter((unit) => unit !== undefined)
    },
    isReachable: async (from, to) => {
      if (from === to) return true
      const [ours, theirs] = [await findOrganisation(from), await findOrganisation(to)]
      return ours !== undefined && theirs !== undefined && areLinked(ours, theirs)
    },
  }
}

export function listEntries(
  store: Query,
  log: string,
  after: number,
  to = Number.MAX_SAFE_INTEGER,
): Promise<LogEntry[]> {
  return store.all(LIST_ENTRIES, [log, after, to])
}

// The server has nothing to pin a root against: it was let in with the set-up token.
export function fingerprintOf(entries: readonly LogEntry[]): string {
  const first = v.safeParse(v.object({ by: v.string() }), parseCanonical(entries[0]?.e ?? ''))
  return first.success ? rootFingerprint(first.output.by) : ''
}

/** Which organisation a unit's first entry claims; its log must still name the unit. */
export function organisationOf(entries: readonly LogEntry[]): string {
  const first = v.safeParse(v.object({ org: v.string() }), parseCanonical(entries[0]?.e ?? ''))
  return first.success ? first.output.org : ''
}

// Two readers may have followed the same log at once, one of them further.
function remember<S extends Organisation | Unit>(states: Map<string, S>, state: S): S {
  const known = states.get(state.id)
  if (known && known.head.n >= state.head.n) return known
  states.set(state.id, state)
  return state
}
