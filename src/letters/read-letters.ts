// Opening what has been pulled. The signature is checked against the directory, the letter opened,
// and what it says handed to the domain that owns its kind, in one transaction with the mark that
// it has been handled. What cannot be verified is never hidden: it comes with that said.

import type { Instant } from '../base/clock.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import type { LetterProblem, LetterRow } from '../database/profile-database.ts'
import { authorOf, isToClosedEpoch, type Authorship } from '../directory/directory.ts'
import { readHeader, hashEnvelope, type EnvelopeHeader } from '../protocol/envelope.ts'
import { findAdmin } from '../protocol/organisation-log.ts'
import { verifySignature } from '../protocol/signature.ts'
import type { Member } from '../protocol/unit-log.ts'
import type { LetterBody } from '../vault/letter.ts'
import { KEYS_TABLE } from '../vault/vault.ts'
import { compareLogs } from './compare-logs.ts'
import type { Desk } from './desk.ts'
import type { Standing } from './filed.ts'

export interface IncomingLetter {
  readonly header: EnvelopeHeader
  readonly hash: string
  readonly mailbox: string
  /** When the server received it. */
  readonly arrivedAt: Instant
  readonly author: Member | undefined
  readonly standing: Standing
  /** Sealed to a key that had been replaced: whoever has left the group may have read it. */
  readonly closedEpoch: boolean
  readonly body: LetterBody
}

/**
 * What a domain makes of a letter; undefined if there is nothing to file. What it can't read is not
 * dropped: it may come from a later version, and is tried again after the update.
 */
export type TakeLetter = (desk: Desk, letter: IncomingLetter) => Promise<Taken> | Taken
type Taken = LetterWrite | 'unknown-version' | 'sid-reuse' | undefined

export interface LetterWrite extends CabinetWrite {
  /** Asked when its turn to be written has come; when false, the letter is taken once more. */
  readonly stillTrue?: () => boolean
}

/** Kind of record to the domain that owns it. Made in the composition root. */
export type Domains = { readonly [kind: string]: TakeLetter }

/** What may have passed until the next time: an update, or a refresh of the directory. */
const TRIED_AGAIN: readonly LetterProblem[] = ['unknown-version', 'log-behind']
/** What may have been for want of a key. */
const UNOPENED: readonly LetterProblem[] = ['not-a-reader', 'bad-signature']

/**
 * Opens all that is unhandled, in the order of the mailbox. Gives how many were filed. A fault of
 * ours is thrown when all have had their turn: one letter must not hold up the reports behind it.
 */
export async function readLetters(desk: Desk, domains: Domains): Promise<number> {
  const rows = await desk.database.letters.where('handled').equals(0).sortBy('seq')
  let filed = 0
  // Keys first: a letter may be sealed to a group whose key lies further down.
  const keysFirst = [...rows].sort((a, b) => Number(b.cls === 'key') - Number(a.cls === 'key'))
  const faults: unknown[] = []
  for (const row of keysFirst) {
    if (row.problem && !TRIED_AGAIN.includes(row.problem)) continue
    try {
      if (await readLetter(desk, domains, row)) filed += 1
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return filed
}

async function readLetter(desk: Desk, domains: Domains, row: LetterRow): Promise<boolean> {
  const header = readHeader(row.envelope)
  if (!header.ok) {
    const newer = header.error.kind === 'unknown-version'
    return mark(desk, row, newer ? 'unknown-version' : 'malformed')
  }
  if (await isReplayed(desk, row)) return mark(desk, row, 'replayed')
  const author = authorOf(desk.directory(), header.value, findAdmin)
  const standing = await standingOf(author, row)
  if (header.value.cls === 'key') return keepKey(desk, row, author, standing)

  const body = await desk.vault.open(desk.profile, row.envelope)
  if (!body.ok) {
    const { kind } = body.error
    if (kind === 'vault-locked') return false
    const changed = kind === 'not-a-reader' && author.kind !== 'unknown' && !isVouched(standing)
    return mark(desk, row, changed ? 'bad-signature' : kind)
  }
  // A kind that a later version knows: kept, and opened after the update. Asked of the table alone,
  // since every object knows a kind called 'constructor'.
  const { kind } = body.value
  const take = Object.hasOwn(domains, kind) ? domains[kind] : undefined
  if (!take) return false
  const write = await take(desk, {
    header: header.value,
    hash: row.hash,
    mailbox: row.mb,
    arrivedAt: row.t,
    author: 'member' in author && isVouched(standing) ? author.member : undefined,
    standing,
    closedEpoch: isToClosedEpoch(desk.directory(), row.mb, body.value.to, row.t),
    body: body.value,
  })
  if (typeof write === 'string') return mark(desk, row, write)
  const doubt = await compareLogs(desk, header.value, body.value.dh)
  const also = async () => {
    await write?.also?.()
    const { problem: _, ...rest } = row
    // In doubt it stays on the list of what somebody has to look at.
    const outcome = doubt ? { problem: doubt } : { handled: 1 as const }
    await desk.database.letters.put({ ...rest, ...outcome })
  }
  try {
    const written = await desk.cabinet.write(() => {
      if (write?.stillTrue?.() === false) throw new Overtaken()
      return { ...write, also }
    })
    return written.ok && write !== undefined
  } catch (error) {
    if (error instanceof Overtaken) return readLetter(desk, domains, row)
    throw error
  }
}

/** While the letter was being taken, somebody wrote in what it is about. */
class Overtaken extends Error {}

/** The server shows the very same letter once more, under a later number. */
async function isReplayed({ database }: Desk, { mb, seq, hash }: LetterRow): Promise<boolean> {
  const same = await database.letters.where('hash').equals(hash).toArray()
  return same.some((letter) => letter.mb === mb && letter.seq < seq)
}

const isVouched = (standing: Standing) => standing !== 'unverified'

async function standingOf(author: Authorship, { envelope, t }: LetterRow): Promise<Standing> {
  if (author.kind === 'unknown') return 'unverified'
  const genuine = await verifySignature(author.publicKey, hashEnvelope(envelope).signed, envelope.s)
  if (!genuine) return 'unverified'
  // What had arrived before the leaving is as good as it was on that day.
  return author.kind === 'left' && t >= (author.member.leftAt ?? '') ? 'left' : 'genuine'
}

/** Only an administrator's own signature brings a group's key into the vault. */
async function keepKey(
  desk: Desk,
  row: LetterRow,
  author: Authorship,
  standing: Standing,
): Promise<boolean> {
  if (author.kind !== 'administrator' || standing !== 'genuine') {
    return mark(desk, row, 'unknown-author')
  }
  const place = { id: row.hash, version: 1 }
  const kept = await desk.vault.keepGroupKey(desk.profile, row.envelope, place)
  if (!kept.ok) {
    return kept.error.kind === 'vault-locked' ? false : mark(desk, row, 'malformed')
  }
  const { database } = desk
  await database.transaction('rw', database.letters, database.table(KEYS_TABLE), async () => {
    await database.keys.put({ ...place, ...kept.value.row })
    await database.letters.update([row.mb, row.seq], { handled: 1 })
  })
  // Letters that could not be opened for want of this key may be opened now.
  await database.letters
    .filter(({ problem }) => problem !== undefined && UNOPENED.includes(problem))
    .modify((letter: { problem?: LetterProblem }) => {
      delete letter.problem
    })
  return false
}

async function mark(desk: Desk, row: LetterRow, problem: LetterProblem): Promise<false> {
  if (row.problem !== problem) await desk.database.letters.update([row.mb, row.seq], { problem })
  return false
}
