// Rows at rest: AES-256-GCM under the profile's data key, bound to their place, so that a row
// copied over another, or an old version put back, does not open (SEC B.2).

import { fromUtf8, randomBytes, utf8, type Bytes } from '../base/bytes.ts'

export interface RowPlace {
  readonly profile: string
  readonly table: string
  readonly id: string
  readonly version: number
}

export interface EncryptedRow {
  readonly iv: Bytes
  readonly box: Bytes
}

export async function encryptRow(
  key: CryptoKey,
  place: RowPlace,
  text: string,
): Promise<EncryptedRow> {
  const iv = randomBytes(12)
  const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) }
  const box = await crypto.subtle.encrypt(algorithm, key, utf8(text))
  return { iv, box: new Uint8Array(box) }
}

/** Undefined for a damaged row: its bytes stay, and the rest of the list opens. */
export async function decryptRow(
  key: CryptoKey,
  place: RowPlace,
  { iv, box }: EncryptedRow,
): Promise<string | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) }
    return fromUtf8(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, box)))
  } catch {
    return undefined
  }
}

function placeBytes({ profile, table, id, version }: RowPlace): Bytes {
  return utf8(`trepart/row/1|${profile}|${table}|${id}|${version}`)
}

export async function importDataKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}
