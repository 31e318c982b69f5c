// What was written on another device becomes what is gone on with.

import type { Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { Desk } from '../letters/desk.ts'
import type { SealError } from '../letters/write-letters.ts'
import { findDraft, listOlderVersions, sealDraft } from './draft-repository.ts'
import type { Draft, OlderVersion } from './draft.ts'

/**
 * Goes on with another version; what stood here becomes the other one. Nothing is thrown away: it
 * is sealed first, since no later revision will hold its words.
 */
export async function chooseVersion(
  desk: Desk,
  rec: string,
  versionId: string,
): Promise<Result<void, SealError | StorageFailure>> {
  const sealed = await sealDraft(desk, rec)
  if (!sealed.ok) return sealed
  return desk.cabinet.write(() => {
    const draft = findDraft(desk, rec)
    const chosen = listOlderVersions(desk, rec).find(({ id }) => id === versionId)
    if (!draft || !chosen) return {}
    const left: OlderVersion = {
      ...chosen,
      content: draft.content,
      savedAt: draft.savedAt,
      hash: draft.parents[0] ?? '',
      settled: true,
    }
    const parents = [...new Set([...draft.parents, chosen.hash])].filter((hash) => hash !== '')
    const next: Draft = {
      ...draft,
      content: chosen.content,
      savedAt: desk.clock.now(),
      edition: draft.edition + 1,
      parents,
      lineage: [...new Set([...draft.lineage, ...parents])],
    }
    return { put: [next, left] }
  })
}
