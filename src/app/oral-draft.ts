import type { Instant } from '../base/clock.ts'
import type { Draft } from '../draft/draft.ts'
import { oralAt } from '../report/oral-report.ts'
import { readReport, type Report } from '../report/record.ts'
import { childLabel, furthestStep } from '../report/summary.ts'
import { writtenDue } from '../report/written-due.ts'
import type { RulePack } from '../routine/pack.ts'
import { shortDayText } from '../text/days.ts'
import { oralText } from '../text/oral.ts'
import type { ToldDraft } from './told-drafts.ts'

/** Without a day to count from, or rules to count by, it can be done now and is never late. */
export function toldDraft(
  { id, content }: Draft<Report>,
  packs: readonly RulePack[],
  now: Instant,
): ToldDraft {
  const report = readReport(content)
  const child = childLabel(report, now)
  const href = `/anmalan/${id}/${furthestStep(report)}`
  const told = oralAt(report, now)
  const due = told && writtenDue(packs, told, now)
  if (due && due.daysLate > 0) {
    const title = oralText.alarm(shortDayText(due.date))
    return { href, title, text: oralText.alarmText(child), isLate: true }
  }
  const text = due ? oralText.taskDue(shortDayText(due.date)) : oralText.taskText
  return { href, title: oralText.task(child), text, isLate: false }
}
