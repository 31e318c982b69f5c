// Starting: what lies on the tablet, read and verified, up to the lock screen. No network is waited
// for.

import { err } from '../base/result.ts'
import { openKnown } from '../database/newer-database.ts'
import { openName } from '../vault/secret-name.ts'
import { listUnitMembers } from '../directory/enrol.ts'
import { loadDirectory } from '../directory/directory-store.ts'
import type { Directory } from '../directory/directory.ts'
import { findCleared } from './canary.ts'
import { loadPacks } from './packs.ts'
import { setProblem, type Tablet } from './tablet.ts'

const NO_STORAGE = err({ kind: 'no-storage' } as const)

export async function startTablet(tablet: Tablet): Promise<void> {
  const { shell } = tablet.deps
  const opened = await openKnown(shell).catch(() => NO_STORAGE)
  if (!opened.ok) {
    const newer = opened.error.kind === 'unknown-version'
    tablet.store.setState({ phase: { kind: newer ? 'newer-storage' : 'no-storage' } })
    return
  }
  const device = await shell.device.get('device')
  if (!device) {
    tablet.store.setState({ phase: { kind: 'not-enrolled' } })
    tablet.store.setState({ cleared: await findCleared(tablet.deps) })
    return
  }
  tablet.store.setState({ device })
  // At every start, since a browser may say yes once the app is used. WebKitGTK has no storage.
  /* no await */ void navigator.storage?.persist?.()
  const directory = await loadDirectory(tablet.deps, device)
  setProblem(tablet, 'directory', !directory.ok)
  if (directory.ok && directory.value) await showDirectory(tablet, directory.value)
  await loadPacks(tablet)
  await showPeople(tablet)
  tablet.store.setState({ phase: { kind: 'locked' } })
}

/** Takes a verified directory into use, with the names that the unit's secret opens. */
export async function showDirectory(tablet: Tablet, directory: Directory): Promise<void> {
  const { device } = tablet.store.getState()
  const names = new Map<string, string>()
  for (const { uid, sealedName } of listUnitMembers(directory)) {
    const name = device && (await openName(device.secret, sealedName))
    if (name) names.set(uid, name)
  }
  tablet.store.setState({ directory, names })
  await tablet.deps.vault.setSoftLimit(directory.own.softLockMinutes)
}

export async function showPeople({ deps, store }: Tablet): Promise<void> {
  const profiles = await deps.shell.profiles.toArray()
  store.setState({ profiles, soft: await deps.vault.listSoftLocked() })
}
