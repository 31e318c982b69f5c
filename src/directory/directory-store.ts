// Reading the logs from the tablet and fetching what is new. A log that does not verify is never
// stored: the tablet goes on with what it knew, and the app says so.

import { err, ok, type Result } from '../base/result.ts'
import type { DeviceRow, ShellDatabase, ShellDep } from '../database/shell-database.ts'
import { LogAnswer, type LogEntry, type LogError } from '../protocol/log.ts'
import {
  followOrganisationLog,
  readOrganisationLog,
  type Organisation,
} from '../protocol/organisation-log.ts'
import type { Transport, TransportDep, TransportError } from '../protocol/transport.ts'
import { followUnitLog, readUnitLog, type Unit } from '../protocol/unit-log.ts'
import type { Directory } from './directory.ts'

type Home = Pick<DeviceRow, 'org' | 'unit' | 'root'>

/** How entries are come by: from the tablet, or from the server after those already known. */
interface Source {
  readonly organisation: (
    id: string,
    root: string,
  ) => Promise<Result<Organisation, LogError | TransportError>>
  readonly unit: (id: string, of: Organisation) => Promise<Result<Unit, LogError | TransportError>>
}

/** The directory as it lies on the tablet; undefined where nothing has been fetched yet. */
export async function loadDirectory(
  { shell }: ShellDep,
  home: Home,
): Promise<Result<Directory | undefined, LogError | TransportError>> {
  const first = await shell.logs.get([home.org, 0])
  if (!first) return ok(undefined)
  return gather(home, {
    organisation: async (id, root) => readOrganisationLog(id, root, await storedLog(shell, id)),
    unit: async (id, organisation) => readUnitLog(id, organisation, await storedLog(shell, id)),
  })
}

/** Fetches, verifies, and stores what is new. */
export async function refreshDirectory(
  { shell, transport }: ShellDep & TransportDep,
  home: Home,
): Promise<Result<Directory, LogError | TransportError>> {
  const isOurs = (id: string) => id === home.org || id === home.unit
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

  const directory = await gather(home, {
    organisation: async (id, root) => {
      const stored = await readOrganisationLog(id, root, await storedLog(shell, id))
      // What was damaged on the tablet is fetched from the beginning; the root is still pinned.
      const known = stored.ok ? stored : await readOrganisationLog(id, root, [])
      return grow(id, known, (state, entries) => followOrganisationLog(state, root, entries))
    },
    unit: async (id, organisation) => {
      const stored = await readUnitLog(id, organisation, await storedLog(shell, id))
      const known = stored.ok ? stored : await readUnitLog(id, organisation, [])
      return grow(id, known, (state, entries) =>
        state.head.n < 0
          ? readUnitLog(id, organisation, entries)
          : followUnitLog(state, organisation, entries),
      )
    },
  })
  if (!directory.ok) return directory
  const rows = fetched.map(({ log, n, entry }) => ({ log, n, ...entry }))
  const keys = Object.values(directory.value.organisations).map(({ receipts }) => receipts)
  await shell.transaction('rw', shell.logs, shell.trust, async () => {
    await shell.logs.bulkPut(rows)
    await shell.trust.put({ id: 'receipts', keys })
  })
  return directory
}

/** Own organisation, the linked ones that link back, and all their units. */
async function gather(
  home: Home,
  source: Source,
): Promise<Result<Directory, LogError | TransportError>> {
  const own = await source.organisation(home.org, home.root)
  if (!own.ok) return own
  const organisations: Record<string, Organisation> = { [own.value.id]: own.value }
  // Side by side: a tablet that starts has a dozen logs to verify, and nobody can unlock before.
  const links = Object.entries(own.value.links)
  const linked = await Promise.all(links.map(([org, root]) => source.organisation(org, root)))
  for (const neighbour of linked) {
    // A neighbour whose log is broken or not here yet is left out; our own still stands.
    if (neighbour.ok && neighbour.value.links[own.value.id]) {
      organisations[neighbour.value.id] = neighbour.value
    } else if (!neighbour.ok && neighbour.error.kind === 'offline') return neighbour
  }
  const places = Object.values(organisations).flatMap((organisation) =>
    Object.keys(organisation.units).map((id) => ({ id, organisation })),
  )
  const read = await Promise.all(
    places.map(({ id, organisation }) => source.unit(id, organisation)),
  )
  const units: Record<string, Unit> = {}
  for (const [at, unit] of read.entries()) {
    const id = places[at]?.id ?? ''
    if (unit.ok && unit.value.head.n >= 0) units[id] = unit.value
    else if (!unit.ok && (id === home.unit || unit.error.kind === 'offline')) return unit
  }
  const mine = units[home.unit]
  if (!mine) return err({ kind: 'malformed' })
  return ok({ own: own.value, home: mine, organisations, units })
}

async function storedLog(shell: ShellDatabase, log: string): Promise<readonly LogEntry[]> {
  const rows = await shell.logs.where('[log+n]').between([log, 0], [log, Infinity]).toArray()
  return rows.map(({ e, s }) => ({ e, s }))
}

async function fetchAfter(
  transport: Transport,
  log: string,
  after: number,
): Promise<Result<readonly LogEntry[], TransportError>> {
  const answer = await transport.get(`/v1/log/${log}?after=${after}`, LogAnswer)
  return answer.ok ? ok(answer.value.entries) : answer
}
