// What is true of the meetings about a report: which invitation stands, who comes, which note is the
// newest, and what somebody has to do. Newer is what names the one before it; no clock is asked.

import type { Json } from '../base/canonical.ts'
import type { Desk } from '../letters/desk.ts'
import { holdersOf, isAbout } from '../report/fold.ts'
import type { Forwarding } from '../report/forwarding.ts'
import type { Submission } from '../report/submission.ts'
import { bodyHash } from '../vault/letter.ts'
import type {
  MeetingAnswer,
  MeetingInvitation,
  MeetingLetterKind,
  MeetingNote,
  MeetingTaskDone,
} from './letter-record.ts'
import type { Decision, Party } from './record.ts'

interface OfKind {
  readonly meetingInvitation: MeetingInvitation
  readonly meetingAnswer: MeetingAnswer
  readonly meetingNote: MeetingNote
  readonly meetingTaskDone: MeetingTaskDone
}

/** Those that count: about these very words, by the report's author or a member of a unit that has it. */
export function listMeetingLetters<K extends MeetingLetterKind>(
  { cabinet }: Pick<Desk, 'cabinet'>,
  kind: K,
  report: Submission,
): readonly OfKind[K][] {
  const forwardings = cabinet.list('forwarding') as readonly Forwarding[]
  const holders = new Set(holdersOf(report, { forwardings }).map(({ unit }) => unit))
  return (cabinet.list(kind) as readonly OfKind[K][]).filter(
    (letter) =>
      isAbout(letter, report) &&
      letter.standing === 'genuine' &&
      (letter.author === report.author || holders.has(letter.authorUnit)),
  )
}

/** Of one meeting those that no later one names. Two that were written apart both stand. */
export function standingOf<L extends MeetingInvitation | MeetingNote>(
  letters: readonly L[],
  meeting: string,
): readonly L[] {
  const about = letters.filter(({ record }) => record.meeting === meeting)
  const replaced = new Set(about.flatMap(({ record }) => record.replaces))
  return about.filter((one) => !replaced.has(wordsHash(one)))
}

/** By its words: the same letter has another hash in each mailbox. */
export function wordsHash({ kind, record }: MeetingInvitation | MeetingNote): string {
  return bodyHash(kind, record as unknown as Json)
}

/** Answers to exactly this invitation: whoever said yes to another day has not said yes to this one. */
export function answersOf(
  invitation: MeetingInvitation,
  answers: readonly MeetingAnswer[],
): readonly MeetingAnswer[] {
  const words = wordsHash(invitation)
  return answers.filter(
    ({ record, authorUnit }) => record.invitation === words && authorUnit !== invitation.authorUnit,
  )
}

export interface MeetingTask {
  readonly meeting: string
  readonly sid: string
  readonly decision: Decision
}

/** What was decided that this side does, by the notes that it has been given. */
export function tasksOf(notes: readonly MeetingNote[], own: Party): readonly MeetingTask[] {
  const given = notes.filter(({ record }) => record.to === own)
  const meetings = [...new Set(given.map(({ record }) => record.meeting))]
  const tasks = meetings.flatMap((meeting) =>
    standingOf(given, meeting).flatMap(({ sid, record }) =>
      record.decisions
        .filter(({ party }) => party === own)
        .map((decision): MeetingTask => ({ meeting, sid, decision })),
    ),
  )
  return tasks.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1))
}

/** Undefined while nobody of the own side has said so. */
export function doneOf(
  { meeting, sid, decision }: MeetingTask,
  done: readonly MeetingTaskDone[],
  unit: string,
): MeetingTaskDone | undefined {
  const words = taskHash(decision)
  return done.find(
    ({ authorUnit, record, sid: about }) =>
      authorUnit === unit && about === sid && record.meeting === meeting && record.task === words,
  )
}

export function taskHash(decision: Decision): string {
  return bodyHash('decision', decision as unknown as Json)
}

/** What has no day comes last. */
function dueOf({ decision }: MeetingTask): string {
  return decision.due || '9999'
}
