// Who may have a profile on the tablet, and how one gets it.

import * as v from 'valibot'
import type { ClockDep } from '../base/clock.ts'
import { randomId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DeviceRow, ProfileRow, ShellDep } from '../database/shell-database.ts'
import { BundleAnswer } from '../protocol/bundle.ts'
import type { TransportDep, TransportError } from '../protocol/transport.ts'
import type { PersonCard } from '../vault/person-keys.ts'
import type { UnlockError, VaultDep, VaultLocked } from '../vault/vault.ts'
import type { Home } from './directory.ts'

export type AddProfileError =
  | UnlockError
  | VaultLocked
  | TransportError
  | { readonly kind: 'already-here' }

/** Fetches the person's bundle; the four words open it. Same keys as before, a new data key here. */
export async function addProfile(
  { shell, transport, vault, clock }: ShellDep & TransportDep & VaultDep & ClockDep,
  device: DeviceRow,
  { uid, words }: { readonly uid: string; readonly words: string },
): Promise<Result<{ profile: ProfileRow; person: PersonCard }, AddProfileError>> {
  const profiles = await shell.profiles.toArray()
  if (profiles.some((profile) => profile.uid === uid)) return err({ kind: 'already-here' })
  const bundle = await transport.get(`/v1/bundle/${uid}`, v.omit(BundleAnswer, ['uid']))
  if (!bundle.ok) return bundle
  const id = randomId('i').slice(2)
  const { secret } = device
  const order = { profile: id, uid, words, secret, bundle: bundle.value.box }
  const added = await vault.addPerson(order)
  if (!added.ok) return added
  const { secrets, person } = added.value
  const profile = { id, uid, ...secrets, createdAt: clock.now() }
  await shell.profiles.put(profile)
  return ok({ profile, person })
}

/** Members of the tablet's unit, by name, for "Vem är du?". */
export function listUnitMembers({ home }: Home) {
  return Object.values(home.members).filter(({ until }) => until === undefined)
}
