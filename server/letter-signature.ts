// The signature of a letter that is pushed, checked in the same turn: to hand it to another thread
// and wait for it takes longer than the check. Logs are verified as everywhere else, by
// src/protocol/signature.ts, and seldom.

import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { Bytes } from '../src/base/bytes.ts'

/** Whether this key (32 bytes, as verified logs have it) signed it. `signature` is base64url. */
export type IsSignedBy = (publicKey: string, message: Bytes, signature: string) => boolean

export function createSignatureCheck(): IsSignedBy {
  // Only keys of verified logs come here, so there are no more of them than people.
  const keys = new Map<string, KeyObject>()
  return (publicKey, message, signature) => {
    const key = keys.get(publicKey) ?? readKey(publicKey)
    keys.set(publicKey, key)
    return verify(null, message, key, Buffer.from(signature, 'base64url'))
  }
}

function readKey(publicKey: string): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
}
