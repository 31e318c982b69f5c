// The worry has grown: new facts to what social services are working with, or a new report. Where
// nobody here can know whether they still are, both ways are open: either of them reaches somebody.

import type { Instant } from '../base/clock.ts'
import { dueDates, type DeadlineFacts } from '../routine/deadlines.ts'
import type { RulePack } from '../routine/pack.ts'
import { instantAt, swedishDate } from '../routine/swedish-time.ts'
import { isOver, knownArrival, standingAnswer } from './fold-follow-up.ts'
import type { ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'

export type ConcernWay = 'supplement' | 'renew' | 'either'

export function wayOfConcern(
  packs: readonly RulePack[],
  submission: Submission,
  facts: ReportFacts,
  now: Instant,
): ConcernWay {
  const told = standingAnswer(submission, facts)
  if (isOver(told?.answer)) return 'renew'
  // An answer that something is open is as old as the longest time that the law lets it be so.
  const opening = told && instantAt(told.on, '12:00')
  const arrival = knownArrival(submission, facts)
  const going = opening
    ? isInTime(packs, 'investigation', { opening }, now)
    : arrival !== undefined && isInTime(packs, 'preliminary', { arrival }, now)
  return going ? 'supplement' : 'either'
}

function isInTime(
  packs: readonly RulePack[],
  id: string,
  starts: DeadlineFacts['starts'],
  now: Instant,
): boolean {
  const due = dueDates(packs, { starts }).find((one) => one.id === id)
  return due?.limit === 'dated' && swedishDate(now) <= due.statutory
}
