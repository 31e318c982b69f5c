// What its author has answered about a draft: tidied away (Rensa), or to be kept. Both are final
// records, so the person's other devices follow. Pure.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import type { Filed } from '../letters/filed.ts'
import { bodyHash } from '../vault/letter.ts'
import { DraftSubject, type Draft } from './draft.ts'

export type RemovedRecord = v.InferOutput<typeof RemovedRecord>
export const RemovedRecord = v.object({
  draft: idSchema('r'),
  of: DraftSubject,
  /** Hashes of the words that the author let go of. What is written later is not among them. */
  words: v.array(v.string()),
  /** One of the rule pack's, `REPORTED`, `DISCLOSED`, or that a colleague is to have it (report/give-draft.ts). */
  reason: v.string(),
  removedAt: Instant,
})
export type DraftRemoved = Filed<'draftRemoved', RemovedRecord>

export type KeptRecord = v.InferOutput<typeof KeptRecord>
export const KeptRecord = v.object({
  draft: idSchema('r'),
  /** The removal that this takes back (Ångra); empty where it answers the question (Behåll). */
  undoes: v.string(),
  keptAt: Instant,
})
export type DraftKept = Filed<'draftKept', KeptRecord>

/** A note is let go of because its words now stand in a report. */
export const REPORTED = 'reported'

/** Its words are a final record now. */
export const WRITTEN = 'written'

/** What was to be said of a matter has been said, and stands in its records. */
export const DISCLOSED = 'disclosed'

export function wordsHash(content: unknown): string {
  return bodyHash('draft', content as Json)
}

/**
 * Whether all the words of a draft, and of its other versions, have been let go of. By the words and
 * not by time: an edition from another device that nobody has answered about is there again.
 */
export function isRemoved(
  { id, content }: Pick<Draft, 'id' | 'content'>,
  versions: () => readonly unknown[],
  {
    removed,
    kept,
  }: { readonly removed: readonly DraftRemoved[]; readonly kept: readonly DraftKept[] },
): boolean {
  const undone = new Set(kept.map(({ record }) => record.undoes))
  const gone = removed.filter((event) => event.record.draft === id && !undone.has(event.id))
  if (gone.length === 0) return false
  const words = new Set(gone.flatMap(({ record }) => record.words))
  return [content, ...versions()].every((one) => words.has(wordsHash(one)))
}

/** When the author last said Behåll. */
export function keptAt(draft: string, kept: readonly DraftKept[]): Instant | undefined {
  return kept
    .filter(({ record }) => record.draft === draft && record.undoes === '')
    .map(({ record }) => record.keptAt)
    .toSorted()
    .at(-1)
}
