// Översikt: of each matter the one thing that presses most. By days and facts alone: nothing of it is
// sorted by who handles what, and nothing says what a report is about.

import type { Report } from '../report/record.ts'
import { addDays } from '../routine/swedish-time.ts'
import type { MatterDue } from './due.ts'
import type { Matter } from './fold.ts'
import type { InboxItem } from './inbox.ts'
import { isFeedbackOwed, isUnanswered } from './unfinished.ts'

export const OVERVIEW_GROUPS = ['late', 'soon', 'ours', 'others'] as const
export type OverviewGroup = (typeof OVERVIEW_GROUPS)[number]

export type Pressing =
  | 'unread'
  | 'unverified'
  | 'leftBehind'
  | 'protection'
  | 'decision'
  | 'handler'
  | 'feedback'
  | 'investigation'
  | 'closing'
  | 'evaluation'
  | 'statement'
  | 'reportersEvaluation'

export interface OverviewRow {
  readonly id: string
  readonly report: Report
  readonly step: Pressing
  readonly group: OverviewGroup
  /** The last day: the law's, or a later one that was decided. */
  readonly day?: string
  readonly href: string
}

interface Task {
  readonly step: Pressing
  readonly href: string
  /** The deadline of the pack that it has. */
  readonly due?: string
  readonly waitsForOthers?: boolean
}

/** Undefined where nothing is left to do. */
export function overviewRow(
  item: InboxItem,
  matter: Matter,
  dues: readonly MatterDue[],
  today: string,
): OverviewRow | undefined {
  const { id, record } = item.submission
  const rows = tasksOf(item, matter).map(({ step, href, due, waitsForOthers = false }) => {
    const { day, plan } = daysOf(dues.find((one) => one.id === due))
    const group = waitsForOthers ? 'others' : groupOf(today, day, plan)
    return { id, report: record.report, step, href, group, ...(day !== undefined && { day }) }
  })
  return rows.filter((row) => !isOverdueForOthers(row, today)).toSorted(byPressure)[0]
}

/** By its day; what has none can be done now, and waits for no day. */
export function byPressure(a: OverviewRow, b: OverviewRow): number {
  const rank = ({ group }: OverviewRow) => OVERVIEW_GROUPS.indexOf(group)
  const day = (row: OverviewRow) => row.day ?? ''
  return rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)
}

function tasksOf(item: InboxItem, matter: Matter): readonly Task[] {
  const { submission, opened, sentOn, leftBehind } = item
  const letter = `/inkorg/${submission.id}`
  if (sentOn.length > 0) return leftBehind.length > 0 ? [{ step: 'leftBehind', href: letter }] : []
  if (submission.standing === 'unverified') return [{ step: 'unverified', href: letter }]
  // Whoever opens it sees the rest: the day is that of the assessment, which is due first.
  if (!opened) return [{ step: 'unread', href: letter, due: 'protectionAssessment' }]
  return matter.overOn === undefined ? tasksOfOpen(matter) : tasksOfEnd(matter)
}

function tasksOfOpen(matter: Matter): readonly Task[] {
  const { sid, phase, decision, protections, handler, handlerHasLeft, statements } = matter
  const at = `/arende/${sid}`
  const isOpen = phase !== 'joined'
  const tasks: readonly (Task | false)[] = [
    isOpen &&
      protections.length === 0 && {
        step: 'protection',
        href: `${at}/skydd`,
        due: 'protectionAssessment',
      },
    !decision && { step: 'decision', href: `${at}/beslut`, due: 'preliminary' },
    isOpen && (!handler || handlerHasLeft) && { step: 'handler', href: `${at}/handlaggare` },
    feedbackTask(matter),
    phase === 'investigating' && {
      step: 'investigation',
      href: `${at}/utredning`,
      due: 'investigation',
    },
    statements.some((one) => one.record.shownOn !== '' && isUnanswered(one, statements)) && {
      step: 'statement',
      href: `${at}/handelse`,
      waitsForOthers: true,
    },
  ]
  return tasks.filter((task) => task !== false)
}

function tasksOfEnd(matter: Matter): readonly Task[] {
  const { sid, closings, evaluations } = matter
  const sides = new Set(evaluations.map(({ record }) => record.side))
  const href = `/utvardera/${sid}`
  const tasks: readonly (Task | false)[] = [
    feedbackTask(matter),
    closings.length === 0 && { step: 'closing', href: `/avsluta/${sid}` },
    !sides.has('socialServices')
      ? { step: 'evaluation', href, due: 'evaluation' }
      : !sides.has('reporter') && {
          step: 'reportersEvaluation',
          href,
          due: 'evaluation',
          waitsForOthers: true,
        },
  ]
  return tasks.filter((task) => task !== false)
}

/** Owed once there is a decision to tell of. */
function feedbackTask(matter: Matter): Task | false {
  const isOwed = matter.decision !== undefined && isFeedbackOwed(matter)
  return isOwed && { step: 'feedback', href: `/besked/${matter.sid}`, due: 'feedback' }
}

function daysOf(due: MatterDue | undefined): { readonly day?: string; readonly plan?: string } {
  if (due?.extendedTo !== undefined) return { day: due.extendedTo, plan: due.extendedTo }
  if (due === undefined || due.limit === 'none') return {}
  const { statutory } = due
  return { day: statutory, plan: (due.limit === 'dated' && due.planning) || statutory }
}

const SOON_DAYS = 7

function groupOf(today: string, day: string | undefined, plan = day): OverviewGroup {
  if (day === undefined || plan === undefined) return 'ours'
  if (day < today) return 'late'
  return plan <= addDays(today, SOON_DAYS) ? 'soon' : 'ours'
}

/** Nobody outside is reminded for ever. */
function isOverdueForOthers({ group, day }: OverviewRow, today: string): boolean {
  return group === 'others' && day !== undefined && day < today
}
