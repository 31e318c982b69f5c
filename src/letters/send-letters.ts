// A final record of one's own: sealed to its readers, filed here, and queued, all or nothing.

import type { Json } from '../base/canonical.ts'
import { ok, type Result } from '../base/result.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { StoredRecord } from '../database/stored-record.ts'
import type { Addressee } from '../directory/directory.ts'
import type { VaultLocked } from '../vault/vault.ts'
import type { Desk } from './desk.ts'
import { fileOwn, type Subject } from './file-letter.ts'
import type { Filed } from './filed.ts'
import { writeLetters, type SealError } from './write-letters.ts'

export interface FinalRecord<K extends string, R> {
  readonly kind: K
  readonly cls: 'final' | 'opened'
  readonly record: R
  /** The submission it is about, where it is about one. */
  readonly about?: Subject
}

/** What is filed and queued in the same transaction: what the record makes true at the same moment. */
export interface Together {
  readonly put: readonly StoredRecord[]
  /** Goes out behind the record: whoever has these has the record. */
  readonly queue?: readonly OutboxRow[]
}

export interface SealedRecord<K extends string, R> extends Required<Together> {
  readonly put: readonly [Filed<K, R>]
}

/** Ready to be kept, together with whatever else becomes true by it. */
export async function sealRecord<K extends string, R>(
  desk: Desk,
  { kind, cls, record, about }: FinalRecord<K, R>,
  addressees: readonly Addressee[],
): Promise<Result<SealedRecord<K, R>, SealError>> {
  const content = { kind, cls, record: record as unknown as Json }
  const named = about && { sid: about.sid, bh: about.bh }
  const rows = await writeLetters(desk, { ...content, ...named }, addressees)
  if (!rows.ok) return rows
  const filed = fileOwn(desk, kind, named ?? { sid: '', bh: '' }, record, rows.value)
  return ok({ put: [filed], queue: rows.value })
}

export async function sendLetters<K extends string, R>(
  desk: Desk,
  record: FinalRecord<K, R>,
  addressees: readonly Addressee[],
  { put, queue = [] }: Together = { put: [] },
): Promise<Result<Filed<K, R>, SealError | StorageFailure>> {
  const sealed = await sealRecord(desk, record, addressees)
  return sealed.ok ? keepRecord(desk, sealed.value, { put, queue }) : sealed
}

export async function keepRecord<K extends string, R>(
  desk: Desk,
  { put: [filed], queue: rows }: SealedRecord<K, R>,
  { put, queue = [] }: Together = { put: [] },
): Promise<Result<Filed<K, R>, StorageFailure | VaultLocked>> {
  const written = await desk.cabinet.write({
    put: [filed, ...put],
    also: async () => {
      await desk.database.outbox.bulkAdd([...rows, ...queue])
    },
  })
  return written.ok ? ok(filed) : written
}
