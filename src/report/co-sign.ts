// A colleague's report, to be signed by whoever it names. It was sent before anybody was asked.

import { ok, type Result } from '../base/result.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { findMember, memberAddressee } from '../directory/directory.ts'
import { withKeys } from '../directory/encryption-keys.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { sendLetters } from '../letters/send-letters.ts'
import type { SealError } from '../letters/write-letters.ts'
import { coSignersOf, coSignsOf } from './fold-co-sign.ts'
import { receivingNow } from './receivers.ts'
import type { CoSign, CoSignRecord, Submission } from './submission.ts'

/** A copy through the heads' group is the same report: each is there once. */
export function listAskedToSign(desk: Desk): readonly Submission[] {
  const { uid, unit } = getMe(desk)
  const asked = (desk.cabinet.list('submission') as readonly Submission[])
    .filter(({ standing, author, authorUnit }) => {
      return standing === 'genuine' && authorUnit === unit && author !== uid
    })
    .filter((submission) => coSignersOf(submission).includes(uid))
  return [...new Map(asked.map((one) => [one.sid, one])).values()]
}

export function findAskedToSign(desk: Desk, sid: string): Submission | undefined {
  return listAskedToSign(desk).find((submission) => submission.sid === sid)
}

/** One's own signature, once it is there. */
export function ownCoSign(desk: Desk, submission: Submission): CoSign | undefined {
  const coSigns = desk.cabinet.list('cosign') as readonly CoSign[]
  return coSignsOf(submission, { coSigns }).find(({ author }) => author === desk.person.uid)
}

/** To the unit that has the report now, to its author and to oneself. */
export async function coSign(
  desk: Desk,
  submission: Submission,
): Promise<Result<CoSign, SealError | StorageFailure>> {
  const before = ownCoSign(desk, submission)
  if (before) return ok(before)
  const directory = desk.directory()
  const author = findMember(directory, submission.author)
  // An author who can't be sealed to any more takes nothing from the unit that is to know.
  const others = await withKeys(desk, author ? [memberAddressee(directory, author)] : [])
  const own = memberAddressee(directory, getMe(desk))
  const record: CoSignRecord = { by: desk.person, signedAt: desk.clock.now() }
  return sendLetters<'cosign', CoSignRecord>(
    desk,
    { kind: 'cosign', cls: 'final', record, about: submission },
    [...receivingNow(desk, submission), ...others, own],
  )
}
