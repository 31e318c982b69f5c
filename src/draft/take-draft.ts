// A draft's letter coming in from the person's own mailbox: written here, or on the other device.

import * as v from 'valibot'
import type { Desk } from '../letters/desk.ts'
import type { IncomingLetter, LetterWrite } from '../letters/read-letters.ts'
import { DraftRecord, isUnsealed, type Draft, type OlderVersion } from './draft.ts'
import { asideOf, findDraft, listOutdated } from './draft-repository.ts'

/** Nothing to file, and nothing wrong: the letter is only marked as handled. */
const KNOWN: LetterWrite = {}

export async function takeDraft(
  desk: Desk,
  letter: IncomingLetter,
): Promise<LetterWrite | 'unknown-version'> {
  if (letter.author?.uid !== desk.person.uid) return KNOWN
  const record = v.safeParse(DraftRecord, letter.body.record)
  if (!record.success) return 'unknown-version'
  const { rec, par } = letter.header
  const local = findDraft(desk, rec)
  // A save may be on its way to the disk, or another window be faster: no word goes unseen.
  const stillTrue = () => findDraft(desk, rec) === local
  const { of, content, createdAt, savedAt } = record.output
  if (!local) {
    const draft: Draft = {
      kind: 'draft',
      id: rec,
      of,
      content,
      createdAt,
      savedAt,
      edition: 1,
      sealedEdition: 1,
      parents: [letter.hash],
      lineage: [...par, letter.hash],
    }
    return { put: [draft], stillTrue }
  }
  if (local.lineage.includes(letter.hash)) return KNOWN

  const clean = !isUnsealed(local)
  const next: Draft = {
    ...local,
    content,
    savedAt,
    edition: local.edition + 1,
    sealedEdition: local.edition + 1,
    parents: [letter.hash],
    lineage: [...new Set([...local.lineage, ...par, letter.hash])],
  }
  const follows = local.parents.every((hash) => par.includes(hash))
  const remove = listOutdated(desk, rec, par)
  if (clean && follows) {
    // Another version was chosen elsewhere: the one that stood here is still to be had.
    if (par.length === 1 || JSON.stringify(local.content) === JSON.stringify(content)) {
      return { put: [next], remove, stillTrue }
    }
    const left: OlderVersion = { ...asideOf(local), settled: true }
    return { put: [next, left], remove, stillTrue }
  }

  // Two heads. The newest in the mailbox opens; what is being written here is newer still.
  if (clean && (await isNewer(desk, letter, local))) {
    return { put: [next, asideOf(local)], remove, stillTrue }
  }
  return { put: [asideOf(next)], remove }
}

/**
 * By the mailbox's numbers, which every device sees alike. A mailbox comes without gaps, so what has
 * not come yet is the newer one.
 */
async function isNewer(desk: Desk, letter: IncomingLetter, local: Draft): Promise<boolean> {
  const { letters } = desk.database
  const [mine = ''] = local.parents
  const seq = (await letters.where('hash').equals(mine).first())?.seq ?? Infinity
  const theirs = await letters.where('hash').equals(letter.hash).first()
  return (theirs?.seq ?? 0) > seq
}
