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
  const [directory, profiles] = await Promise.all([
    loadDirectory(tablet.deps, device),
    shell.profiles.toArray(),
  ])
  setProblem(tablet, 'directory', !directory.ok)
  if (directory.ok && directory.value) await showDirectory(tablet, directory.value)
  // Nobody can be soft-locked yet, so the vault's worker need not have started. The rules are read
  // while the person reaches for her name.
  tablet.store.setState({ profiles, phase: { kind: 'locked' } })
  await loadPacks(tablet)
}

/** Takes a verified directory into use, with the names that the unit's secret opens. */
export async function showDirectory(tablet: Tablet, directory: Directory): Promise<void> {
  const { device } = tablet.store.getState()
  const opened = await Promise.all(
    listUnitMembers(directory).map(async ({ uid, sealedName }) => {
      const name = device && (await openName(device.secret, sealedName))
      return name ? [[uid, name] as const] : []
    }),
  )
  tablet.store.setState({ directory, names: new Map(opened.flat()) })
  // Not waited for: the vault answers in the order in which it is asked.
  /* no await */ void tablet.deps.vault.setSoftLimit(directory.own.softLockMinutes)
}

export async function showPeople({ deps, store }: Tablet): Promise<void> {
  const profiles = await deps.shell.profiles.toArray()
  store.setState({ profiles, soft: await deps.vault.listSoftLocked() })
}
