// A concern report (orosanmälan) as it is written: the union of the forms in use (DOM E8), one child
// a report. Pure. Empty text means "not answered"; nothing here is refused while it is a draft.

import * as v from 'valibot'

/** `''` is "not asked yet", which is not the same as no. */
export type Answer = v.InferOutput<typeof Answer>
export const Answer = v.picklist(['', 'yes', 'no', 'unknown'])

const Text = v.optional(v.string(), '')
const YesNo = v.optional(Answer, '')

export type Sibling = v.InferOutput<typeof Sibling>
export const Sibling = v.object({ id: v.string(), name: Text, age: Text, worried: YesNo })

export type Guardian = v.InferOutput<typeof Guardian>
export const Guardian = v.object({
  id: v.string(),
  name: Text,
  personalNumber: Text,
  address: Text,
  phone: Text,
  custody: v.optional(v.picklist(['', 'joint', 'sole', 'none', 'unknown']), ''),
  interpreter: Text,
})

export type Registration = v.InferOutput<typeof Registration>
export const Registration = v.picklist(['', 'known', 'unknown', 'placed'])

export type Report = v.InferOutput<typeof Report>
export const Report = v.object({
  schema: v.optional(v.literal(1), 1),

  // Step 1, skydd
  acute: YesNo,
  lockAnswer: YesNo,
  lockReasons: v.optional(v.array(v.string()), []),
  mayHurt: Text,
  whereabouts: Text,
  pickUp: Text,

  // Step 2, barnet. The school's own place is never asked as an address.
  childName: Text,
  childDescription: Text,
  personalNumber: Text,
  gender: Text,
  language: Text,
  interpreter: YesNo,
  disability: Text,
  placement: Text,
  protectedIdentity: YesNo,
  childAddress: Text,
  childPhone: Text,
  registration: v.optional(Registration, ''),
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
  ownThoughts: Text,
  categories: v.optional(v.array(v.string()), []),

  // Step 4, bakgrund
  howLong: Text,
  protective: Text,
  doneSoFar: Text,
  earlier: Text,
  ifNothing: Text,

  // Step 5, vardnadshavare
  guardians: v.optional(v.array(Guardian), []),
  guardianInformed: v.optional(v.picklist(['', 'yes', 'soon', 'no']), ''),
  informedHow: Text,
  childInformed: YesNo,
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
  feedbackChannel: v.optional(v.picklist(['', 'phone', 'meeting', 'securePost', 'letter']), ''),
  contactHours: Text,
  willingToMeet: YesNo,
  meetingPlace: Text,
  headInformed: v.optional(v.boolean(), false),
  coSigners: Text,
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

/** Reads what an earlier version wrote: unknown keys are kept for the version that knows them. */
export function readReport(content: unknown): Report {
  const parsed = v.safeParse(v.looseObject(Report.entries), content)
  return parsed.success ? parsed.output : emptyReport()
}

/** "A.E." for lists and headings: never the whole name, in no title and no address. */
export function initialsOf({ childName }: Pick<Report, 'childName'>): string {
  const [first = '', ...rest] = childName.trim().split(/\s+/)
  const letters = [first, rest.at(-1) ?? ''].map((name) => name.charAt(0).toUpperCase())
  return letters
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join('')
}
