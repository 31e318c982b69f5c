// Handing a draft over, taking it back, and taking it over.

import type { Json } from '../base/canonical.ts'
import { randomId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { memberAddressee, type Addressee } from '../directory/directory.ts'
import { withKeys } from '../directory/encryption-keys.ts'
import { letGo, restoreDraft } from '../draft/answer-draft.ts'
import { findDraft, listAnswers } from '../draft/draft-repository.ts'
import { UNSEALED, type Draft } from '../draft/draft.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileOwn } from '../letters/file-letter.ts'
import { sendLetters } from '../letters/send-letters.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import { bodyHash } from '../vault/letter.ts'
import { beginReport } from './begin.ts'
import {
  backOf,
  findGiven,
  takenOf,
  type HandOver,
  type HandOverAnswerRecord,
  type HandOverRecord,
} from './hand-over.ts'
import { readReport, type Report } from './record.ts'

type Outcome<T, E extends string = never> = Promise<
  Result<T, SealError | StorageFailure | { readonly kind: E }>
>

/** Reason of the removal that takes the draft out of the giver's lists. */
const HANDED_OVER = 'handedOver'

/**
 * The colleague's copy and one's own are queued, and the draft leaves the lists with exactly these
 * words, in one transaction. Words that come from another tablet stay in the lists.
 */
export async function handOver(
  desk: Desk,
  draft: Draft,
  to: { readonly uid: string; readonly name: string },
): Outcome<void, 'left'> {
  if (findGiven(desk, draft.id)) return ok()
  const colleague = addresseeOf(desk, to.uid)
  if (!colleague || to.uid === desk.person.uid) return err({ kind: 'left' })
  const record: HandOverRecord = {
    draft: draft.id,
    content: draft.content,
    createdAt: draft.createdAt,
    by: desk.person,
    to: to.uid,
    toName: to.name,
    at: desk.clock.now(),
  }
  const sid = randomId('s')
  const bh = bodyHash('handOver', record as unknown as Json)
  const letter = { kind: 'handOver', cls: 'final' as const, sid, bh }
  const rows = await writeLetters(desk, { ...letter, record: record as unknown as Json }, [
    ...toMyself(desk),
    colleague,
  ])
  if (!rows.ok) return rows
  const filed = fileOwn(desk, 'handOver', { sid, bh }, record, rows.value)
  const together = { put: [filed], queue: rows.value }
  const gone = await letGo(desk, draft, {
    reason: HANDED_OVER,
    contents: [draft.content],
    together,
  })
  return gone.ok ? ok() : gone
}

/** At any time, also when the colleague has taken it over: then there are two. */
export async function takeDraftBack(desk: Desk, given: HandOver): Outcome<void> {
  if (backOf(desk, given)) return ok()
  const record: HandOverAnswerRecord = { by: desk.person, at: desk.clock.now() }
  const colleague = addresseeOf(desk, given.record.to)
  const others = await withKeys(desk, colleague ? [colleague] : [])
  const { sid, bh } = given
  const rows = await writeLetters(
    desk,
    { kind: 'handOverBack', cls: 'final', sid, bh, record: record as unknown as Json },
    [...toMyself(desk), ...others],
  )
  if (!rows.ok) return rows
  const filed = fileOwn(desk, 'handOverBack', given, record, rows.value)
  const { removed, kept } = listAnswers(desk)
  const removal = removed.find(
    ({ id, record: { draft, reason } }) =>
      draft === given.record.draft &&
      reason === HANDED_OVER &&
      kept.every((one) => one.record.undoes !== id),
  )
  if (!removal) throw new Error('What was handed over was let go of')
  const restored = await restoreDraft(desk, removal, { put: [filed], queue: rows.value })
  return restored.ok ? ok() : restored
}

/** The colleague's own draft of it has an id that follows from the hand-over: there is only one. */
export function draftOfHandOver({ sid }: HandOver): string {
  return sid.replace(/^s_/, 'r_')
}

/** Gives the draft's id. After a kill, and on another tablet, it goes on where it was. */
export async function takeOver(desk: Desk, received: HandOver): Outcome<string, 'back'> {
  if (backOf(desk, received)) return err({ kind: 'back' })
  const id = draftOfHandOver(received)
  const now = desk.clock.now()
  const draft: Draft<Report> = {
    ...UNSEALED,
    id,
    of: 'report',
    content: ownWords(desk, received),
    createdAt: received.record.createdAt,
    savedAt: now,
    edition: 1,
  }
  // Asked inside the write: of two taps the second finds what the first one wrote.
  const written = await desk.cabinet.write(() => (findDraft(desk, id) ? {} : { put: [draft] }))
  if (!written.ok) return written
  if (takenOf(desk, received)) return ok(id)
  const giver = addresseeOf(desk, received.author)
  const others = await withKeys(desk, giver ? [giver] : [])
  const record: HandOverAnswerRecord = { by: desk.person, at: now }
  const told = await sendLetters<'handOverTaken', HandOverAnswerRecord>(
    desk,
    { kind: 'handOverTaken', cls: 'final', record, about: received },
    [...toMyself(desk), ...others],
  )
  return told.ok ? ok(id) : told
}

/** All that was written is kept; what is said of the reporter is said of the colleague. */
function ownWords(desk: Desk, { record }: HandOver): Report {
  const words = readReport(record.content)
  const { reporterName, reporterTitle, reporterPhone, reporterEmail } = beginReport(desk)
  const { reporterUnit, reporterPrincipal } = beginReport(desk)
  return {
    ...words,
    reporterName,
    reporterTitle,
    reporterPhone,
    reporterEmail,
    reporterUnit,
    reporterPrincipal,
    relation: '',
    contactHours: '',
    coSignerIds: words.coSignerIds.filter((uid) => uid !== desk.person.uid),
  }
}

function addresseeOf(desk: Desk, uid: string): Addressee | undefined {
  const directory = desk.directory()
  const member = directory.home.members[uid]
  return member && !member.leftAt ? memberAddressee(directory, member) : undefined
}

function toMyself(desk: Desk): readonly Addressee[] {
  return [memberAddressee(desk.directory(), getMe(desk))]
}
