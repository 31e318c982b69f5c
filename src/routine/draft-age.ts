// When somebody is asked about what they have begun and not sent (ARCH 4, TF 2:12). Nothing is ever
// removed by time: the days only decide when the question is put. Pure.

import type { Instant } from '../base/clock.ts'
import type { RulePack } from './pack.ts'
import { daysBetween } from './swedish-time.ts'

export interface DraftAge {
  readonly quickNote: boolean
  readonly createdAt: Instant
  /** When its author last said Behåll. */
  readonly keptAt: Instant | undefined
  readonly now: Instant
}

/** First after the days for its sort, then as often as the pack says. */
export function isAskedAbout({ drafts }: RulePack, age: DraftAge): boolean {
  const { quickNote, createdAt, keptAt, now } = age
  const first = quickNote ? drafts.quickNoteAskDays : drafts.draftAskDays
  if (daysBetween(createdAt, now) < first) return false
  return keptAt === undefined || daysBetween(keptAt, now) >= drafts.askAgainDays
}
