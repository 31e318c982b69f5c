// A draft: what one person is writing, on one or more devices. Revisions form a graph; two that
// were made apart are both kept, and no rule of ours ever merges a person's words in silence.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import type { StoredRecord } from '../database/stored-record.ts'

export type DraftSubject = v.InferOutput<typeof DraftSubject>
export const DraftSubject = v.picklist([
  'report',
  'note',
  'consultation',
  'meeting',
  'consent',
  'feedback',
  'call',
  'disclosure',
  'matter',
  'otherTime',
])

export interface Draft<T = unknown> extends StoredRecord {
  readonly kind: 'draft'
  readonly of: DraftSubject
  readonly content: T
  /** The group's that it is sealed to, where colleagues write in it too; else it is its author's own. */
  readonly mailbox?: string
  readonly createdAt: Instant
  readonly savedAt: Instant
  /** Grows with every save; `sealedEdition` is the one that the newest envelope holds. */
  readonly edition: number
  readonly sealedEdition: number
  /** Hashes of the revisions this content was made from, and of all before them. */
  readonly parents: readonly string[]
  readonly lineage: readonly string[]
}

/** A draft that no envelope holds yet. */
export const UNSEALED = {
  kind: 'draft' as const,
  sealedEdition: 0,
  parents: [] as readonly string[],
  lineage: [] as readonly string[],
}

/** What another device wrote meanwhile. Never thrown away: it moves down the list when chosen. */
export interface OlderVersion<T = unknown> extends StoredRecord {
  readonly kind: 'olderVersion'
  /** The draft it belongs to. */
  readonly rec: string
  readonly content: T
  readonly savedAt: Instant
  /** Hash of its envelope; empty for words that had not been sealed yet. */
  readonly hash: string
  readonly settled: boolean
}

/** What a draft's letter says. */
export const DraftRecord = v.object({
  of: DraftSubject,
  content: v.unknown(),
  createdAt: Instant,
  savedAt: Instant,
})

export function isUnsealed(draft: Draft): boolean {
  return draft.edition > draft.sealedEdition
}

/** Where a person was: opened again after a lock, a kill or a flat battery. */
export interface ResumePlace extends StoredRecord {
  readonly kind: 'resume'
  readonly path: string
  /** Name of the field that had focus, where its caret stood, and how far the page was scrolled. */
  readonly field: string
  readonly caret: number
  readonly scroll: number
}
