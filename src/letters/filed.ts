// A final record as it is filed: one event, never changed. What is true now is a fold over these.

import type { Instant } from '../base/clock.ts'
import type { StoredRecord } from '../database/stored-record.ts'
import type { Role } from '../protocol/unit-log.ts'

/** How far the author could be verified. Nothing in a record that is not genuine counts. */
export type Standing = 'genuine' | 'left' | 'unverified'

export interface FiledLetter {
  readonly id: string
  readonly mb: string
  readonly hash: string
}

export interface Filed<K extends string = string, R = unknown> extends StoredRecord {
  readonly kind: K
  /** The submission it belongs to, and the hash of that submission's words. */
  readonly sid: string
  readonly bh: string
  /** The author's device clock. */
  readonly at: Instant
  readonly author: string
  readonly authorUnit: string
  /** The author's, by the entry of the unit's log that the letter names; none for who can't be verified. */
  readonly role?: Role | ''
  readonly standing: Standing
  readonly mailbox: string
  /** From the server's receipt or the pull: the arrival. Absent on what was written here. */
  readonly arrivedAt?: Instant
  /** Came sealed to an earlier key of the group: its author had an older directory. */
  readonly closedEpoch?: true
  /** The envelopes it went out in; empty for what came in. */
  readonly letters: readonly FiledLetter[]
  readonly record: R
}
