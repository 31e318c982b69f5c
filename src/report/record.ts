// A concern report (orosanmälan) as it is written: the union of the forms in use (DOM E8), one child
// a report. Pure. Empty text means "not answered"; nothing here is refused while it is a draft.

import * as v from 'valibot'
import { dottedInitials } from '../base/initials.ts'
import { oneOf } from '../base/known-choice.ts'

/** `''` is "not asked yet", which is not the same as no. */
export type Answer = v.InferOutput<typeof Answer>
export const Answer = oneOf(['yes', 'no', 'unknown'])

const Text = v.optional(v.string(), '')

export type Sibling = v.InferOutput<typeof Sibling>
export const Sibling = v.object({ id: v.string(), name: Text, age: Text, worried: Answer })

export type Guardian = v.InferOutput<typeof Guardian>
export const Guardian = v.object({
  id: v.string(),
  name: Text,
  personalNumber: Text,
  address: Text,
  phone: Text,
  custody: oneOf(['joint', 'sole', 'none', 'unknown']),
  interpreter: Text,
})

const Coordinate = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1000))

/** What was seen on the child's body, and where: instead of a photo. */
export type BodyMark = v.InferOutput<typeof BodyMark>
export const BodyMark = v.object({
  id: v.string(),
  /** Such as `front-left-hand`; a later version may know more of them. */
  part: Text,
  view: oneOf(['front', 'back']),
  x: v.fallback(v.optional(Coordinate, 0), 0),
  y: v.fallback(v.optional(Coordinate, 0), 0),
  text: Text,
})

export type Registration = v.InferOutput<typeof Registration>
export const Registration = oneOf(['known', 'unknown', 'placed'])

export type Report = v.InferOutput<typeof Report>
export const Report = v.object({
  schema: v.optional(v.literal(1), 1),

  // Step 1, skydd
  acute: Answer,
  lockAnswer: Answer,
  lockReasons: v.optional(v.array(v.string()), []),
  mayHurt: Text,
  whereabouts: Text,
  pickUp: Text,
  /** Told by phone first, in an acute case: the Swedish date and the wall's time, `16:58`. */
  oralOn: Text,
  oralTime: Text,
  /** The service and the number that was shown, as it stood then. */
  oralPlace: Text,
  oralTo: Text,
  oralTold: Text,

  // Step 2, barnet. The school's own place is never asked as an address.
  childName: Text,
  childDescription: Text,
  personalNumber: Text,
  gender: Text,
  language: Text,
  interpreter: Answer,
  disability: Text,
  placement: Text,
  protectedIdentity: Answer,
  childAddress: Text,
  childPhone: Text,
  registration: Registration,
  municipality: Text,
  district: Text,
  /** Asked when nobody knows where the child is registered, and when help is needed today. */
  stayMunicipality: Text,
  stayDistrict: Text,
  /** A municipality that is on no card: the way is then outside Trepart, by hand. */
  otherMunicipality: Text,
  siblings: v.optional(v.array(Sibling), []),

  // Step 3, sett-hort: what was seen apart from what is thought (DOM E8)
  oneSentence: Text,
  description: Text,
  toldBy: Text,
  childWords: Text,
  questionAsked: Text,
  marks: Text,
  bodyMarks: v.optional(v.array(BodyMark), []),
  ownThoughts: Text,
  categories: v.optional(v.array(v.string()), []),

  // Step 4, bakgrund
  howLong: Text,
  protective: Text,
  doneSoFar: Text,
  earlier: Text,
  /** The consultation without identity that came before, by its id (S-095); empty without one. */
  consultation: Text,
  /** The report before it that it renews, by its `sid`; empty for a first one. */
  renews: Text,
  ifNothing: Text,

  // Step 5, vardnadshavare
  guardians: v.optional(v.array(Guardian), []),
  guardianInformed: oneOf(['yes', 'soon', 'no']),
  informedHow: Text,
  childInformed: Answer,
  childView: Text,

  // Step 6, du
  reporterName: Text,
  reporterTitle: Text,
  reporterUnit: Text,
  reporterPrincipal: Text,
  reporterPhone: Text,
  reporterEmail: Text,
  relation: Text,
  feedbackRequested: v.optional(v.boolean(), true),
  feedbackChannel: oneOf(['phone', 'meeting', 'securePost', 'letter']),
  contactHours: Text,
  willingToMeet: Answer,
  meetingPlace: Text,
  headInformed: v.optional(v.boolean(), false),
  coSigners: Text,
  /** Colleagues of the own unit who are asked to sign it too. They get it when it is sent. */
  coSignerIds: v.optional(v.array(v.string()), []),
})

export const REPORT_STEPS = [
  'skydd',
  'barnet',
  'sett-hort',
  'bakgrund',
  'vardnadshavare',
  'du',
  'granska',
] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

export function isReportStep(slug: string): slug is ReportStep {
  return (REPORT_STEPS as readonly string[]).includes(slug)
}

export function emptyReport(prefilled: Partial<Report> = {}): Report {
  return { ...v.parse(Report, {}), ...prefilled }
}

/** In the rows too: a row is written back as a whole. */
const LooseReport = v.looseObject({
  ...Report.entries,
  siblings: v.optional(v.array(v.looseObject(Sibling.entries)), []),
  guardians: v.optional(v.array(v.looseObject(Guardian.entries)), []),
  bodyMarks: v.optional(v.array(v.looseObject(BodyMark.entries)), []),
})

/** Reads what another version wrote: unknown keys are kept for the version that knows them. */
export function readReport(content: unknown): Report {
  const parsed = v.safeParse(LooseReport, content)
  return parsed.success ? parsed.output : emptyReport()
}

/** Somebody has been told by phone, also when what is noted of it can't be counted from. */
export function isTold(content: unknown): boolean {
  const { oralOn, oralTime, oralTo, oralTold } = readReport(content)
  return [oralOn, oralTime, oralTo, oralTold].some((text) => text !== '')
}

/** "A.E." for lists and headings: never the whole name, in no title and no address. */
export function initialsOf({ childName }: Pick<Report, 'childName'>): string {
  return dottedInitials(childName)
}
