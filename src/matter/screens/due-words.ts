import type { Instant } from '../../base/clock.ts'
import { daysBetween, instantAt } from '../../routine/swedish-time.ts'
import { dateText, weekdayText } from '../../text/days.ts'
import { mattersText } from '../../text/matters.ts'
import type { NextDue } from '../path-facts.ts'

const { due: words } = mattersText

/** With the working day to plan for: the law's own day is not moved by it (DOM D1). */
export function dueAndPlan(due: NextDue, now: Instant): string {
  const { planning } = due
  const day = dueWords(due, now)
  return planning === undefined ? day : `${day}. ${words.plan(weekdayText(planning))}`
}

/** By when, and how late it is: in words, since a colour says it to some. */
export function dueWords({ day, atOnce, late }: NextDue, now: Instant): string {
  if (late) return words.late(dateText(day), daysBetween(instantAt(day, '12:00'), now))
  return atOnce ? words.atOnce : words.at(weekdayText(day))
}
