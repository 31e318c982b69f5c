// Drafts of what has been told by phone already (DOM D2): home says by when they are owed in writing.

import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import { isTold } from '../report/record.ts'
import { listReportDrafts } from '../report/repository.ts'
import type { RulePack } from '../routine/pack.ts'

export interface ToldDraft {
  readonly href: string
  readonly title: string
  readonly text: string
  /** The last day has passed. It can be sent all the same. */
  readonly isLate: boolean
}

/** Most desks have none, so what counts their days is fetched for those that do. */
export async function listToldDrafts(
  desk: Desk,
  packs: readonly RulePack[],
  now: Instant,
): Promise<readonly ToldDraft[]> {
  const drafts = listReportDrafts(desk).filter(({ content }) => isTold(content))
  if (drafts.length === 0) return []
  const { toldDraft } = await import('./oral-draft.ts')
  return drafts.map((draft) => toldDraft(draft, packs, now))
}
