// Ed25519, by WebCrypto where it works and by @noble/curves where it does not: WebKitGTK fails
// about one import in 150 (WebKit bug 307095, a leading zero byte is lost).

import { concat, fromBase64url, toBase64url, type Bytes } from '../base/bytes.ts'
import { sha256 } from '../base/digest.ts'

export type Sign = (message: Bytes) => Promise<Bytes>

// RFC 8410: what stands before the 32 secret bytes in a PKCS #8 file.
const PKCS8_PREFIX = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32)

const noble = () => import('@noble/curves/ed25519.js').then(({ ed25519 }) => ed25519)

/** The public half, 32 bytes as base64url, of a 32-byte secret. */
export async function publicKeyOf(secret: Uint8Array): Promise<string> {
  return toBase64url((await noble()).getPublicKey(secret))
}

/** Names a key in a header: the first 16 bytes of SHA-256 over it, 22 characters. */
export function keyIdOf(publicKey: string): string {
  return toBase64url(sha256(fromBase64url(publicKey) ?? new Uint8Array()).subarray(0, 16))
}

export async function signerOf(secret: Uint8Array): Promise<Sign> {
  try {
    const file = concat(PKCS8_PREFIX, secret)
    return signerOfKey(await crypto.subtle.importKey('pkcs8', file, 'Ed25519', false, ['sign']))
  } catch {
    const ed25519 = await noble()
    return async (message) => ed25519.sign(message, secret) as Bytes
  }
}

export function signerOfKey(key: CryptoKey): Sign {
  return async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message))
}

/** False for a wrong signature and for a key or signature that is no such thing. */
export async function verifySignature(
  publicKey: string,
  message: Bytes,
  signature: string,
): Promise<boolean> {
  const key = fromBase64url(publicKey)
  const bytes = fromBase64url(signature)
  if (key?.length !== 32 || bytes?.length !== 64) return false
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', imported, bytes, message)
  } catch {
    try {
      return (await noble()).verify(bytes, message, key)
    } catch {
      return false
    }
  }
}
