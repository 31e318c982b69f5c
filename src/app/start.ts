// Starting: what lies on the tablet, read and verified, up to the lock screen; and behind it what a
// desk needs besides. No network is waited for.

import { err } from '../base/result.ts'
import { openKnown } from '../database/newer-database.ts'
import { readShell, type DeviceRow } from '../database/shell-database.ts'
import { openName } from '../vault/secret-name.ts'
import { listUnitMembers } from '../directory/profiles.ts'
import {
  loadDirectory,
  loadHome,
  storedLogs,
  type StoredLogs,
} from '../directory/directory-store.ts'
import type { Directory, Home } from '../directory/directory.ts'
import { findCleared } from './canary.ts'
import { loadPacks } from './packs.ts'
import { setProblem, type Tablet } from './tablet.ts'

const NO_STORAGE = err({ kind: 'no-storage' } as const)

export async function startTablet(tablet: Tablet): Promise<void> {
  const { deps, store } = tablet
  const opened = await openKnown(deps.shell).catch(() => NO_STORAGE)
  if (!opened.ok) {
    const newer = opened.error.kind === 'unknown-version'
    store.setState({ phase: { kind: newer ? 'newer-storage' : 'no-storage' } })
    return
  }
  const { device, profiles, logs } = await readShell(deps.shell)
  if (!device) {
    store.setState({ phase: { kind: 'not-enrolled' } })
    store.setState({ cleared: await findCleared(deps) })
    return
  }
  const stored = storedLogs(logs)
  const home = await loadHome(stored, device)
  const names = home.ok && home.value ? await openNames(device, home.value) : new Map()
  setProblem(tablet, 'directory', !home.ok)
  // Nobody can be soft-locked yet, so the vault's worker need not have started. The neighbours and
  // the rules are read while the person reaches for her name.
  if (home.ok) tablet.reading = readBehindLock(tablet, stored, home.value)
  store.setState({
    device,
    profiles,
    names,
    home: home.ok ? home.value : undefined,
    phase: { kind: 'locked' },
  })
  await tablet.reading
}

const PATIENCE_MS = 200

/** When there is something to show. A cover that goes at once would only hold up the lock screen. */
export function somethingToShow({ store }: Tablet): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE_MS)
    const stop = store.subscribe(({ phase }) => {
      if (phase.kind === 'starting') return
      stop()
      done()
    })
  })
}

async function readBehindLock(
  tablet: Tablet,
  stored: StoredLogs,
  home: Home | undefined,
): Promise<void> {
  const { deps, store } = tablet
  await deps.painted()
  // At every start, since a browser may say yes once the app is used. WebKitGTK has no storage.
  /* no await */ void navigator.storage?.persist?.()
  if (!home) return
  const directory = await loadDirectory(stored, home)
  setProblem(tablet, 'directory', !directory.ok)
  // A delivery that was quicker has brought a newer one.
  if (directory.ok && !store.getState().directory) {
    store.setState({ directory: directory.value })
    setSoftLimit(tablet, home)
  }
  await loadPacks(tablet)
}

/** Takes a verified directory into use, with the names that the unit's secret opens. */
export async function showDirectory(tablet: Tablet, directory: Directory): Promise<void> {
  const { device } = tablet.store.getState()
  const names = device ? await openNames(device, directory) : new Map()
  tablet.store.setState({ home: directory, directory, names })
  setSoftLimit(tablet, directory)
}

async function openNames({ secret }: DeviceRow, home: Home): Promise<ReadonlyMap<string, string>> {
  const opened = await Promise.all(
    listUnitMembers(home).map(async ({ uid, sealedName }) => {
      const name = await openName(secret, sealedName)
      return name === undefined ? [] : [[uid, name] as const]
    }),
  )
  return new Map(opened.flat())
}

function setSoftLimit({ deps }: Tablet, { own }: Home): void {
  // Not waited for: the vault answers in the order in which it is asked.
  /* no await */ void deps.vault.setSoftLimit(own.softLockMinutes)
}

export async function showPeople({ deps, store }: Tablet): Promise<void> {
  const profiles = await deps.shell.profiles.toArray()
  store.setState({ profiles, soft: await deps.vault.listSoftLocked() })
}
