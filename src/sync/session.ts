// Proving who is asking: the device with its own key, also from the service worker while everything
// is locked; the person with the vault's key, when unlocked.

import * as v from 'valibot'
import { toBase64url, type Bytes } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import {
  ChallengeAnswer,
  sessionBytes,
  type ChallengeRequest,
  type SessionRequest,
} from '../protocol/session.ts'
import { signerOfKey } from '../protocol/signature.ts'
import type { Transport, TransportError } from '../protocol/transport.ts'

export type SignChallenge = (request: ChallengeRequest, nonce: string) => Promise<Bytes | undefined>

export interface DeviceIdentity {
  readonly dev: string
  readonly origin: string
  readonly signingKey: CryptoKey
}

export function proveDevice(transport: Transport, { dev, origin, signingKey }: DeviceIdentity) {
  const sign = signerOfKey(signingKey)
  return prove(transport, { kind: 'device', subject: dev }, (request, nonce) =>
    sign(sessionBytes(request, nonce, origin)),
  )
}

export function provePerson(transport: Transport, uid: string, sign: SignChallenge) {
  return prove(transport, { kind: 'person', subject: uid }, sign)
}

async function prove(
  transport: Transport,
  request: ChallengeRequest,
  sign: SignChallenge,
): Promise<Result<void, TransportError>> {
  const challenge = await transport.post('/v1/session/challenge', request, ChallengeAnswer)
  if (!challenge.ok) return challenge
  const { nonce } = challenge.value
  const signature = await sign(request, nonce)
  if (!signature) return err({ kind: 'signed-out' })
  const answer: SessionRequest = { ...request, nonce, sig: toBase64url(signature) }
  const session = await transport.post('/v1/session', answer, v.unknown())
  return session.ok ? ok() : session
}
