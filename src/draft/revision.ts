// The editions of a draft that several people write in, as they were sealed. Apart from what is made of
// them (beginning.ts), which few tablets ever need.

import type { StoredRecord } from '../database/stored-record.ts'

export interface DraftRevision extends StoredRecord {
  readonly kind: 'draftRevision'
  readonly rec: string
  readonly hash: string
  readonly par: readonly string[]
  readonly content: unknown
}

export function revisionId(hash: string): string {
  return `revision ${hash}`
}

export function revisionOf(revision: Omit<DraftRevision, 'id' | 'kind'>): DraftRevision {
  return { kind: 'draftRevision', id: revisionId(revision.hash), ...revision }
}
