// The manager's overview of all matters, gathered a part at a time, so that thousands of them never
// hold the screen.

import { nextTask } from '../base/next-task.ts'
import type { Desk } from '../letters/desk.ts'
import { dueOf } from '../matter/due.ts'
import { matterOf } from '../matter/fold.ts'
import { gatherMatterEvents } from '../matter/gather.ts'
import { gatherInbox, type InboxItem } from '../matter/inbox.ts'
import { byPressure, overviewRow, type OverviewRow } from '../matter/overview.ts'
import type { RulePack } from '../routine/pack.ts'
import { swedishDate } from '../routine/swedish-time.ts'

/** As many as a slow computer goes through between two frames. */
const PART = 100

export interface OverviewNews {
  /** What has come in, of which too long waiting is told above the rows. */
  readonly items: readonly InboxItem[]
  readonly rows: readonly OverviewRow[]
  /** Matters that are open to others only. */
  readonly closed: number
}

export async function listOverview(desk: Desk, packs: readonly RulePack[]): Promise<OverviewNews> {
  const now = desk.clock.now()
  const today = swedishDate(now)
  const around = { directory: desk.directory(), now }
  const { items, closed } = await gatherInbox(desk)
  await nextTask()
  const events = gatherMatterEvents(desk)
  const rows: OverviewRow[] = []
  for (let at = 0; at < items.length; at += PART) {
    await nextTask()
    for (const item of items.slice(at, at + PART)) {
      const matter = matterOf(item, events, around)
      const row = overviewRow(item, matter, dueOf(matter, packs), today)
      if (row) rows.push(row)
    }
  }
  return { items, rows: rows.toSorted(byPressure), closed }
}
