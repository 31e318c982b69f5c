// The list of steps: what is done, what is filled in from before, what is left.

import { unreachable } from '../../base/result.ts'
import { reportText } from '../../text/report.ts'
import type { StepItem } from '../../ui/steps.tsx'
import { lockStateOf } from '../lock.ts'
import { initialsOf, REPORT_STEPS, type Report, type ReportStep } from '../record.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

export function listStepItems(
  now: ReportStep,
  rec: string,
  report: Report,
  around: Surroundings,
): readonly StepItem[] {
  return REPORT_STEPS.map((slug) => itemOf(slug, now, rec, report, around))
}

function itemOf(
  slug: ReportStep,
  now: ReportStep,
  rec: string,
  report: Report,
  { pack }: Surroundings,
): StepItem {
  const { acuteYes, acuteNo, locked, prefilled } = reportText.stepDone
  const label = reportText.steps[slug].name
  const href = `/anmalan/${rec}/${slug}`
  const item = (done: boolean, hint?: string): StepItem => ({
    href,
    label,
    hint,
    state: slug === now ? 'now' : done ? 'done' : 'todo',
  })
  switch (slug) {
    case 'skydd': {
      const lock = report.lockAnswer !== '' && lockStateOf(pack, report).locked
      const hint = report.acute === 'yes' ? acuteYes : report.acute === 'no' ? acuteNo : undefined
      return item(report.acute !== '' && report.lockAnswer !== '', lock ? locked : hint)
    }
    case 'barnet':
      return item(
        report.childName !== '' && report.registration !== '',
        initialsOf(report) || undefined,
      )
    case 'sett-hort':
      return item(report.oneSentence !== '' && report.description !== '')
    case 'bakgrund':
      return item([report.howLong, report.protective, report.doneSoFar].some((t) => t !== ''))
    case 'vardnadshavare':
      return item(report.guardianInformed !== '' && report.childInformed !== '')
    case 'du': {
      const filled = report.reporterName !== '' && report.reporterPhone !== ''
      const state = slug === now ? 'now' : filled ? 'check' : 'todo'
      return { href, label, hint: filled ? prefilled : undefined, state }
    }
    case 'granska':
      return item(false)
    default:
      return unreachable(slug)
  }
}
