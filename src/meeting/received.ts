// What lies on this desk of meetings: invitations that came from the other side, notes that were given,
// and what this side has to do.

import { dottedInitials } from '../base/initials.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import type { Submission } from '../report/submission.ts'
import { sideOf } from './audience.ts'
import {
  answersOf,
  doneOf,
  listMeetingLetters,
  standingOf,
  tasksOf,
  type MeetingTask,
} from './fold.ts'
import { findReport } from './known.ts'
import type {
  MeetingAnswer,
  MeetingInvitation,
  MeetingNote,
  MeetingTaskDone,
} from './letter-record.ts'

export interface ReceivedInvitation {
  readonly report: Submission
  readonly invitation: MeetingInvitation
  /** All of them: no clock says which was the last. */
  readonly answers: readonly MeetingAnswer[]
}

export interface GivenNote {
  readonly report: Submission
  readonly note: MeetingNote
}

export interface TaskHere extends MeetingTask {
  readonly report: Submission
  readonly done: MeetingTaskDone | undefined
}

export interface Received {
  readonly invitations: readonly ReceivedInvitation[]
  readonly notes: readonly GivenNote[]
  readonly tasks: readonly TaskHere[]
}

/** Only of reports that are on this desk, and that its person may see. */
export function listReceived(desk: Desk): Received {
  const reports = reportsWithMeetings(desk)
  return {
    invitations: reports.flatMap((report) => invitationsOf(desk, report)),
    notes: reports.flatMap((report) => notesOf(desk, report)),
    tasks: reports.flatMap((report) => tasksHere(desk, report)),
  }
}

/** The standing invitations to one meeting that this side has sent, with what was answered. */
export function listInvited(
  desk: Desk,
  sid: string,
  meeting: string,
): readonly Omit<ReceivedInvitation, 'report'>[] {
  const report = findReport(desk, sid)
  if (!report) return []
  const { unit } = getMe(desk)
  const answers = listMeetingLetters(desk, 'meetingAnswer', report)
  return standingOf(listMeetingLetters(desk, 'meetingInvitation', report), meeting)
    .filter(({ authorUnit }) => authorUnit === unit)
    .map((invitation) => ({ invitation, answers: answersOf(invitation, answers) }))
}

export interface InvitationHere {
  readonly invitation: MeetingInvitation
  readonly answers: readonly MeetingAnswer[]
  /** What has taken its place. */
  readonly newer: MeetingInvitation | undefined
}

export function findInvitation(desk: Desk, id: string): InvitationHere | undefined {
  const invitation = letterOf<MeetingInvitation>(desk, id, 'meetingInvitation')
  const report = invitation && findReport(desk, invitation.sid)
  if (!report) return undefined
  const answers = listMeetingLetters(desk, 'meetingAnswer', report)
  const standing = standingOf(
    listMeetingLetters(desk, 'meetingInvitation', report),
    invitation.record.meeting,
  )
  const isStanding = standing.some((one) => one.id === id)
  return {
    invitation,
    answers: answersOf(invitation, answers),
    newer: isStanding ? undefined : standing[0],
  }
}

/** A list never shows whom it is about. */
export function childInitials({ record }: Submission): string {
  return dottedInitials(record.report.childName)
}

export function findNote(desk: Desk, id: string): MeetingNote | undefined {
  return letterOf<MeetingNote>(desk, id, 'meetingNote')
}

function letterOf<L extends MeetingInvitation | MeetingNote>(
  desk: Desk,
  id: string,
  kind: L['kind'],
): L | undefined {
  const found = desk.cabinet.find(id) as L | undefined
  if (found?.kind !== kind) return undefined
  const report = findReport(desk, found.sid)
  const counted: readonly { readonly id: string }[] = report
    ? listMeetingLetters(desk, kind, report)
    : []
  return counted.some((one) => one.id === id) ? found : undefined
}

function reportsWithMeetings(desk: Desk): readonly Submission[] {
  const letters = ['meetingInvitation', 'meetingNote'].flatMap(
    (kind) => desk.cabinet.list(kind) as readonly (MeetingInvitation | MeetingNote)[],
  )
  const sids = new Set(letters.map(({ sid }) => sid))
  return [...sids].flatMap((sid) => findReport(desk, sid) ?? [])
}

function invitationsOf(desk: Desk, report: Submission): readonly ReceivedInvitation[] {
  const { unit } = getMe(desk)
  const all = listMeetingLetters(desk, 'meetingInvitation', report)
  const answers = listMeetingLetters(desk, 'meetingAnswer', report)
  return [...new Set(all.map(({ record }) => record.meeting))].flatMap((meeting) =>
    standingOf(all, meeting)
      .filter(({ authorUnit }) => authorUnit !== unit)
      .map((invitation) => ({ report, invitation, answers: answersOf(invitation, answers) })),
  )
}

function notesOf(desk: Desk, report: Submission): readonly GivenNote[] {
  const own = sideOf(desk.directory().home.kind)
  const given = listMeetingLetters(desk, 'meetingNote', report).filter(
    ({ record }) => record.to === own,
  )
  return [...new Set(given.map(({ record }) => record.meeting))].flatMap((meeting) =>
    standingOf(given, meeting).map((note) => ({ report, note })),
  )
}

function tasksHere(desk: Desk, report: Submission): readonly TaskHere[] {
  const { unit } = getMe(desk)
  const done = listMeetingLetters(desk, 'meetingTaskDone', report)
  const tasks = tasksOf(
    listMeetingLetters(desk, 'meetingNote', report),
    sideOf(desk.directory().home.kind),
  )
  return tasks.map((task) => ({ ...task, report, done: doneOf(task, done, unit) }))
}
