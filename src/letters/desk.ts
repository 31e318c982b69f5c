// The desk: everything one unlocked person works with. Made at unlock, gone at lock.

import type { ClockDep } from '../base/clock.ts'
import type { Cabinet } from '../database/cabinet.ts'
import type { DatabaseDep } from '../database/profile-database.ts'
import type { DeviceRow, ShellDep } from '../database/shell-database.ts'
import type { Directory } from '../directory/directory.ts'
import type { Member } from '../protocol/unit-log.ts'
import type { PersonCard } from '../vault/person-keys.ts'
import type { VaultDep, VaultLocked } from '../vault/vault.ts'

export interface Desk extends ClockDep, DatabaseDep, ShellDep, VaultDep {
  readonly device: DeviceRow
  readonly profile: string
  readonly person: PersonCard
  readonly cabinet: Cabinet<VaultLocked>
  /** As it is now: the directory is refreshed while the desk is open. */
  readonly directory: () => Directory
}

/** The person's own entry in the unit's log. */
export function getMe({ directory, person }: Desk): Member {
  const me = directory().home.members[person.uid]
  if (!me) throw new Error('The person at the desk is not a member of the unit')
  return me
}
