// What each party of a meeting gets, word by word, and whether it has got just that already.

import type { Json } from '../base/canonical.ts'
import * as v from 'valibot'
import type { Desk } from '../letters/desk.ts'
import { bodyHash } from '../vault/letter.ts'
import { listMeetingLetters, standingOf } from './fold.ts'
import { findReport } from './known.ts'
import { NoteWords } from './letter-record.ts'
import { askedParties, noteFor, recipientOf, type Made } from './outgoing.ts'
import type { Party } from './record.ts'
import type { ToSend } from './send.ts'

export interface ForParty {
  readonly party: Party
  readonly made: Made<NoteWords>
  /** A letter with these very words has been written. */
  readonly isGiven: boolean
}

/** The side that writes first: it has all of it. */
export function listForParties(desk: Desk, plan: ToSend): readonly ForParty[] {
  const { rec, meeting, facts } = plan
  const report = findReport(desk, meeting.sid)
  const notes = report ? standingOf(listMeetingLetters(desk, 'meetingNote', report), rec) : []
  const given = new Set(notes.map(({ record }) => `${record.to} ${noteDigest(record)}`))
  return [...new Set([facts.own, ...askedParties(meeting)])].map((party) => {
    const made = noteFor({ ...plan, to: recipientOf(party), now: desk.clock.now() })
    return {
      party,
      made,
      isGiven: made.ok && given.has(`${party} ${noteDigest(made.value)}`),
    }
  })
}

/** Of the words alone: the same on a paper and in the letter that was kept of it. */
export function noteDigest(note: NoteWords): string {
  return bodyHash('meetingNote', v.parse(NoteWords, note) as unknown as Json)
}

/** What a paper is asked for by; it says nothing of whom it is about. */
export function meetingReference(rec: string): string {
  return `M-${rec.slice(2, 10)}`
}

/** The family's copy: there is one only of words that it may have, and that are kept. */
export function familyCopyOf(desk: Desk, plan: ToSend): NoteWords | undefined {
  const family = listForParties(desk, plan).find(({ party }) => party === 'family')
  if (!family?.made.ok) return undefined
  // A meeting about no report has nobody to keep a letter for: its note stays with whoever wrote it.
  return family.isGiven || plan.meeting.sid === '' ? family.made.value : undefined
}
