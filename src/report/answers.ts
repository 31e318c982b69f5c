// A report as questions and answers in words: for Granska, for the reader and for paper. What was
// not answered is left out; with protected identity, so is every address (DOM D14).

import type { RulePack } from '../routine/pack.ts'
import { reportText } from '../text/report.ts'
import { bodyText } from '../text/body.ts'
import { findPart, isBlank } from './body-part.ts'
import { OTHER_MUNICIPALITY } from './recipient-choice.ts'
import type { Answer, Guardian, Report, ReportStep, Sibling } from './record.ts'

/** In the order of reading: what was thought is never taken for what was seen (DOM E8). */
export const FACT_KINDS = ['seen', 'heard', 'childWords', 'worry'] as const
export type FactKind = (typeof FACT_KINDS)[number]

export interface AnsweredStep {
  readonly step: Exclude<ReportStep, 'granska'>
  readonly answers: readonly {
    readonly name: string
    /** Where the field's own label does not fit. */
    readonly label?: string
    readonly value: string
    readonly kind?: FactKind | undefined
  }[]
}

type Line = AnsweredStep['answers'][number]

const TEXTS: { readonly [S in AnsweredStep['step']]: readonly (keyof Report)[] } = {
  skydd: [
    'acute',
    'oralOn',
    'oralTime',
    'oralPlace',
    'oralTo',
    'oralTold',
    'mayHurt',
    'whereabouts',
    'pickUp',
    'stayMunicipality',
    'stayDistrict',
  ],
  barnet: [
    'childName',
    'childDescription',
    'personalNumber',
    'gender',
    'placement',
    'protectedIdentity',
    'municipality',
    'district',
    'otherMunicipality',
    'childAddress',
    'childPhone',
    'language',
    'interpreter',
    'disability',
  ],
  'sett-hort': [
    'oneSentence',
    'description',
    'toldBy',
    'childWords',
    'questionAsked',
    'marks',
    'ownThoughts',
  ],
  bakgrund: ['howLong', 'protective', 'doneSoFar', 'earlier', 'ifNothing'],
  vardnadshavare: ['informedHow', 'childInformed', 'childView'],
  du: [
    'reporterName',
    'reporterTitle',
    'reporterUnit',
    'reporterPrincipal',
    'reporterPhone',
    'reporterEmail',
    'relation',
    'contactHours',
    'willingToMeet',
    'meetingPlace',
    'coSigners',
  ],
}

const KINDS: { readonly [F in keyof Report]?: FactKind } = {
  description: 'seen',
  marks: 'seen',
  toldBy: 'heard',
  childWords: 'childWords',
  questionAsked: 'childWords',
  ownThoughts: 'worry',
}

const ADDRESSES: readonly string[] = ['childAddress', 'childPhone']

/** `label` gives a text of the rule pack by its key. */
export function listAnswers(
  report: Report,
  label: (key: string) => string,
  pack?: RulePack,
): readonly AnsweredStep[] {
  const hidden = report.protectedIdentity === 'yes'
  return (Object.keys(TEXTS) as AnsweredStep['step'][]).map((step) => {
    const lines = TEXTS[step]
      .filter((name) => !(hidden && ADDRESSES.includes(name)))
      .flatMap((name) => lineOf(report, name))
    const rest = more(step, report, label, pack).filter(({ value }) => value !== '')
    return { step, answers: [...lines, ...rest] }
  })
}

function lineOf(report: Report, name: keyof Report): readonly Line[] {
  const value = report[name]
  if (typeof value !== 'string' || value.trim() === '') return []
  if (name === 'municipality' && value === OTHER_MUNICIPALITY) return []
  const words = isAnswer(value) ? reportText.answers[value] : value
  return [{ name, value: words, kind: KINDS[name] }]
}

function isAnswer(value: string): value is Exclude<Answer, ''> {
  return value === 'yes' || value === 'no' || value === 'unknown'
}

function more(
  step: AnsweredStep['step'],
  report: Report,
  label: (key: string) => string,
  pack: RulePack | undefined,
): readonly Line[] {
  switch (step) {
    case 'skydd':
      return lockLines(report, label, pack)
    case 'barnet':
      return report.siblings.map((sibling, at) => siblingLine(sibling, at))
    case 'sett-hort':
      return [...bodyLines(report), ...categoryLines(report, label, pack)]
    case 'vardnadshavare': {
      const informed = report.guardianInformed
      const first: readonly Line[] =
        informed === ''
          ? []
          : [{ name: 'guardianInformed', value: reportText.informed[informed].label }]
      const hidden = report.protectedIdentity === 'yes'
      return [...first, ...report.guardians.map((one, at) => guardianLine(one, at, hidden))]
    }
    case 'du': {
      const { yesFeedback, noFeedback } = reportText.review
      const value = report.feedbackRequested ? yesFeedback : noFeedback
      return [{ name: 'feedback', label: reportText.feedback.label, value }]
    }
    default:
      return []
  }
}

function lockLines(
  report: Report,
  label: (key: string) => string,
  pack: RulePack | undefined,
): readonly Line[] {
  if (report.lockAnswer === '' || !pack) return []
  const question = label(pack.guardianLock.question)
  const answer = reportText.answers[report.lockAnswer]
  const reasons = pack.guardianLock.triggers
    .filter(({ id }) => report.lockReasons.includes(id))
    .map((trigger) => label(trigger.label))
  return [{ name: 'lockAnswer', label: question, value: [answer, ...reasons].join('\n') }]
}

function categoryLines(
  report: Report,
  label: (key: string) => string,
  pack: RulePack | undefined,
): readonly Line[] {
  const chosen = (pack?.categories ?? []).filter(({ id }) => report.categories.includes(id))
  const value = chosen.map((category) => label(category.label)).join(', ')
  return value === '' ? [] : [{ name: 'categories', value, kind: 'worry' }]
}

/** Numbered as in the drawing, and all of what it shows: it is there for those who can't see it. */
function bodyLines({ bodyMarks }: Report): readonly Line[] {
  return bodyMarks.flatMap((mark, at) => {
    if (isBlank(mark)) return []
    const part = findPart(mark.part)?.label ?? bodyText.unplaced
    const label = bodyText.title(at + 1, part)
    const value = mark.text.trim() || reportText.review.empty
    return [{ name: `mark-${at}`, label, value, kind: 'seen' }]
  })
}

function siblingLine({ name, age, worried }: Sibling, at: number): Line {
  const worry = worried === '' ? '' : reportText.answers[worried]
  const value = [name, age, worry && `${reportText.sibling.worried} ${worry}`]
  return {
    name: `sibling-${at}`,
    label: reportText.sibling.title(at + 1),
    value: value.filter(Boolean).join(', '),
  }
}

function guardianLine(guardian: Guardian, at: number, hidden: boolean): Line {
  const { name, personalNumber, phone, address, custody, interpreter } = guardian
  const where = hidden ? [] : [phone, address]
  const care = custody === '' ? '' : reportText.custody[custody]
  return {
    name: `guardian-${at}`,
    label: reportText.guardian.title(at + 1),
    value: [name, personalNumber, ...where, care, interpreter].filter(Boolean).join('\n'),
  }
}
