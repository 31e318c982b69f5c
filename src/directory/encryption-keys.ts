// Readers' encryption keys: named by hash in the signed logs, fetched by that name, and therefore
// as trustworthy as the log. Those of receiving groups are fetched ahead, for the day without net.

import { err, ok, type Result } from '../base/result.ts'
import type { ShellDep } from '../database/shell-database.ts'
import { KeyAnswer } from '../protocol/bundle.ts'
import { encryptionKeyHash } from '../protocol/encryption-key.ts'
import type { TransportDep } from '../protocol/transport.ts'
import type { Addressee, Directory } from './directory.ts'

export interface KeyMissing {
  readonly kind: 'key-missing'
}

/** The recipients with these hashes, or that one is not on this tablet. */
export async function getKeys(
  { shell }: ShellDep,
  hashes: readonly string[],
): Promise<Result<readonly string[], KeyMissing>> {
  const rows = await shell.keys.bulkGet([...hashes])
  const keys = rows.flatMap((row) => (row ? [row.key] : []))
  return keys.length === hashes.length ? ok(keys) : err({ kind: 'key-missing' })
}

/** Those who can be sealed to now: for readers whom nothing may wait for. */
export async function withKeys(
  { shell }: ShellDep,
  addressees: readonly Addressee[],
): Promise<readonly Addressee[]> {
  const rows = await shell.keys.bulkGet(addressees.map(({ encryptionKey }) => encryptionKey))
  return addressees.filter((_, at) => rows[at] !== undefined)
}

/** Fetches those that are not here. A key whose hash is another one is left where it is. */
export async function fetchKeys(
  { shell, transport }: ShellDep & TransportDep,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of new Set(hashes)) {
    if (hash === '' || (await shell.keys.get(hash))) continue
    const answer = await transport.get(`/v1/key/${hash}`, KeyAnswer)
    if (!answer.ok) continue
    if (encryptionKeyHash(answer.value.key) === hash) {
      await shell.keys.put({ hash, key: answer.value.key })
    }
  }
}

/** What a reporter's tablet needs to seal without a network: groups and recovery keys. */
export function keysToKeep({ home, units, organisations }: Directory): readonly string[] {
  const groups = Object.values(units).flatMap((unit) => Object.values(unit.groups))
  return [
    // Colleagues on the same tablet: each seals drafts to himself.
    ...Object.values(home.members).map(({ encryptionKey }) => encryptionKey),
    ...groups.map(({ encryptionKey }) => encryptionKey),
    ...Object.values(organisations).map(({ recovery }) => recovery),
  ]
}
