// A tripartite meeting (trepartssamtal) from the plan to the note: each party's view and proposal apart,
// so that nobody's picture becomes another's. Pure. Empty text means "not answered". Fields are only
// ever added: an earlier version's draft is read as it is, and an earlier version keeps the new ones.

import * as v from 'valibot'
import { dottedInitials } from '../base/initials.ts'
import { oneOf } from '../base/known-choice.ts'

const Text = v.optional(v.string(), '')

export const PARTIES = ['family', 'school', 'socialServices', 'other'] as const
export const ATTENDANCES = ['present', 'absent', 'declined', 'notInvited'] as const
export const PLACE_KINDS = ['preschool', 'school', 'office', 'home', 'neutral', 'remote'] as const
/** S-151, and what the routine has besides: closing (S-155), evaluation (S-217). */
export const MEETING_KINDS = [
  'earlyContact',
  'report',
  'followUp',
  'closing',
  'evaluation',
  'network',
] as const
export const INTERPRETER = ['notNeeded', 'needed', 'booked'] as const
/** How the child is to take part (S-137). */
export const CHILD_PARTS = [
  'inTheRoom',
  'partOfIt',
  'before',
  'throughOther',
  'notSuitable',
] as const
export const ROLES = ['guardian', 'child', 'relative', 'staff', 'interpreter', 'other'] as const
/** Asked before anybody is invited; not knowing counts as yes. */
export const DANGER_ANSWERS = ['yes', 'unknown', 'no'] as const
export const JUDGEMENTS = ['yes', 'partly', 'no'] as const
export const CHILD_SPOKE = ['spokeSelf', 'spokeThroughOther', 'didNotSpeak'] as const

export type Party = (typeof PARTIES)[number]

export type Participant = v.InferOutput<typeof Participant>
export const Participant = v.object({
  id: v.string(),
  name: Text,
  party: oneOf(PARTIES),
  attendance: oneOf(ATTENDANCES),
  role: oneOf(ROLES),
})

/** Who does what, and by when: the words people use, not only a date. */
export type Decision = v.InferOutput<typeof Decision>
export const Decision = v.object({
  id: v.string(),
  who: Text,
  what: Text,
  when: Text,
  /** Whose home it is something to do on. */
  party: oneOf(PARTIES),
  /** The day of it, where it has one. */
  due: Text,
})

/** What can be shown to one and not to another, and the fields it is written in. */
export const PASSAGES = {
  school: ['schoolView', 'schoolProposal'],
  family: ['familyView', 'familyProposal'],
  child: ['childSpoke', 'childView', 'childProposal'],
  socialServices: ['socialServicesView', 'socialServicesProposal'],
  decisions: ['decisions'],
  continued: ['continuedContact', 'nextDate', 'nextTime', 'nextPlace'],
} as const
export type Passage = keyof typeof PASSAGES
export const PASSAGE_NAMES = Object.keys(PASSAGES) as readonly Passage[]

export type Meeting = v.InferOutput<typeof Meeting>
export const Meeting = v.object({
  schema: v.optional(v.literal(1), 1),
  /** The report that it belongs to, where it belongs to one. */
  sid: Text,
  kind: oneOf(MEETING_KINDS),
  childName: Text,
  purpose: Text,

  violence: oneOf(DANGER_ANSWERS),
  honour: oneOf(DANGER_ANSWERS),
  custody: oneOf(DANGER_ANSWERS),
  /** Where the lock has been narrowed: how a meeting goes with who may know what. */
  weighing: Text,

  /** Who invites, and decides about the place; who leads. */
  host: Text,
  chair: Text,
  date: Text,
  startTime: Text,
  endTime: Text,
  placeKind: oneOf(PLACE_KINDS),
  place: Text,

  participants: v.optional(v.array(Participant), []),
  interpreter: oneOf(INTERPRETER),
  language: Text,
  childPart: oneOf(CHILD_PARTS),
  childPartReason: Text,
  agenda: Text,

  /** When the talk itself began and ended. */
  startedAt: Text,
  endedAt: Text,

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

  continuedContact: Text,
  nextDate: Text,
  nextTime: Text,
  nextPlace: Text,

  /** Passages that were read aloud to those whose words they are, each with its hash (read-back.ts). */
  readBack: v.optional(v.array(v.string()), []),
  purposeWasClear: oneOf(JUDGEMENTS),
  structureHeld: oneOf(JUDGEMENTS),
  everyoneTookPart: oneOf(JUDGEMENTS),
  rolesWereClear: oneOf(JUDGEMENTS),

  /** Who else may have a passage than the side that writes (audience.ts). */
  seenBy: v.optional(v.record(v.string(), v.array(v.string())), {}),
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
