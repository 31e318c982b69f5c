// Letters of a meeting: to the other side of the report what is the other side's, and to the own one
// all of it. What goes to the family goes on paper, and the own side keeps what stood on it.

import type { Json } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import {
  groupAddressee,
  groupsOf,
  memberAddressee,
  type Addressee,
} from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileOwn } from '../letters/file-letter.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import { whoToTell } from '../matter/answer.ts'
import { receivingNow } from '../report/receivers.ts'
import type { Submission } from '../report/submission.ts'
import type { MeetingFacts } from './gates.ts'
import { listMeetingLetters, standingOf, wordsHash } from './fold.ts'
import { findReport } from './known.ts'
import type {
  MeetingInvitation,
  MeetingNote,
  MeetingLetterKind,
  MeetingLetterRecord,
} from './letter-record.ts'
import { invitationFor, noteFor, recipientOf, type Outgoing, type Withheld } from './outgoing.ts'
import type { Meeting, Party } from './record.ts'

export type MeetingError =
  | SealError
  | StorageFailure
  | Withheld
  /** It belongs to no report, or to one that nobody can vouch for: then it goes on paper. */
  | { readonly kind: 'no-report' }

type Written<T> = Promise<Result<T, MeetingError>>

export interface ToSend {
  readonly rec: string
  readonly meeting: Meeting
  readonly facts: MeetingFacts
}

/** One invitation for the own side, and for the other one where somebody of it is asked to come. */
export async function sendInvitation(desk: Desk, plan: ToSend): Written<MeetingInvitation> {
  const { own } = plan.facts
  const made = invitationFor(outgoing(desk, plan, own))
  if (!made.ok) return made
  const report = findReport(desk, plan.meeting.sid)
  const ends = report && (await endsOf(desk, report))
  if (!report || !ends) return err({ kind: 'no-report' })
  const seen = standingOf(listMeetingLetters(desk, 'meetingInvitation', report), plan.rec)
  const record = { ...made.value, replaces: seen.map(wordsHash) }
  const readers = made.value.asked.includes(other(own)) ? [...ends.own, ...ends.other] : ends.own
  const kept = await keepAll(desk, report, [{ kind: 'meetingInvitation', record, readers }])
  return kept.ok ? ok(kept.value[0] as MeetingInvitation) : kept
}

/** The whole note to the own side, and to each party that is named the passages it may have. */
export async function sendNotes(
  desk: Desk,
  plan: ToSend,
  parties: readonly Party[],
): Written<readonly MeetingNote[]> {
  const { own } = plan.facts
  const report = findReport(desk, plan.meeting.sid)
  const ends = report && (await endsOf(desk, report))
  if (!report || !ends) return err({ kind: 'no-report' })
  const seen = listMeetingLetters(desk, 'meetingNote', report)
  const letters: LetterToKeep[] = []
  for (const to of new Set([own, ...parties])) {
    const made = noteFor(outgoing(desk, plan, to))
    if (!made.ok) return made
    const before = standingOf(seen, plan.rec).filter(({ record }) => record.to === to)
    const readers = to === other(own) ? [...ends.own, ...ends.other] : ends.own
    const record = { ...made.value, to, replaces: before.map(wordsHash) }
    letters.push({ kind: 'meetingNote', record, readers })
  }
  const kept = await keepAll(desk, report, letters)
  return kept.ok ? ok(kept.value as readonly MeetingNote[]) : kept
}

function outgoing(desk: Desk, plan: ToSend, party: Party): Outgoing {
  return { ...plan, to: recipientOf(party), now: desk.clock.now() }
}

function other(own: Party): Party {
  return own === 'school' ? 'socialServices' : 'school'
}

interface Ends {
  readonly own: readonly Addressee[]
  readonly other: readonly Addressee[]
}

/** The two sides of a report, as this desk can write to them. */
export async function endsOf(desk: Desk, report: Submission): Promise<Ends | undefined> {
  if (report.standing === 'unverified') return undefined
  const directory = desk.directory()
  if (report.author === desk.person.uid) {
    return {
      own: [memberAddressee(directory, getMe(desk))],
      other: receivingNow(desk, report),
    }
  }
  const group = groupsOf(directory, desk.person.uid).find(
    ({ mailbox }) => mailbox === report.mailbox,
  )
  if (!group) return undefined
  return { own: [groupAddressee(directory, group)], other: await whoToTell(desk, report) }
}

type WordsOf<K extends MeetingLetterKind> = Omit<MeetingLetterRecord<K>, 'by' | 'writtenAt'>

type LetterToKeep = {
  [K in MeetingLetterKind]: {
    readonly kind: K
    readonly record: WordsOf<K>
    readonly readers: readonly Addressee[]
  }
}[MeetingLetterKind]

/** All of them or none. */
async function keepAll(desk: Desk, report: Submission, letters: readonly LetterToKeep[]) {
  const queue: OutboxRow[] = []
  const put = []
  for (const { kind, record, readers } of letters) {
    const whole = { ...record, by: desk.person, writtenAt: desk.clock.now() }
    const { sid, bh } = report
    const content = { kind, cls: 'final' as const, sid, bh, record: whole as unknown as Json }
    const rows = await writeLetters(desk, content, readers)
    if (!rows.ok) return rows
    queue.push(...rows.value)
    put.push(fileOwn(desk, kind, report, whole, rows.value))
  }
  const written = await desk.cabinet.write({
    put,
    also: async () => {
      await desk.database.outbox.bulkAdd(queue)
    },
  })
  return written.ok ? ok(put) : written
}
