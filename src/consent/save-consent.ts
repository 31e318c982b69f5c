// Saving what was taken down: the consent is written and its draft let go of, or neither.

import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { letGo } from '../draft/answer-draft.ts'
import { findDraft } from '../draft/draft-repository.ts'
import { WRITTEN } from '../draft/removal.ts'
import type { Desk } from '../letters/desk.ts'
import type { SealError } from '../letters/write-letters.ts'
import type { ConsentDraft } from './consent-draft.ts'
import { wordsOf, type Base } from './consent-words.ts'
import type { ConsentGround } from './ground.ts'
import { sealMutual } from './offer.ts'
import type { Consent } from './record.ts'
import { keepConsent, sealConsent, type ConsentRefusal } from './write.ts'

export type SavingError = ConsentRefusal | SealError | StorageFailure

interface ToSave {
  /** The draft that it was written in. */
  readonly rec: string
  readonly content: ConsentDraft
  readonly ground: ConsentGround
  readonly base: Base | undefined
}

export async function saveConsent(
  desk: Desk,
  { rec, content, ground, base }: ToSave,
): Promise<Result<Consent, SavingError>> {
  const words = wordsOf(content, ground, { base, by: desk.person })
  const draft = findDraft(desk, rec)
  const sealed = await sealConsent(desk, ground.mailbox, words, ground)
  if (!sealed.ok) return sealed
  const { consent, put, queue } = sealed.value
  const offer = await sealMutual(desk, ground, consent.record)
  if (!offer.ok) return offer
  const together = { put: [...put, ...offer.value.put], queue: [...queue, ...offer.value.queue] }
  if (!draft) return keepConsent(desk, consent, together)
  const contents = [draft.content, content]
  const gone = await letGo(desk, draft, { reason: WRITTEN, contents, together })
  return gone.ok ? ok(consent) : gone
}
