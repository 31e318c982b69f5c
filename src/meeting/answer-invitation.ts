// The answer to an invitation: to whoever invited, and to the own side.

import { err, ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { letGo } from '../draft/answer-draft.ts'
import { findDraft } from '../draft/draft-repository.ts'
import { WRITTEN } from '../draft/removal.ts'
import type { Desk } from '../letters/desk.ts'
import { keepRecord, sealRecord, type SealedRecord } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import { wordsHash } from './fold.ts'
import { findReport } from './known.ts'
import type { MeetingAnswer, MeetingAnswerRecord, MeetingInvitation } from './letter-record.ts'
import { endsOf } from './send.ts'

type AnswerError =
  | SealError
  | StorageFailure
  /** It can't be told whom the answer would go to. */
  | { readonly kind: 'no-report' }

type Said = Pick<MeetingAnswerRecord, 'answer' | 'words'>

export async function answerInvitation(
  desk: Desk,
  invitation: MeetingInvitation,
  said: Said,
): Promise<Result<MeetingAnswer, AnswerError>> {
  const sealed = await sealAnswer(desk, invitation, said)
  return sealed.ok ? keepRecord(desk, sealed.value) : sealed
}

/** Another time takes words: they were a draft, which is let go of in the same transaction. */
export async function proposeOtherTime(
  desk: Desk,
  invitation: MeetingInvitation,
  rec: string,
  words: string,
): Promise<Result<void, AnswerError>> {
  const sealed = await sealAnswer(desk, invitation, { answer: 'otherTime', words })
  if (!sealed.ok) return sealed
  const draft = findDraft(desk, rec)
  const kept = draft
    ? await letGo(desk, draft, {
        reason: WRITTEN,
        contents: [draft.content],
        together: sealed.value,
      })
    : await keepRecord(desk, sealed.value)
  return kept.ok ? ok() : kept
}

async function sealAnswer(
  desk: Desk,
  invitation: MeetingInvitation,
  { answer, words }: Said,
): Promise<Result<SealedRecord<'meetingAnswer', MeetingAnswerRecord>, AnswerError>> {
  const report = findReport(desk, invitation.sid)
  const ends = report && (await endsOf(desk, report))
  if (!report || !ends) return err({ kind: 'no-report' })
  const record: MeetingAnswerRecord = {
    meeting: invitation.record.meeting,
    invitation: wordsHash(invitation),
    answer,
    words: words.trim(),
    by: desk.person,
    writtenAt: desk.clock.now(),
  }
  const readers = [...ends.own, ...ends.other]
  return sealRecord(desk, { kind: 'meetingAnswer', cls: 'final', record, about: report }, readers)
}
