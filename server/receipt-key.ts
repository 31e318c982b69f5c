// The key that receipts are signed with. Organisations name it in their first log entry, so a
// server that lost it can give no receipt that anybody believes.

import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { join } from 'node:path'
import { concat, fromBase64url, type Bytes } from '../src/base/bytes.ts'
import { keepSecret } from './secret-file.ts'

export interface ReceiptKey {
  readonly publicKey: string
  readonly sign: (message: Bytes) => Bytes
}

// RFC 8410: what stands before the 32 secret bytes in a PKCS #8 file.
const PKCS8_PREFIX = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32)

/** Throws unless the secret is 32 bytes. */
export function createReceiptKey(secret: Uint8Array): ReceiptKey {
  if (secret.length !== 32) throw new Error('A receipt key is 32 bytes')
  const file = Buffer.from(concat(PKCS8_PREFIX, secret))
  const key = createPrivateKey({ key: file, format: 'der', type: 'pkcs8' })
  return {
    publicKey: createPublicKey(key).export({ format: 'jwk' }).x ?? '',
    // In the same turn, not as a promise: it is made inside the transaction that numbers the
    // envelope, and everybody else's envelope waits until that has ended.
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

export function loadReceiptKey(folder: string): ReceiptKey {
  const secret = fromBase64url(keepSecret(join(folder, 'receipt-key')))
  return createReceiptKey(secret ?? new Uint8Array())
}
