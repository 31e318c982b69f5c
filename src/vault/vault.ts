// What the app may ask of the vault. The real one lives in the crypto worker (worker-vault.ts);
// tests and the demo's ceremony use the keyring itself. Keys never come out.

import type { Bytes } from '../base/bytes.ts'
import type { Result } from '../base/result.ts'
import type { Envelope } from '../protocol/envelope.ts'
import type { ChallengeRequest } from '../protocol/session.ts'
import type { OpenedHandOver } from './hand-over.ts'
import type { LetterBody, LetterDraft, LetterError } from './letter.ts'
import type { PersonCard } from './person-keys.ts'
import type { EncryptedRow } from './row.ts'
import type { WordBoxError } from './word-box.ts'

export interface VaultLocked {
  readonly kind: 'vault-locked'
}

export type UnlockError = WordBoxError
export type ResumeError = { readonly kind: 'wrong-code'; readonly left: number } | VaultLocked

/** A profile's own secrets as they lie on the tablet: the wrapped data key, and keys under it. */
export interface ProfileSecrets {
  readonly wrap: string
  readonly keys: EncryptedRow
}

export interface AddPerson {
  readonly profile: string
  readonly uid: string
  readonly words: string
  readonly secret: string
  readonly bundle: string
}

export interface UnlockPerson {
  readonly profile: string
  readonly words: string
  readonly secret: string
  readonly wrap: string
  readonly keys: EncryptedRow
}

/**
 * A place and what belongs there, as JSON: a text crosses to the worker faster than what it says. The
 * table's name is part of what binds it.
 */
export interface PlainRow {
  readonly table: string
  readonly id: string
  readonly version: number
  readonly text: string
}

export interface CoveredRow extends EncryptedRow {
  readonly table: string
  readonly id: string
  readonly version: number
}

export interface LetterOrder {
  readonly letter: Omit<LetterDraft, 'header'> & {
    readonly header: Omit<LetterDraft['header'], 'ak'>
  }
  readonly recipients: readonly string[]
}

export interface GroupKey {
  readonly group: string
  readonly epoch: number
}

export interface Vault {
  /** Opens the bundle with the words and makes this tablet's own data key for the person. */
  addPerson(
    order: AddPerson,
  ): Promise<Result<{ secrets: ProfileSecrets; person: PersonCard }, UnlockError | VaultLocked>>
  unlock(order: UnlockPerson): Promise<Result<PersonCard, UnlockError>>
  /** Six digits bring a soft-locked person back; the fifth wrong one locks hard. */
  resume(profile: string, code: string): Promise<Result<PersonCard, ResumeError>>
  softLock(profile: string): Promise<void>
  hardLock(profile: string): Promise<void>
  /** Profiles that six digits can open now. */
  listSoftLocked(): Promise<readonly string[]>
  setSoftLimit(minutes: number): Promise<void>
  /**
   * The tablet goes into a family's hands: from now on the worker opens, signs and covers nothing for
   * anybody, and only seals answers to the person who handed it over. A soft lock or an unlock ends it; a
   * hard lock drops the keys, and answers are sealed all the same. The row keeps what is shown.
   */
  handOver(profile: string, shown: PlainRow): Promise<Result<EncryptedRow, VaultLocked>>
  /** To the public recipient of the person who handed over, and of nobody else. */
  sealAnswer(profile: string, text: string): Promise<Result<Bytes, VaultLocked>>
  openHandOver(
    profile: string,
    shown: CoveredRow,
    answers: readonly Bytes[],
  ): Promise<Result<OpenedHandOver | undefined, VaultLocked>>
  encrypt(profile: string, rows: readonly PlainRow[]): Promise<Result<EncryptedRow[], VaultLocked>>
  /** A damaged row gives undefined in its place. */
  decrypt(
    profile: string,
    rows: readonly CoveredRow[],
  ): Promise<Result<(string | undefined)[], VaultLocked>>
  seal(
    profile: string,
    orders: readonly LetterOrder[],
  ): Promise<Result<Envelope[], VaultLocked | { readonly kind: 'too-large' }>>
  open(profile: string, envelope: Envelope): Promise<Result<LetterBody, LetterError | VaultLocked>>
  /** Takes a group's key out of its letter and gives it back covered, to be stored. */
  keepGroupKey(
    profile: string,
    envelope: Envelope,
    place: { readonly id: string; readonly version: number },
  ): Promise<Result<GroupKey & { readonly row: EncryptedRow }, LetterError | VaultLocked>>
  loadGroupKeys(profile: string, rows: readonly CoveredRow[]): Promise<Result<void, VaultLocked>>
  signSession(
    profile: string,
    request: ChallengeRequest,
    nonce: string,
    origin: string,
  ): Promise<Result<Bytes, VaultLocked>>
}

export interface VaultDep {
  readonly vault: Vault
}

/** Tables whose rows only the worker reads. */
export const KEYS_TABLE = 'keys'
export const HAND_OVERS_TABLE = 'handOvers'
