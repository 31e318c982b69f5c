// What families have answered on this tablet, opened by the person who handed it over, until it has been
// taken into the draft that it belongs to.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { findDraft, saveDraft } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { HAND_OVERS_TABLE, type VaultLocked } from '../vault/vault.ts'
import {
  answerWith,
  BEFORE_ANSWER,
  FamilyEvent,
  holderAnswer,
  type FamilyState,
  type Shown,
} from './family-answer.ts'
import { questionHash } from './family-consent.ts'
import type { HolderAnswer } from './record.ts'

export interface Answered {
  readonly id: string
  readonly shown: Shown
  readonly said: FamilyState
  /** Undefined where the tablet came back without an answer. */
  readonly answer: HolderAnswer | undefined
}

type DeskParts = Pick<Desk, 'database' | 'vault' | 'profile'>

/** In the order in which the tablet was handed over is not known, nor needed: each has its person. */
export async function listAnswered(desk: DeskParts, rec: string): Promise<readonly Answered[]> {
  const { database, vault, profile } = desk
  const rows = await database.handOvers.where('rec').equals(rec).toArray()
  const answered: Answered[] = []
  for (const row of rows) {
    const answers = await database.answers.where('handOver').equals(row.id).toArray()
    const boxes = answers.map(({ box }) => box)
    const opened = await vault.openHandOver(profile, { ...row, table: HAND_OVERS_TABLE }, boxes)
    if (!opened.ok || !opened.value) continue
    // Covered by this person's own key, so it is what the room was opened with.
    const shown = JSON.parse(opened.value.text) as Shown
    const said = opened.value.answers.reduce(hear, BEFORE_ANSWER)
    answered.push({ id: row.id, shown, said, answer: holderAnswer(shown, said) })
  }
  return answered
}

function hear(state: FamilyState, text: string): FamilyState {
  const events = v.safeParse(v.array(FamilyEvent), JSON.parse(text))
  return events.success ? events.output.reduce(answerWith, state) : state
}

/**
 * Into the draft first, and only when that is durable out of the rows: twice is once. Without an answer,
 * or without its draft, the rows stay: nothing that a family said is dropped unseen.
 */
export async function takeAnswer(
  desk: Desk,
  rec: string,
  answered: Answered,
): Promise<Result<void, VaultLocked | StorageFailure>> {
  const { shown, answer } = answered
  const draft = findDraft<{ readonly holders?: readonly { readonly id: string }[] }>(desk, rec)
  if (!answer || !draft) return ok()
  const holders = (draft.content.holders ?? []).map((holder) =>
    holder.id === shown.holder.id
      ? { ...holder, said: answer, askedHash: questionHash(shown) }
      : holder,
  )
  const content = { ...draft.content, holders } as unknown as Json
  const saved = await saveDraft(desk, { rec, of: draft.of, content, seen: draft })
  if (!saved.ok) return saved
  await letGoOf(desk, answered)
  return ok()
}

/** The rows go; what they held is in the draft, or was no answer. */
export async function letGoOf(
  { database }: Pick<Desk, 'database'>,
  { id }: Pick<Answered, 'id'>,
): Promise<void> {
  await database.transaction('rw', [database.handOvers, database.answers], async () => {
    await database.answers.where('handOver').equals(id).delete()
    await database.handOvers.delete(id)
  })
}
