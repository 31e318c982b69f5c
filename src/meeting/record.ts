// The note of a tripartite meeting (trepartssamtal) as it is written: each party's view and proposal
// apart, so that nobody's picture becomes another's. Pure. Empty text means "not answered".

import * as v from 'valibot'
import { dottedInitials } from '../base/initials.ts'
import { oneOf } from '../base/known-choice.ts'

const Text = v.optional(v.string(), '')

export const PARTIES = ['family', 'school', 'socialServices', 'other'] as const
export const ATTENDANCES = ['present', 'absent', 'declined', 'notInvited'] as const
export const PLACE_KINDS = ['preschool', 'school', 'office', 'home', 'neutral', 'remote'] as const
export const CHILD_SPOKE = ['spokeSelf', 'spokeThroughOther', 'didNotSpeak'] as const

export type Party = (typeof PARTIES)[number]

export type Participant = v.InferOutput<typeof Participant>
export const Participant = v.object({
  id: v.string(),
  name: Text,
  party: oneOf(PARTIES),
  attendance: oneOf(ATTENDANCES),
})

/** Who does what, and by when: the words people use, not only a date. */
export type Decision = v.InferOutput<typeof Decision>
export const Decision = v.object({ id: v.string(), who: Text, what: Text, when: Text })

export type Meeting = v.InferOutput<typeof Meeting>
export const Meeting = v.object({
  schema: v.optional(v.literal(1), 1),
  childName: Text,
  purpose: Text,

  date: Text,
  startTime: Text,
  placeKind: oneOf(PLACE_KINDS),
  place: Text,

  participants: v.optional(v.array(Participant), []),

  schoolView: Text,
  schoolProposal: Text,
  familyView: Text,
  familyProposal: Text,
  childSpoke: oneOf(CHILD_SPOKE),
  childView: Text,
  childProposal: Text,
  socialServicesView: Text,
  socialServicesProposal: Text,

  decisions: v.optional(v.array(Decision), []),

  nextDate: Text,
  nextPlace: Text,
})

export function emptyMeeting(prefilled: Partial<Meeting> = {}): Meeting {
  return { ...v.parse(Meeting, {}), ...prefilled }
}

/** In the rows too: a person's row is written back as a whole. */
const LooseMeeting = v.looseObject({
  ...Meeting.entries,
  participants: v.optional(v.array(v.looseObject(Participant.entries)), []),
  decisions: v.optional(v.array(v.looseObject(Decision.entries)), []),
})

/** Reads what another version wrote: unknown keys are kept for the version that knows them. */
export function readMeeting(content: unknown): Meeting {
  const parsed = v.safeParse(LooseMeeting, content)
  return parsed.success ? parsed.output : emptyMeeting()
}

/** "A.E.": a list never shows whom it is about. */
export function meetingInitials({ childName }: Pick<Meeting, 'childName'>): string {
  return dottedInitials(childName)
}

const NEEDED: readonly Party[] = ['family', 'school', 'socialServices']

/** One from each of the three makes it tripartite (DOM S-145). Silent until somebody has been placed. */
export function missingParties({ participants }: Pick<Meeting, 'participants'>): readonly Party[] {
  if (participants.every(({ party }) => party === '')) return []
  const there = participants.filter(({ attendance }) => ['', 'present'].includes(attendance))
  return NEEDED.filter((needed) => !there.some(({ party }) => party === needed))
}
