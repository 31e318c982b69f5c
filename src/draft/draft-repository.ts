// Drafts in the cabinet, and their way into the outbox.

import type { Json } from '../base/canonical.ts'
import { ok, type Result } from '../base/result.ts'
import type { OutboxRow } from '../database/profile-database.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { groupAddressee, groupsOf, memberAddressee } from '../directory/directory.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { writeLetters, type SealError } from '../letters/write-letters.ts'
import { readHeader } from '../protocol/envelope.ts'
import type { VaultLocked } from '../vault/vault.ts'
import {
  isUnsealed,
  UNSEALED,
  type Draft,
  type DraftSubject,
  type OlderVersion,
  type ResumePlace,
} from './draft.ts'
import { revisionId, revisionOf } from './revision.ts'
import { isRemoved, type DraftKept, type DraftRemoved } from './removal.ts'

export function findDraft<T>({ cabinet }: Desk, rec: string): Draft<T> | undefined {
  const record = cabinet.find(rec)
  return record?.kind === 'draft' ? (record as Draft<T>) : undefined
}

/** Newest first, without those that their author has tidied away. */
export function listDrafts(desk: Desk): readonly Draft[] {
  const answers = listAnswers(desk)
  const versions = (rec: string) => listUnsettled(desk, rec).map(({ content }) => content)
  return (desk.cabinet.list('draft') as readonly Draft[])
    .filter((draft) => !isRemoved(draft, () => versions(draft.id), answers))
    .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** It was let go of, since its words are a record now or are wanted no more: it is not written on. */
export function isDraftGone(desk: Desk, rec: string): boolean {
  return findDraft(desk, rec) !== undefined && !listDrafts(desk).some(({ id }) => id === rec)
}

/** What has been answered about drafts: Rensa, Ångra, Behåll. */
export function listAnswers({ cabinet }: Desk) {
  return {
    removed: cabinet.list('draftRemoved') as readonly DraftRemoved[],
    kept: cabinet.list('draftKept') as readonly DraftKept[],
  }
}

/** Also those tidied away: the other devices know them by the words of their newest edition. */
export function listUnsealed({ cabinet }: Desk): readonly Draft[] {
  return (cabinet.list('draft') as readonly Draft[]).filter(isUnsealed)
}

export function listOlderVersions({ cabinet }: Desk, rec: string): readonly OlderVersion[] {
  return (cabinet.list('olderVersion') as readonly OlderVersion[]).filter(
    (older) => older.rec === rec,
  )
}

/** Versions that nobody has chosen between yet. */
export function listUnsettled(desk: Desk, rec: string): readonly OlderVersion[] {
  return listOlderVersions(desk, rec).filter(({ settled }) => !settled)
}

/** A draft as another version of itself. */
export function asideOf({ id: rec, edition, parents, content, savedAt }: Draft): OlderVersion {
  const [hash = ''] = parents
  const id = hash || `${rec}-${edition}`
  return { kind: 'olderVersion', id, rec, content, savedAt, hash, settled: false }
}

/** Versions that something with these parents was made from hold nothing that it does not. */
export function listOutdated(desk: Desk, rec: string, par: readonly string[]): readonly string[] {
  return listUnsettled(desk, rec)
    .filter(({ hash }) => par.includes(hash))
    .map(({ id }) => id)
}

export interface DraftWords {
  readonly rec: string
  readonly of: DraftSubject
  readonly content: Json
  /** The group's, where colleagues write in it too. */
  readonly mailbox?: string | undefined
  /** The draft that these words were written on; none for a new one. */
  readonly seen?: Draft | undefined
}

/**
 * Durable on this device when it answers, together with where the person was. If another version
 * has come in under the writer's hands, that one is put aside: nobody writes over words unseen.
 */
export async function saveDraft(
  desk: Desk,
  { rec, of, content, mailbox, seen }: DraftWords,
  resume?: ResumePlace,
): Promise<Result<Draft, VaultLocked | StorageFailure>> {
  const savedAt = desk.clock.now()
  let saved: Draft | undefined
  const written = await desk.cabinet.write(() => {
    const before = findDraft(desk, rec)
    saved = {
      ...(before ?? UNSEALED),
      id: rec,
      of,
      content,
      ...(mailbox && { mailbox }),
      savedAt,
      createdAt: before?.createdAt ?? savedAt,
      edition: (before?.edition ?? 0) + 1,
    }
    if (before && before.edition !== seen?.edition) {
      saved = { ...saved, parents: seen?.parents ?? [] }
      const remove = listOutdated(desk, rec, saved.parents)
      return { put: [saved, asideOf(before)], remove, ...(resume && { resume }) }
    }
    return { put: [saved], ...(resume && { resume }) }
  })
  if (!written.ok) return written
  if (!saved) throw new Error('A write that succeeded has written')
  return ok(saved)
}

export async function saveResume(desk: Desk, resume: ResumePlace): Promise<void> {
  // A lost place costs a scroll; the words have been saved by then.
  await desk.cabinet.write({ resume })
}

/** Envelopes of a draft's own history are remembered this far back. */
const MOST_LINEAGE = 400

/**
 * Makes the draft's newest edition an envelope to its author's own mailbox, or to the group's where
 * colleagues write in it too: of those each edition is kept, for what two were made from. A revision
 * that nobody has tried to send is replaced by this one and leaves no gap in the graph.
 */
export async function sealDraft(
  desk: Desk,
  rec: string,
): Promise<Result<void, SealError | StorageFailure>> {
  const draft = findDraft(desk, rec)
  if (!draft || !isUnsealed(draft)) return ok()
  const replaced = await replaceable(desk, draft)
  const header = replaced && readHeader(replaced.envelope)
  const par = header?.ok ? header.value.par : draft.parents
  const { of, content, createdAt, savedAt } = draft
  const directory = desk.directory()
  const group = groupsOf(directory, desk.person.uid).find(
    ({ mailbox }) => mailbox === draft.mailbox,
  )
  const record = { of, content: content as Json, createdAt, savedAt }
  const rows = await writeLetters(
    desk,
    { kind: group ? 'sharedDraft' : 'draft', cls: 'draft', record },
    [group ? groupAddressee(directory, group) : memberAddressee(directory, getMe(desk))],
    { rec, par },
  )
  if (!rows.ok) return rows
  const [row] = rows.value
  if (!row) throw new Error('A draft has one addressee')
  try {
    return await desk.cabinet.write(() => {
      // Typing may have gone on while this was sealed: only what the seal holds is called sealed.
      const now = findDraft(desk, rec) ?? draft
      if (now.parents.join() !== draft.parents.join()) throw new Overtaken()
      const lineage = [...now.lineage, row.hash].slice(-MOST_LINEAGE)
      const sealed = { ...now, parents: [row.hash], lineage, sealedEdition: draft.edition }
      const also = () => queueOver(desk, row, replaced)
      if (!group) return { put: [sealed], also }
      const remove = replaced ? [revisionId(replaced.hash)] : []
      const kept = revisionOf({ rec, hash: row.hash, par, content })
      return { put: [sealed, kept], remove, also }
    })
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error
    return sealDraft(desk, rec)
  }
}

/**
 * While it was being sealed, the row that it replaces was sent, or the draft got other parents:
 * seal again, as their child.
 */
class Overtaken extends Error {}

async function queueOver(
  { database }: Desk,
  row: OutboxRow,
  replaced: OutboxRow | undefined,
): Promise<void> {
  const still = replaced?.n === undefined ? undefined : await database.outbox.get(replaced.n)
  if (replaced && (!still || still.attemptedAt)) throw new Overtaken()
  if (still?.n !== undefined) await database.outbox.delete(still.n)
  await database.outbox.add(row)
}

/**
 * The revision that these words were written on, if nobody has tried to send it: ten minutes of
 * typing in a cellar become one envelope. A merge replaces none of its parents: what was put aside
 * for it is in no other envelope.
 */
async function replaceable(
  { database }: Desk,
  { id, parents }: Draft,
): Promise<OutboxRow | undefined> {
  if (parents.length > 1) return undefined
  const rows = await database.outbox.where('rec').equals(id).toArray()
  return rows.find(({ hash, attemptedAt }) => hash === parents[0] && !attemptedAt)
}
