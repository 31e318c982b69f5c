// What two editions of a draft that were made apart had begun from. Pure, but for reading the cabinet.

import type { Three } from '../base/three-way.ts'
import type { Desk } from '../letters/desk.ts'
import { revisionId, type DraftRevision } from './revision.ts'

/** By the hash of its envelope. */
export type Revisions = ReadonlyMap<string, Pick<DraftRevision, 'par' | 'content'>>

export function listRevisions({ cabinet }: Pick<Desk, 'cabinet'>, rec: string): Revisions {
  const all = cabinet.list('draftRevision') as readonly DraftRevision[]
  return new Map(all.filter((one) => one.rec === rec).map((one) => [one.hash, one]))
}

/** So far back are editions kept: whoever was away for longer is shown the other version whole. */
const MOST_REVISIONS = 40

/** The one that a new edition of this lineage pushes out. */
export function outdatedRevision(lineage: readonly string[]): readonly string[] {
  const hash = lineage.at(-MOST_REVISIONS)
  return hash === undefined ? [] : [revisionId(hash)]
}

/**
 * What both had begun from. Where each had several beginnings in common, these are put together first,
 * by the same merge: what was asked about there stands as it was before, so that it is asked again.
 * Undefined where a beginning has not been kept.
 */
export function beginningOf<T>(
  revisions: Revisions,
  a: readonly string[],
  b: readonly string[],
  {
    read,
    merge,
  }: { readonly read: (content: unknown) => T; readonly merge: (three: Three<T>) => T },
): T | undefined {
  const [first, ...others] = nearestCommon(revisions, a, b)
  const contentOf = (hash: string | undefined) => {
    const found = revisions.get(hash ?? '')
    return found && read(found.content)
  }
  let content = contentOf(first)
  const joined = first === undefined ? [] : [first]
  for (const hash of others) {
    const other = contentOf(hash)
    const base = beginningOf(revisions, joined, [hash], { read, merge })
    if (content === undefined || other === undefined || base === undefined) return undefined
    content = merge({ base, a: content, b: other })
    joined.push(hash)
  }
  return content
}

/** Those that both descend from, without those that another of them descends from. */
function nearestCommon(
  revisions: Revisions,
  a: readonly string[],
  b: readonly string[],
): readonly string[] {
  const mine = withAncestors(revisions, a)
  const common = [...withAncestors(revisions, b)].filter((hash) => mine.has(hash))
  const older = new Set(
    common.flatMap((hash) => [...withAncestors(revisions, revisions.get(hash)?.par ?? [])]),
  )
  return common.filter((hash) => !older.has(hash)).toSorted()
}

function withAncestors(revisions: Revisions, hashes: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const next = [...hashes]
  for (let hash = next.pop(); hash !== undefined; hash = next.pop()) {
    if (seen.has(hash)) continue
    seen.add(hash)
    next.push(...(revisions.get(hash)?.par ?? []))
  }
  return seen
}
