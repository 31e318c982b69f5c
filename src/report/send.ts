// Sending: the submission is frozen, sealed once for each mailbox, and put in the outbox in one
// transaction. Nothing is fetched here; page and service worker carry it when there is a network.

import type { Json } from '../base/canonical.ts'
import { randomId } from '../base/id.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { groupAddressee, memberAddressee, type Addressee } from '../directory/directory.ts'
import { withKeys } from '../directory/encryption-keys.ts'
import { fileOwn } from '../letters/file-letter.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import { bodyHash } from '../vault/letter.ts'
import { listMissing, listTooLong, type SoftLimits } from './missing.ts'
import type { Report } from './record.ts'
import { receivingGroup } from './receivers.ts'
import { nextReference } from './reference.ts'
import type { ChosenRecipient, LockState, Submission, SubmissionRecord } from './submission.ts'

export type SendError =
  | SealError
  | StorageFailure
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'no-way' }
  | { readonly kind: 'already-sent' }

export interface SendOrder {
  readonly draft: string
  readonly report: Report
  readonly lock: LockState
  readonly recipient: ChosenRecipient | undefined
  readonly pack: string
  readonly limits: SoftLimits
}

export async function sendReport(
  desk: Desk,
  { draft, report, lock, recipient, pack, limits }: SendOrder,
): Promise<Result<Submission, SendError>> {
  const blocked = listMissing(report, recipient !== undefined).some(({ blocks }) => blocks)
  if (blocked || !recipient) return err({ kind: 'incomplete' })
  if (listTooLong(report, limits).length > 0) return err({ kind: 'too-long' })
  if (isSent(desk, draft)) return err({ kind: 'already-sent' })

  const addressees = listAddressees(desk, recipient, report.headInformed)
  if (!addressees) return err({ kind: 'no-way' })
  // Nobody is waited for: a colleague whose key is not here is left out.
  addressees.replyTo.push(...(await withKeys(desk, listCoSigners(desk, report))))
  const record: SubmissionRecord = {
    schema: 1,
    reference: nextReference(desk),
    draft,
    report,
    lock,
    recipient,
    pack,
    author: desk.person,
    unitName: desk.directory().home.name,
    replyTo: addressees.replyTo.map(({ mailbox }) => mailbox),
    sentAt: desk.clock.now(),
  }
  const sid = randomId('s')
  const bh = bodyHash('submission', record as unknown as Json)
  const content = { kind: 'submission', cls: 'final' as const, sid, bh }
  const rows = await writeLetters(desk, { ...content, record: record as unknown as Json }, [
    ...addressees.receiving,
    ...addressees.replyTo,
  ])
  if (!rows.ok) return rows
  const submission = fileOwn(desk, 'submission', { sid, bh }, record, rows.value, sid)
  try {
    const written = await desk.cabinet.write(() => {
      // Asked again when its turn has come: a second press may have been faster.
      if (isSent(desk, draft)) throw new AlreadySent()
      return {
        put: [submission],
        also: async () => {
          await desk.database.outbox.bulkAdd(rows.value)
        },
      }
    })
    return written.ok ? ok(submission) : written
  } catch (error) {
    if (error instanceof AlreadySent) return err({ kind: 'already-sent' })
    throw error
  }
}

class AlreadySent extends Error {}

function isSent({ cabinet }: Desk, draft: string): boolean {
  return (cabinet.list('submission') as readonly Submission[]).some(
    ({ record }) => record.draft === draft,
  )
}

/** The receiving unit first; then the author, and the head's group only if the author ticked it. */
function listAddressees(
  desk: Desk,
  recipient: ChosenRecipient,
  headInformed: boolean,
): { receiving: readonly Addressee[]; replyTo: Addressee[] } | undefined {
  const directory = desk.directory()
  const replyTo = [memberAddressee(directory, getMe(desk))]
  const heads = Object.values(directory.home.groups).find(
    ({ purpose, epoch }) => purpose === 'heads' && epoch > 0,
  )
  if (headInformed && heads) replyTo.push(groupAddressee(directory, heads))
  if (recipient.way === 'outside') return { receiving: [], replyTo }
  const receiving = receivingGroup(desk, recipient)
  return receiving && { receiving: [receiving], replyTo }
}

/** Colleagues who have been asked to sign it too, and still work at the unit. */
function listCoSigners(desk: Desk, { coSignerIds }: Report): Addressee[] {
  const directory = desk.directory()
  return Object.values(directory.home.members)
    .filter(({ uid, leftAt }) => coSignerIds.includes(uid) && uid !== desk.person.uid && !leftAt)
    .map((member) => memberAddressee(directory, member))
}

/**
 * Ändra något: takes every envelope of it out of the outbox and makes it a draft again, in one
 * transaction; refused from the moment any of them has been tried.
 */
export async function takeBack(
  desk: Desk,
  submission: Submission,
): Promise<Result<void, SendError | { readonly kind: 'too-late' }>> {
  // A copy from the author's other device: its letters have left, and lie in no outbox here.
  if (submission.letters.length === 0) return err({ kind: 'too-late' })
  try {
    return await desk.cabinet.write({
      remove: [submission.id],
      also: async () => {
        for (const { id } of submission.letters) {
          const row = await desk.database.outbox.where('id').equals(id).first()
          if (row?.n === undefined || row.attemptedAt) throw new TooLate()
          await desk.database.outbox.delete(row.n)
        }
      },
    })
  } catch (error) {
    if (error instanceof TooLate) return err({ kind: 'too-late' })
    throw error
  }
}

/** Rolls the transaction back. */
class TooLate extends Error {}
