// What colleagues ask of the person at the desk, and what the person has asked of them in vain, as rows
// under Att göra.

import type { Instant } from '../base/clock.ts'
import type { Desk } from '../letters/desk.ts'
import { listAskedToSign, ownCoSign } from '../report/co-sign.ts'
import { backOf, listGiven, listReceived, takenOf, type HandOver } from '../report/hand-over.ts'
import { readReport, type Report } from '../report/record.ts'
import { childLabel } from '../report/summary.ts'
import { isWorkingDay } from '../routine/days-off.ts'
import { addDays, instantAt, swedishClock, swedishDate } from '../routine/swedish-time.ts'
import { coSignText } from '../text/co-sign.ts'
import { handOverText } from '../text/hand-over.ts'
import { homeText } from '../text/home.ts'
import { shortName } from './screens/lock-screen.tsx'
import type { TodoRow } from './screens/todo-card.tsx'

export function colleagueRows(desk: Desk, now: Instant): readonly TodoRow[] {
  const task = (what: string, report: Report) => homeText.task(what, childLabel(report, now))
  const untaken = (one: HandOver) => !takenOf(desk, one) && !backOf(desk, one)
  const toSign = listAskedToSign(desk)
    .filter((submission) => !ownCoSign(desk, submission))
    .map(({ sid, record }) => ({
      href: `/underskrift/${sid}`,
      title: task(coSignText.title, record.report),
      text: coSignText.todo(shortName(record.author.name)),
    }))
  const toTake = listReceived(desk)
    .filter(untaken)
    .map(({ sid, record }) => ({
      href: `/overta/${sid}`,
      title: task(handOverText.todo(shortName(record.by.name)), readReport(record.content)),
      text: handOverText.todoText,
    }))
  const overdue = listGiven(desk)
    .filter((one) => untaken(one) && isOverdue(one, now))
    .map(({ record }) => ({
      href: `/overlamna/${record.draft}`,
      title: task(handOverText.overdue, readReport(record.content)),
      text: handOverText.overdueText(shortName(record.toName)),
    }))
  return [...toTake, ...overdue, ...toSign]
}

/** The same hour on the next working day has passed. */
function isOverdue({ record: { at } }: HandOver, now: Instant): boolean {
  let day = addDays(swedishDate(at), 1)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return now >= instantAt(day, swedishClock(at).replace('.', ':'))
}
