// What a report lacks. Nothing but a recipient and a single sentence can hold one back (ARCH 8);
// all else is listed under Saknas, with Skicka ändå beside it.

import type { Report, ReportStep } from './record.ts'

export interface Missing {
  readonly field: keyof Report | 'recipient'
  readonly step: ReportStep
  /** Without it there is nobody to send to, or nothing to send. */
  readonly blocks: boolean
}

export interface SoftLimits {
  readonly field: number
  readonly record: number
}

export function listMissing(report: Report, hasRecipient: boolean): readonly Missing[] {
  const said = (text: string) => text.trim() !== ''
  const missing: Missing[] = []
  const ask = (field: Missing['field'], step: ReportStep, present: boolean, blocks = false) => {
    if (!present) missing.push({ field, step, blocks })
  }
  ask('acute', 'skydd', report.acute !== '')
  ask('lockAnswer', 'skydd', report.lockAnswer !== '')
  ask('childName', 'barnet', said(report.childName) || said(report.childDescription))
  ask('recipient', 'barnet', hasRecipient, true)
  const sentence = said(report.oneSentence) || said(report.description)
  ask('oneSentence', 'sett-hort', said(report.oneSentence), !sentence)
  ask('description', 'sett-hort', said(report.description))
  ask('guardianInformed', 'vardnadshavare', report.guardianInformed !== '')
  ask('childInformed', 'vardnadshavare', report.childInformed !== '')
  ask('childView', 'vardnadshavare', said(report.childView) || report.childInformed === 'no')
  ask('reporterName', 'du', said(report.reporterName))
  ask('reporterTitle', 'du', said(report.reporterTitle))
  ask('reporterUnit', 'du', said(report.reporterUnit))
  ask('reporterPhone', 'du', said(report.reporterPhone))
  ask('willingToMeet', 'du', report.willingToMeet !== '')
  return missing
}

/** Fields that are longer than may be sent; their text stays and is saved all the same. */
export function listTooLong(
  report: Report,
  limits: SoftLimits,
): readonly { readonly field: keyof Report | 'all'; readonly over: number }[] {
  const long = (Object.keys(report) as (keyof Report)[]).flatMap((field) => {
    const value = report[field]
    const over = typeof value === 'string' ? value.length - limits.field : 0
    return over > 0 ? [{ field, over }] : []
  })
  const whole = JSON.stringify(report).length - limits.record
  return whole > 0 ? [...long, { field: 'all' as const, over: whole }] : long
}
