// What the tablet knows before anyone has unlocked it: which device it is, whose profiles lie on it,
// the signed logs and packs. Nothing a person wrote.

import { Dexie, type Table } from 'dexie'
import type { Bytes } from '../base/bytes.ts'
import type { Instant } from '../base/clock.ts'
import type { LogEntry } from '../protocol/log.ts'
import type { RulePackFile } from '../protocol/rule-pack-file.ts'
import { refuseNewer } from './newer-database.ts'

export interface DeviceRow {
  readonly key: 'device'
  readonly dev: string
  readonly origin: string
  readonly org: string
  readonly unit: string
  /** Fingerprint of the organisation's root, pinned at enrolment. */
  readonly root: string
  /** The unit's secret; without it the four words open nothing. */
  readonly secret: string
  readonly name: string
  readonly signingKey: CryptoKey
  readonly enrolledAt: Instant
}

export interface ProfileRow {
  readonly id: string
  readonly uid: string
  readonly wrap: string
  readonly keys: { readonly iv: Bytes; readonly box: Bytes }
  readonly createdAt: Instant
}

export interface LogRow extends LogEntry {
  readonly log: string
  readonly n: number
}

/** Keys that receipts may be signed with: kept apart so that the service worker need not read logs. */
export interface TrustRow {
  readonly id: 'receipts'
  readonly keys: readonly string[]
}

export class ShellDatabase extends Dexie {
  declare readonly device: Table<DeviceRow, string>
  declare readonly profiles: Table<ProfileRow, string>
  declare readonly logs: Table<LogRow, [string, number]>
  declare readonly keys: Table<{ readonly hash: string; readonly key: string }, string>
  declare readonly packs: Table<RulePackFile & { readonly hash: string }, string>
  declare readonly trust: Table<TrustRow, string>

  constructor(name = 'tp_shell') {
    super(name, { chromeTransactionDurability: 'strict' })
    // Versions are only ever added below the last one; none is edited once it has been released.
    this.version(1).stores({
      device: 'key',
      profiles: 'id',
      logs: '[log+n]',
      keys: 'hash',
      packs: 'hash',
      trust: 'id',
    })
    refuseNewer(this)
  }
}

export interface StoredShell {
  readonly device: DeviceRow | undefined
  readonly profiles: readonly ProfileRow[]
  /** By log, each in the order of its entries. */
  readonly logs: readonly LogRow[]
}

/** All that the lock screen is made of, in one transaction: a cold start waits for each. */
export function readShell(shell: ShellDatabase): Promise<StoredShell> {
  const { device, profiles, logs } = shell
  return shell.transaction('r', device, profiles, logs, async () => {
    const [mine, here, entries] = await Promise.all([
      device.get('device'),
      profiles.toArray(),
      logs.toArray(),
    ])
    return { device: mine, profiles: here, logs: entries }
  })
}

export interface ShellDep {
  readonly shell: ShellDatabase
}
