// What home asks about: reports and notes that have lain unsent as long as the rule pack says.

import type { Instant } from '../base/clock.ts'
import type { Draft } from '../draft/draft.ts'
import { listAnswers } from '../draft/draft-repository.ts'
import { keptAt } from '../draft/removal.ts'
import type { Desk } from '../letters/desk.ts'
import { listNotes } from '../note/repository.ts'
import { isTold } from '../report/record.ts'
import { listReportDrafts } from '../report/repository.ts'
import { isAskedAbout } from '../routine/draft-age.ts'
import type { RulePack } from '../routine/pack.ts'

/** The oldest first. Nobody is asked before there is a rule pack: the days are its. */
export function listAskedDrafts(
  desk: Desk,
  pack: RulePack | undefined,
  now: Instant,
): readonly Draft[] {
  if (!pack) return []
  const { kept } = listAnswers(desk)
  return (
    [...listReportDrafts(desk), ...listNotes(desk)]
      // What was told by phone is owed in writing: it has a day, and is not asked about as old.
      .filter(({ content }) => !isTold(content))
      .filter(({ id, of, createdAt }) =>
        isAskedAbout(pack, { quickNote: of === 'note', createdAt, keptAt: keptAt(id, kept), now }),
      )
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  )
}
