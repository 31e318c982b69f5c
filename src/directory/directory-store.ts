// Reading the logs from the tablet and fetching what is new. A log that does not verify is never
// stored: the tablet goes on with what it knew, and the app says so.

import { err, ok, type Result } from '../base/result.ts'
import type { DeviceRow, LogRow, ShellDep } from '../database/shell-database.ts'
import { LogAnswer, type LogEntry, type LogError } from '../protocol/log.ts'
import {
  followOrganisationLog,
  readOrganisationLog,
  type Organisation,
} from '../protocol/organisation-log.ts'
import type { Transport, TransportDep, TransportError } from '../protocol/transport.ts'
import { followUnitLog, readUnitLog, type Unit } from '../protocol/unit-log.ts'
import type { Directory, Home } from './directory.ts'

type Pinned = Pick<DeviceRow, 'org' | 'unit' | 'root'>

/** How entries are come by: from the tablet, or from the server after those already known. */
interface Source {
  readonly organisation: (
    id: string,
    root: string,
  ) => Promise<Result<Organisation, LogError | TransportError>>
  readonly unit: (id: string, of: Organisation) => Promise<Result<Unit, LogError | TransportError>>
}

/** The logs as they lie on the tablet, verified as they are asked for. */
export interface StoredLogs extends Source {
  readonly entries: (log: string) => readonly LogEntry[]
}

export function storedLogs(rows: readonly LogRow[]): StoredLogs {
  const entries = (id: string) => rows.filter(({ log }) => log === id).map(({ e, s }) => ({ e, s }))
  return {
    entries,
    organisation: (id, root) => readOrganisationLog(id, root, entries(id)),
    unit: (id, organisation) => readUnitLog(id, organisation, entries(id)),
  }
}

/** What the lock screen shows; undefined where nothing has been fetched yet. */
export async function loadHome(
  stored: StoredLogs,
  pinned: Pinned,
): Promise<Result<Home | undefined, LogError | TransportError>> {
  return stored.entries(pinned.org).length === 0 ? ok(undefined) : gatherHome(pinned, stored)
}

/** The directory as it lies on the tablet. */
export function loadDirectory(
  stored: StoredLogs,
  home: Home,
): Promise<Result<Directory, LogError | TransportError>> {
  return gatherNeighbours(home, stored)
}

/** Fetches, verifies, and stores what is new. */
export async function refreshDirectory(
  { shell, transport }: ShellDep & TransportDep,
  pinned: Pinned,
): Promise<Result<Directory, LogError | TransportError>> {
  const stored = storedLogs(await shell.logs.toArray())
  const isOurs = (id: string) => id === pinned.org || id === pinned.unit
  const isOffline = (answer: Result<unknown, { readonly kind: string }>) =>
    !answer.ok && answer.error.kind === 'offline'
  const fetched: { log: string; n: number; entry: LogEntry }[] = []

  async function grow<S extends { readonly head: { readonly n: number } }>(
    id: string,
    known: Result<S, LogError>,
    follow: (state: S, entries: readonly LogEntry[]) => Promise<Result<S, LogError>>,
  ): Promise<Result<S, LogError | TransportError>> {
    if (!known.ok) return known
    let state = known.value
    // A neighbour whose new entries are no good goes on as it was known: reports must find a way.
    const orKnown = <E extends LogError | TransportError>(failure: Result<never, E>) =>
      isOurs(id) || state.head.n < 0 || isOffline(failure) ? failure : ok(state)
    for (;;) {
      const answer = await fetchAfter(transport, id, state.head.n)
      if (!answer.ok) return orKnown(answer)
      if (answer.value.length === 0) return ok(state)
      const from = state.head.n
      const next = await follow(state, answer.value)
      if (!next.ok) return orKnown(next)
      fetched.push(...answer.value.map((entry, at) => ({ log: id, n: from + 1 + at, entry })))
      state = next.value
    }
  }

  const source: Source = {
    organisation: async (id, root) => {
      const here = await readOrganisationLog(id, root, stored.entries(id))
      // What was damaged on the tablet is fetched from the beginning; the root is still pinned.
      const known = here.ok ? here : await readOrganisationLog(id, root, [])
      return grow(id, known, (state, entries) => followOrganisationLog(state, root, entries))
    },
    unit: async (id, organisation) => {
      const here = await readUnitLog(id, organisation, stored.entries(id))
      const known = here.ok ? here : await readUnitLog(id, organisation, [])
      return grow(id, known, (state, entries) =>
        state.head.n < 0
          ? readUnitLog(id, organisation, entries)
          : followUnitLog(state, organisation, entries),
      )
    },
  }
  const home = await gatherHome(pinned, source)
  if (!home.ok) return home
  const directory = await gatherNeighbours(home.value, source)
  if (!directory.ok) return directory
  const rows = fetched.map(({ log, n, entry }) => ({ log, n, ...entry }))
  const keys = Object.values(directory.value.organisations).map(({ receipts }) => receipts)
  await shell.transaction('rw', shell.logs, shell.trust, async () => {
    await shell.logs.bulkPut(rows)
    await shell.trust.put({ id: 'receipts', keys })
  })
  return directory
}

async function gatherHome(
  { org, unit, root }: Pinned,
  source: Source,
): Promise<Result<Home, LogError | TransportError>> {
  const own = await source.organisation(org, root)
  if (!own.ok) return own
  if (own.value.units[unit] === undefined) return err({ kind: 'malformed' })
  const home = await source.unit(unit, own.value)
  if (!home.ok) return home
  return home.value.head.n < 0
    ? err({ kind: 'malformed' })
    : ok({ own: own.value, home: home.value })
}

/** To our own: the linked organisations that link back, and all units of all of them. */
async function gatherNeighbours(
  { own, home }: Home,
  source: Source,
): Promise<Result<Directory, LogError | TransportError>> {
  const organisations: Record<string, Organisation> = { [own.id]: own }
  // Side by side: a tablet that starts has a dozen logs to verify, and no desk opens before.
  const links = Object.entries(own.links)
  const linked = await Promise.all(links.map(([org, root]) => source.organisation(org, root)))
  for (const neighbour of linked) {
    // A neighbour whose log is broken or not here yet is left out; our own still stands.
    if (neighbour.ok && neighbour.value.links[own.id]) {
      organisations[neighbour.value.id] = neighbour.value
    } else if (!neighbour.ok && neighbour.error.kind === 'offline') return neighbour
  }
  const places = Object.values(organisations).flatMap((organisation) =>
    Object.keys(organisation.units).map((id) => ({ id, organisation })),
  )
  const read = await Promise.all(
    places.map(({ id, organisation }) =>
      id === home.id ? Promise.resolve(ok(home)) : source.unit(id, organisation),
    ),
  )
  const units: Record<string, Unit> = {}
  for (const [at, unit] of read.entries()) {
    if (unit.ok && unit.value.head.n >= 0) units[places[at]?.id ?? ''] = unit.value
    else if (!unit.ok && unit.error.kind === 'offline') return unit
  }
  return ok({ own, home, organisations, units })
}

async function fetchAfter(
  transport: Transport,
  log: string,
  after: number,
): Promise<Result<readonly LogEntry[], TransportError>> {
  const answer = await transport.get(`/v1/log/${log}?after=${after}`, LogAnswer)
  return answer.ok ? ok(answer.value.entries) : answer
}
