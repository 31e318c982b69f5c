// How a tablet becomes one of ours.

import { toBase64url } from '../base/bytes.ts'
import type { ClockDep } from '../base/clock.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { DeviceRow, ShellDep } from '../database/shell-database.ts'
import { EnrolAnswer, enrolBytes, type EnrolLink } from '../protocol/enrol.ts'
import { signerOfKey } from '../protocol/signature.ts'
import type { TransportDep, TransportError } from '../protocol/transport.ts'

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
