// What goes out of a meeting as letters: the invitation, its answer, and to each side the note with the
// passages that it may have.

import * as v from 'valibot'
import { idSchema } from '../base/id.ts'
import { oneOf } from '../base/known-choice.ts'
import type { Filed } from '../letters/filed.ts'
import { signed } from '../letters/signed.ts'
import { Hash } from '../protocol/wire.ts'
import { SwedishDay, Words } from '../routine/record-parts.ts'
import { CHILD_PARTS, Decision, MEETING_KINDS, PARTIES, PLACE_KINDS } from './record.ts'

const about = {
  /** The draft that it came from, on its author's tablet: one id for all letters about a meeting. */
  meeting: idSchema('r'),
  kind: oneOf(MEETING_KINDS),
  purpose: v.string(),
}

const Invitation = v.object({
  ...about,
  purpose: Words,
  host: Words,
  chair: Words,
  date: SwedishDay,
  startTime: Words,
  endTime: v.string(),
  placeKind: oneOf(PLACE_KINDS),
  place: v.string(),
  childPart: oneOf(CHILD_PARTS),
  agenda: v.string(),
  /** The language of the interpreter who has been booked. */
  interpreter: v.string(),
  /** Which parties are asked to come; nobody's name. */
  asked: v.array(v.picklist(PARTIES)),
})
export type InvitationWords = v.InferOutput<typeof Invitation>

export type MeetingInvitationRecord = v.InferOutput<typeof MeetingInvitationRecord>
export const MeetingInvitationRecord = v.object({
  ...Invitation.entries,
  /** Those before it that its writer had seen, by the hash of their words. */
  replaces: v.array(Hash),
  ...signed,
})
export type MeetingInvitation = Filed<'meetingInvitation', MeetingInvitationRecord>

export const INVITATION_ANSWERS = ['coming', 'notComing', 'otherTime'] as const

export type MeetingAnswerRecord = v.InferOutput<typeof MeetingAnswerRecord>
export const MeetingAnswerRecord = v.object({
  meeting: idSchema('r'),
  /** The very words that are answered: to a new day one answers anew. */
  invitation: Hash,
  answer: v.picklist(INVITATION_ANSWERS),
  words: v.string(),
  ...signed,
})
export type MeetingAnswer = Filed<'meetingAnswer', MeetingAnswerRecord>

export type NoteWords = v.InferOutput<typeof NoteWords>
export const NoteWords = v.object({
  ...about,
  date: v.string(),
  /** As its reader reads them. */
  passages: v.array(
    v.object({
      passage: v.string(),
      answers: v.array(v.object({ label: v.string(), value: v.string() })),
    }),
  ),
  decisions: v.array(Decision),
})

export type MeetingNoteRecord = v.InferOutput<typeof MeetingNoteRecord>
export const MeetingNoteRecord = v.object({
  ...NoteWords.entries,
  /** Whose note it is; the own side keeps each, as what was given. */
  to: v.picklist(PARTIES),
  replaces: v.array(Hash),
  ...signed,
})
export type MeetingNote = Filed<'meetingNote', MeetingNoteRecord>

export type MeetingTaskDoneRecord = v.InferOutput<typeof MeetingTaskDoneRecord>
export const MeetingTaskDoneRecord = v.object({
  meeting: idSchema('r'),
  /** The very words of the decision: what has been agreed anew is to be done anew. */
  task: Hash,
  ...signed,
})
export type MeetingTaskDone = Filed<'meetingTaskDone', MeetingTaskDoneRecord>

export const MEETING_LETTERS = {
  meetingInvitation: MeetingInvitationRecord,
  meetingAnswer: MeetingAnswerRecord,
  meetingNote: MeetingNoteRecord,
  meetingTaskDone: MeetingTaskDoneRecord,
}
export type MeetingLetterKind = keyof typeof MEETING_LETTERS
export type MeetingLetterRecord<K extends MeetingLetterKind> = v.InferOutput<
  (typeof MEETING_LETTERS)[K]
>
