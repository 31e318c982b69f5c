// The signature of a letter that is pushed, checked in the same turn: to hand it to another thread
// and wait for it takes longer than the check. Logs are verified as everywhere else, by
// src/protocol/signature.ts, and seldom.

import { createPublicKey, verify } from 'node:crypto'
import type { Bytes } from '../src/base/bytes.ts'

/** Whether this key (32 bytes, as verified logs have it) signed it. `signature` is base64url. */
export function isSignedBy(publicKey: string, message: Bytes, signature: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, message, key, Buffer.from(signature, 'base64url'))
}
