// Names of members stand in the unit's log under the unit's secret: an enrolled tablet can ask
// "Vem är du?" with real names, and the server that stores the log can read none.

import { fromBase64url, fromUtf8, randomBytes, toBase64url, utf8, concat } from '../base/bytes.ts'

export async function sealName(secret: string, name: string): Promise<string> {
  const iv = randomBytes(12)
  const key = await nameKey(secret)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8(name))
  return toBase64url(concat(iv, new Uint8Array(sealed)))
}

/** Undefined under another unit's secret. */
export async function openName(secret: string, sealed: string): Promise<string | undefined> {
  const bytes = fromBase64url(sealed) ?? new Uint8Array()
  try {
    const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12) }
    const name = await crypto.subtle.decrypt(algorithm, await nameKey(secret), bytes.slice(12))
    return fromUtf8(new Uint8Array(name))
  } catch {
    return undefined
  }
}

async function nameKey(secret: string): Promise<CryptoKey> {
  const material = fromBase64url(secret) ?? new Uint8Array()
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey'])
  const info = utf8('trepart/names/1')
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(hkdf, base, aes, false, ['encrypt', 'decrypt'])
}
