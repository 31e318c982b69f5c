// How a tablet becomes one of ours, and how a person gets a profile on it.

import * as v from 'valibot'
import { toBase64url } from '../base/bytes.ts'
import type { ClockDep } from '../base/clock.ts'
import { randomId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DeviceRow, ProfileRow, ShellDep } from '../database/shell-database.ts'
import { BundleAnswer } from '../protocol/bundle.ts'
import { EnrolAnswer, enrolBytes, type EnrolLink } from '../protocol/enrol.ts'
import { signerOfKey } from '../protocol/signature.ts'
import type { TransportDep, TransportError } from '../protocol/transport.ts'
import type { PersonCard } from '../vault/person-keys.ts'
import type { UnlockError, VaultDep } from '../vault/vault.ts'
import type { Home } from './directory.ts'

export type EnrolError =
  | TransportError
  | { readonly kind: 'other-origin' }
  /** The tablet belongs to someone already, and people's work may lie on it. */
  | { readonly kind: 'already-enrolled'; readonly same: boolean }

export async function enrolDevice(
  { shell, transport, clock }: ShellDep & TransportDep & ClockDep,
  link: EnrolLink,
  origin: string,
): Promise<Result<DeviceRow, EnrolError>> {
  if (link.origin !== origin) return err({ kind: 'other-origin' })
  const before = await shell.device.get('device')
  if (before) return err({ kind: 'already-enrolled', same: before.unit === link.unit })

  const pair = await createDeviceKey()
  const pk = toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const { unit, token, org, root, secret, name } = link
  const sig = await signerOfKey(pair.privateKey)(enrolBytes({ unit, token, pk }))
  const body = { unit, token, pk, sig: toBase64url(sig) }
  const answer = await transport.post('/v1/enrol', body, EnrolAnswer)
  if (!answer.ok) return answer
  const device: DeviceRow = {
    key: 'device',
    dev: answer.value.dev,
    origin,
    org,
    unit,
    root,
    secret,
    name,
    signingKey: pair.privateKey,
    enrolledAt: clock.now(),
  }
  await shell.device.put(device)
  return ok(device)
}

/** WebKitGTK fails about one generation in 150; a second try has never been seen to fail. */
async function createDeviceKey(): Promise<CryptoKeyPair> {
  const make = () => crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
  return (await make().catch(make)) as CryptoKeyPair
}

export type AddProfileError = UnlockError | TransportError | { readonly kind: 'already-here' }

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
