// A report in lists: initials and age, never a whole name.

import type { Instant } from '../base/clock.ts'
import { homeText } from '../text/home.ts'
import { whenText } from '../text/dates.ts'
import { ageOn } from './child-age.ts'
import type { ReportProgress } from './fold.ts'
import { initialsOf, type Report, type ReportStep } from './record.ts'

export function childLabel(report: Report, now: Instant): string {
  const age = ageOn(report.personalNumber, new Date(now))
  return homeText.child(initialsOf(report), age === undefined ? '' : homeText.years(age))
}

/** From the last step to the first: what is written by hand in each. */
const WRITTEN: readonly (readonly [ReportStep, readonly (keyof Report)[]])[] = [
  ['vardnadshavare', ['guardianInformed', 'childInformed', 'childView']],
  ['bakgrund', ['howLong', 'protective', 'doneSoFar', 'earlier', 'ifNothing']],
  ['sett-hort', ['oneSentence', 'description', 'childWords']],
  ['barnet', ['childName', 'personalNumber', 'registration']],
]

/** How far a draft has come: the last step with an answer of the author's own. */
export function furthestStep(report: Report): ReportStep {
  return WRITTEN.find(([, names]) => names.some((name) => report[name] !== ''))?.[0] ?? 'skydd'
}

export interface ProgressLine {
  readonly reached: 1 | 2 | 3
  readonly done: boolean
  /** The word that counts, and the rest. */
  readonly words: readonly [string, string]
}

export function progressLine(progress: ReportProgress, now: Instant): ProgressLine {
  const { states } = homeText
  switch (progress.kind) {
    case 'queued': {
      const words = progress.refused
        ? states.refused
        : progress.attemptedAt
          ? states.attempted
          : states.queued
      return { reached: 1, done: false, words }
    }
    case 'elsewhere':
      return { reached: 1, done: false, words: states.elsewhere }
    case 'again':
      return { reached: 1, done: false, words: progress.refused ? states.refused : states.again }
    case 'sent':
      if (progress.sentOnTo) return { reached: 2, done: false, words: states.sentOn }
      return { reached: 2, done: false, words: states.sent(whenText(progress.at, now)) }
    case 'opened':
      return { reached: 3, done: true, words: states.opened(whenText(progress.at, now)) }
    case 'outside':
      return progress.delivery
        ? { reached: 3, done: true, words: states.outside }
        : { reached: 1, done: false, words: states.outsideOpen }
  }
}
