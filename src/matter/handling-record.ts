// What is done in a matter: who handles it, whom they have spoken to, what somebody has stated, who
// may be told, and who has looked.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { signed } from '../letters/signed.ts'
import { Hash } from '../protocol/wire.ts'
import { DayOrNone, SwedishDay, Words } from '../routine/record-parts.ts'
import { PersonCard } from '../vault/person-keys.ts'

/** Överlämningsblad: what the next handler has to know (DOM D8). */
export type HandoverSheet = v.InferOutput<typeof HandoverSheet>
const HandoverSheet = v.object({
  tasks: v.string(),
  meeting: v.string(),
  consents: v.string(),
  promises: v.string(),
  /** When the reporter's side was last asked how it goes (höra läget). */
  heard: v.string(),
})

export const AssignmentRecord = v.object({
  handler: PersonCard,
  from: SwedishDay,
  sheet: HandoverSheet,
  ...signed,
})

/** The number of the matter in the authority's own system. */
export const CaseNumberRecord = v.object({ number: Words, ...signed })

export const LockChangeRecord = v.object({
  change: v.picklist(['lifted', 'narrowed']),
  mayKnow: Words,
  reason: Words,
  /** The changes that its writer had seen: of two made apart the more protective one holds. */
  replaces: v.array(v.string()),
  ...signed,
})

export const ContactNoteRecord = v.object({
  way: v.picklist(['phone', 'meeting', 'visit', 'letter', 'heard']),
  withWhom: Words,
  on: SwedishDay,
  /** `15.40`; empty where nobody noted it. */
  time: v.string(),
  words: Words,
  ...signed,
})

/** What somebody has stated, and what they said when it was shown to them (DOM E7). */
export const StatementRecord = v.object({
  provider: Words,
  words: Words,
  shownOn: DayOrNone,
  answer: v.picklist(['draft', 'confirmed', 'corrected', 'objected']),
  correction: v.string(),
  /** The event whose words these follow on. */
  replaces: v.string(),
  ...signed,
})

/** Who of the group sees the matter, beside managers: those named, or all again. */
export const SmallGroupRecord = v.object({
  to: v.picklist(['some', 'all']),
  members: v.array(v.object({ uid: idSchema('p'), name: Words })),
  reason: Words,
  ...signed,
})

/** Who has opened which matters since when: one for each session and mailbox. */
export const ReadsRecord = v.object({
  from: Instant,
  opened: v.array(idSchema('s')),
  ...signed,
})

/** Who has the inbox on a day. */
export const DutyRecord = v.object({
  day: SwedishDay,
  person: v.object({ uid: idSchema('p'), name: Words }),
  /** The records of the same day that its writer had seen: taken over, and no clock asked. */
  replaces: v.array(Hash),
  ...signed,
})
