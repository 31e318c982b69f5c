// By when what was told by phone has to be written down (S-110), and how late it came. It is said, and
// never holds a report back.

import type { Instant } from '../base/clock.ts'
import { dueDates } from '../routine/deadlines.ts'
import type { RulePack } from '../routine/pack.ts'
import { daysBetween, instantAt } from '../routine/swedish-time.ts'

export interface WrittenDue {
  /** The last Swedish date in time. */
  readonly date: string
  /** The last working day in time, where the last day is none. */
  readonly planning?: string
  /** Days after it; 0 as long as it is in time. */
  readonly daysLate: number
}

/** `writtenAt` is the arrival of the written one, or now while it is a draft. */
export function writtenDue(
  packs: readonly RulePack[],
  oralAt: Instant,
  writtenAt: Instant,
): WrittenDue | undefined {
  const due = dueDates(packs, { starts: { oralReport: oralAt } })
  const written = due.find(({ id }) => id === 'supplement')
  if (!written || written.limit === 'none') return undefined
  const { statutory: date } = written
  const planning = written.limit === 'dated' ? written.planning : undefined
  return {
    date,
    ...(planning !== undefined && planning !== date && { planning }),
    // Noon: the day itself, whichever of its hours a clock skips.
    daysLate: daysBetween(instantAt(date, '12:00'), writtenAt),
  }
}
