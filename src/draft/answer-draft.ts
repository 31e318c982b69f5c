// Rensa, Ångra and Behåll. Each is a record of one's own, sealed to oneself; the draft itself is not
// touched, so that nothing is lost by a slip.

import type { Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { sendLetters, type Together } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import type { Draft } from './draft.ts'
import { listUnsettled } from './draft-repository.ts'
import {
  wordsHash,
  type DraftKept,
  type DraftRemoved,
  type KeptRecord,
  type RemovedRecord,
} from './removal.ts'

type Outcome<T> = Promise<Result<T, SealError | StorageFailure>>

/** Rensa: the draft leaves the lists, with all versions of it that are here. */
export function removeDraft(desk: Desk, draft: Draft, reason: string): Outcome<DraftRemoved> {
  const versions = listUnsettled(desk, draft.id).map(({ content }) => content)
  return letGo(desk, draft, { reason, contents: [draft.content, ...versions] })
}

interface LetGo {
  readonly reason: string
  readonly contents: readonly unknown[]
  /** What takes its place, in the same transaction. */
  readonly together?: Together
}

export function letGo(
  desk: Desk,
  { id: draft, of }: Draft,
  { reason, contents, together }: LetGo,
): Outcome<DraftRemoved> {
  const words = contents.map(wordsHash)
  const record: RemovedRecord = { draft, of, words, reason, removedAt: desk.clock.now() }
  return sendLetters(desk, { kind: 'draftRemoved', cls: 'final', record }, toMyself(desk), together)
}

/** Ångra: the removal stays as something that happened, and no longer counts. */
export function restoreDraft(
  desk: Desk,
  { id: undoes, record: { draft } }: DraftRemoved,
  together?: Together,
): Outcome<DraftKept> {
  return keep(desk, { draft, undoes, keptAt: desk.clock.now() }, together)
}

/** Behåll: asked again when the rule pack says so. */
export function keepDraft(desk: Desk, draft: string): Outcome<DraftKept> {
  return keep(desk, { draft, undoes: '', keptAt: desk.clock.now() })
}

function keep(desk: Desk, record: KeptRecord, together?: Together): Outcome<DraftKept> {
  return sendLetters(desk, { kind: 'draftKept', cls: 'final', record }, toMyself(desk), together)
}

function toMyself(desk: Desk) {
  return [memberAddressee(desk.directory(), getMe(desk))]
}
