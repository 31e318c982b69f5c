// An edition of a meeting note that a colleague has written, or oneself on another tablet. What was made
// apart is put together here; what has to be asked about waits as another version.

import * as v from 'valibot'
import { isAlike } from '../base/three-way.ts'
import { groupsOf } from '../directory/directory.ts'
import { DraftRecord, isUnsealed, type Draft } from '../draft/draft.ts'
import { asideOf, findDraft, listOutdated } from '../draft/draft-repository.ts'
import { outdatedRevision } from '../draft/beginning.ts'
import { revisionOf } from '../draft/revision.ts'
import type { Desk } from '../letters/desk.ts'
import type { IncomingLetter, LetterWrite } from '../letters/read-letters.ts'
import { mergeEditions } from './editions.ts'

/** Nothing to file, and nothing wrong: the letter is only marked as handled. */
const KNOWN: LetterWrite = {}

export function takeSharedDraft(
  desk: Desk,
  letter: IncomingLetter,
): LetterWrite | 'unknown-version' {
  const group = groupsOf(desk.directory(), desk.person.uid).find(
    ({ mailbox }) => mailbox === letter.mailbox,
  )
  // Only those write in it whose unit's group it is.
  if (!group || letter.author?.unit !== group.unit) return KNOWN
  const record = v.safeParse(DraftRecord, letter.body.record)
  if (!record.success || record.output.of !== 'meeting') return 'unknown-version'
  const { rec, par } = letter.header
  const { hash } = letter
  const local = findDraft(desk, rec)
  // A draft of one's own is no one else's, whatever id a letter names.
  if (local && local.mailbox !== letter.mailbox) return KNOWN
  // One's own comes back once: as often as an edition is added, the oldest goes.
  if (local?.lineage.includes(hash)) return { remove: outdatedRevision(local.lineage) }
  // A save may be on its way to the disk, or another window be faster: no word goes unseen.
  const stillTrue = () => findDraft(desk, rec) === local
  const { of, content, createdAt, savedAt } = record.output
  const revision = revisionOf({ rec, hash, par, content })
  if (!local) {
    const begun: Draft = {
      kind: 'draft',
      id: rec,
      of,
      mailbox: letter.mailbox,
      content,
      createdAt,
      savedAt,
      edition: 1,
      sealedEdition: 1,
      parents: [hash],
      lineage: [...par, hash],
    }
    return { put: [begun, revision], stillTrue }
  }

  const lineage = [...new Set([...local.lineage, ...par, hash])]
  const edition = local.edition + 1
  const theirs: Draft = {
    ...local,
    content,
    savedAt,
    edition,
    sealedEdition: edition,
    parents: [hash],
    lineage,
  }
  const remove = [...listOutdated(desk, rec, par), ...outdatedRevision(lineage)]
  const isClean = !isUnsealed(local)
  if (isClean && local.parents.every((one) => par.includes(one))) {
    return { put: [theirs, revision], remove, stillTrue }
  }

  const merged = mergeEditions(desk, local, { parents: [hash], content, revision })
  if (!merged || merged.questions.length > 0) {
    return { put: [asideOf(theirs), revision], remove, stillTrue }
  }
  if (isAlike(merged.merged, content)) return { put: [theirs, revision], remove, stillTrue }
  const both: Draft = isAlike(merged.merged, local.content)
    ? { ...local, lineage }
    : {
        ...local,
        content: merged.merged,
        savedAt: desk.clock.now(),
        edition,
        parents: [...local.parents, hash],
        lineage,
      }
  return { put: [both, revision], remove, stillTrue }
}
