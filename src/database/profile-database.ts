// One database a profile, so that no login, logout or lock can touch a colleague's unsent work, and
// so that a record and its outbox rows change in one transaction. Rows are encrypted, envelopes are
// sealed: both only leave this file as bytes.

import { Dexie, type Table } from 'dexie'
import type { Bytes } from '../base/bytes.ts'
import type { Instant } from '../base/clock.ts'
import type { Envelope, EnvelopeClass } from '../protocol/envelope.ts'
import type { PushRefusal } from '../protocol/push.ts'
import type { Receipt } from '../protocol/receipt.ts'
import { refuseNewer } from './newer-database.ts'

export interface CoveredRow {
  readonly id: string
  readonly version: number
  readonly iv: Bytes
  readonly box: Bytes
}

export interface OutboxRow {
  /** Order of queueing; the database counts. */
  readonly n?: number
  readonly id: string
  readonly hash: string
  readonly mb: string
  readonly rec: string
  readonly cls: EnvelopeClass
  readonly envelope: Envelope
  readonly queuedAt: Instant
  /** To a mailbox of the writer's own: nobody else waits for it, and it is not counted. */
  readonly copy: boolean
  /** Set in a transaction of its own before the fetch; from then on nothing takes the row back. */
  readonly attemptedAt?: Instant
  /** The server will not have it: shown, kept, and no hindrance to the rows behind it. */
  readonly refused?: PushRefusal
  /** It had arrived, and the server has been restored since: until it answers, nobody knows. */
  readonly again?: { readonly since: Instant; readonly arrivedAt: Instant }
}

/** A row that has left the outbox, kept for a month in case the server loses what it took. */
export interface SentRow extends Omit<OutboxRow, 'refused' | 'again'> {
  /** The server's incarnation that had it last, and the time of its receipt. */
  readonly inc: string
  readonly t: Instant
}

export interface ReceiptRow {
  /** Hash of the envelope. */
  readonly env: string
  readonly mb: string
  readonly seq: number
  /** The arrival. What a restored server says later moves neither this nor the first receipt. */
  readonly t: Instant
  readonly receipt: Receipt
  /** The newest receipt, where a restored server took the envelope once more. */
  readonly renewed?: Receipt
}

/** Why a received letter is not shown as what it claims to be. */
export type LetterProblem =
  | 'unknown-version'
  | 'unknown-author'
  | 'bad-signature'
  | 'wrong-header'
  | 'wrong-mailbox'
  | 'replayed'
  /** Of a sent report's number, with other words. */
  | 'sid-reuse'
  | 'not-a-reader'
  | 'malformed'
  /** Filed, but its author had read more of the log, or another log, than this tablet. */
  | 'log-behind'
  | 'log-forked'

export interface LetterRow {
  readonly mb: string
  /** Its number in the mailbox, counted on where a restored server began below (`CursorRow.base`). */
  readonly seq: number
  readonly id: string
  readonly hash: string
  readonly rec: string
  readonly cls: EnvelopeClass | ''
  readonly par: readonly string[]
  readonly t: Instant
  readonly envelope: Envelope
  /** 0 until a domain has taken it over, then 1. */
  readonly handled: 0 | 1
  readonly problem?: LetterProblem
}

export interface CursorRow {
  readonly mb: string
  readonly inc: string
  readonly seq: number
  readonly chain: string
  /** How many numbers earlier incarnations used up: what came then is neither moved nor covered. */
  readonly base?: number
}

/** The tablet in a family's hands: what was shown, covered like a record. */
export interface HandOverRow extends CoveredRow {
  /** The draft that the answers belong to. */
  readonly rec: string
}

/** An answer or some strokes of the pen, sealed to the person who handed over. */
export interface AnswerRow {
  readonly id: string
  readonly handOver: string
  readonly box: Bytes
}

export class ProfileDatabase extends Dexie {
  declare readonly records: Table<CoveredRow, string>
  declare readonly resume: Table<CoveredRow, string>
  declare readonly keys: Table<CoveredRow, string>
  declare readonly outbox: Table<OutboxRow, number>
  declare readonly sent: Table<SentRow, string>
  declare readonly receipts: Table<ReceiptRow, string>
  declare readonly letters: Table<LetterRow, [string, number]>
  declare readonly cursors: Table<CursorRow, string>
  declare readonly handOvers: Table<HandOverRow, string>
  declare readonly answers: Table<AnswerRow, string>

  constructor(profile: string) {
    super(profileDatabaseName(profile), { chromeTransactionDurability: 'strict' })
    // Versions are only ever added below the last one; none is edited once it has been released.
    this.version(1).stores({
      records: 'id',
      resume: 'id',
      keys: 'id',
      outbox: '++n, &id, rec',
      receipts: 'env',
      letters: '[mb+seq], hash, rec, handled',
      cursors: 'mb',
    })
    this.version(2).stores({ sent: 'hash, inc, t' })
    this.version(3).stores({ handOvers: 'id, rec', answers: 'id, handOver' })
    refuseNewer(this)
  }
}

export function profileDatabaseName(profile: string): string {
  return `tp_${profile}`
}

export interface DatabaseDep {
  readonly database: ProfileDatabase
}
