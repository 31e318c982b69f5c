// Filing: the same shape for what was written here and for what came in.

import type { LetterRow, OutboxRow } from '../database/profile-database.ts'
import { getMe, type Desk } from './desk.ts'
import type { Filed } from './filed.ts'
import type { IncomingLetter } from './read-letters.ts'
import { filedLetters } from './write-letters.ts'

export interface Subject {
  readonly sid: string
  readonly bh: string
}

/** What was written here. The envelope that went to its reader stands first. */
export function fileOwn<K extends string, R>(
  desk: Desk,
  kind: K,
  { sid, bh }: Subject,
  record: R,
  rows: readonly OutboxRow[],
  id = rows[0]?.hash ?? '',
): Filed<K, R> {
  const me = getMe(desk)
  return {
    kind,
    id,
    sid,
    bh,
    at: desk.clock.now(),
    author: me.uid,
    authorUnit: me.unit,
    role: me.role,
    standing: 'genuine',
    mailbox: rows[0]?.mb ?? me.mailbox,
    letters: filedLetters(rows),
    record,
  }
}

/** What came in, under the hash of its letter: a second one with the same `sid` is another record. */
export function fileIncoming<K extends string, R>(
  kind: K,
  letter: IncomingLetter,
  record: R,
): Filed<K, R> {
  const { body, hash, mailbox, arrivedAt, author, standing, closedEpoch } = letter
  return {
    kind,
    id: hash,
    sid: body.sid ?? '',
    bh: body.bh ?? '',
    at: body.at,
    author: author?.uid ?? '',
    authorUnit: author?.unit ?? '',
    role: standing === 'unverified' ? '' : (author?.role ?? ''),
    standing,
    mailbox,
    arrivedAt,
    ...(closedEpoch && { closedEpoch }),
    letters: [],
    record,
  }
}

/** True for a letter that was read before, and for the copy of something this very device wrote. */
export function isFiled(desk: Desk, kind: string, hash: string): boolean {
  if (desk.cabinet.find(hash)) return true
  const records = desk.cabinet.list(kind) as readonly Filed[]
  return records.some(({ letters }) => letters.some((letter) => letter.hash === hash))
}

export type UnreadLetter = LetterRow & { readonly problem: NonNullable<LetterRow['problem']> }

/** Letters that are here and can't be shown as what they are, each with why. */
export async function listProblems({ database }: Desk): Promise<readonly UnreadLetter[]> {
  const rows = await database.letters.where('handled').equals(0).toArray()
  return rows.filter((row): row is UnreadLetter => row.problem !== undefined)
}
