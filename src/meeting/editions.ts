// Two editions of a shared meeting note that were made apart, held against what both began from.

import type { Json } from '../base/canonical.ts'
import { ok, type Result } from '../base/result.ts'
import type { Merged, Question, Three } from '../base/three-way.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import { isUnsealed, type Draft, type OlderVersion } from '../draft/draft.ts'
import { findDraft, listUnsettled, sealDraft } from '../draft/draft-repository.ts'
import { beginningOf, listRevisions } from '../draft/beginning.ts'
import type { DraftRevision } from '../draft/revision.ts'
import type { Desk } from '../letters/desk.ts'
import type { SealError } from '../letters/write-letters.ts'
import { mergeMeetings } from './merge.ts'
import { readMeeting, type Meeting } from './record.ts'

interface Edition {
  readonly parents: readonly string[]
  readonly content: unknown
  /** Where it is not in the cabinet yet. */
  readonly revision?: DraftRevision
}

/** Undefined where what both began from has not been kept. */
export function mergeEditions(
  desk: Pick<Desk, 'cabinet'>,
  local: Draft,
  { parents, content, revision }: Edition,
): Merged<Meeting> | undefined {
  const kept = listRevisions(desk, local.id)
  const revisions = revision ? new Map([...kept, [revision.hash, revision]]) : kept
  const merge = (three: Three<Meeting>) => mergeMeetings(three).merged
  const base = beginningOf(revisions, local.parents, parents, { read: readMeeting, merge })
  return base && mergeMeetings({ base, a: readMeeting(local.content), b: readMeeting(content) })
}

export interface Unmerged {
  readonly version: OlderVersion
  readonly merged: Merged<Meeting>
  /** The edition here that was looked at: what is written since has not been. */
  readonly edition: number
}

/** The first of the other versions that can be put together with what stands here. */
export function findUnmerged(desk: Desk, rec: string): Unmerged | undefined {
  const draft = findDraft(desk, rec)
  if (draft?.mailbox === undefined) return undefined
  for (const version of listUnsettled(desk, rec)) {
    const { hash, content } = version
    const merged = mergeEditions(desk, draft, { parents: [hash], content })
    if (merged) return { version, merged, edition: draft.edition }
  }
  return undefined
}

/**
 * Goes on with both, as answered. What stood here is sealed first, as for a version that is chosen:
 * the answer names both as its parents, so that the other tablet takes it for the next edition.
 */
export async function joinEditions(
  desk: Desk,
  rec: string,
  { version, edition }: Unmerged,
  content: Meeting,
): Promise<Result<'joined' | 'changed', SealError | StorageFailure>> {
  const before = findDraft(desk, rec)
  if (before && isUnsealed(before)) {
    const sealed = await sealDraft(desk, rec)
    if (!sealed.ok) return sealed
  }
  let joined = false
  const written = await desk.cabinet.write(() => {
    const draft = findDraft(desk, rec)
    joined = draft?.edition === edition
    if (!draft || !joined) return {}
    const parents = [...new Set([...draft.parents, version.hash])]
    const next: Draft = {
      ...draft,
      content: content as unknown as Json,
      savedAt: desk.clock.now(),
      edition: edition + 1,
      parents,
      lineage: [...new Set([...draft.lineage, ...parents])],
    }
    return { put: [next], remove: [version.id] }
  })
  if (!written.ok) return written
  return ok(joined ? 'joined' : 'changed')
}

export type Answers = ReadonlyMap<string, unknown>

/** As the person has answered; a row that was chosen away is gone. */
export function withAnswers({ merged, questions }: Merged<Meeting>, answers: Answers): Meeting {
  return questions.reduce((meeting, question) => {
    if (!answers.has(question.field)) return meeting
    return answered(meeting, question, answers.get(question.field))
  }, merged)
}

function answered(meeting: Meeting, { field }: Question, value: unknown): Meeting {
  const [list = '', ...rest] = field.split('.')
  if (rest.length === 0) return { ...meeting, [field]: value }
  const id = rest.join('.')
  const rows = meeting[list as 'participants' | 'decisions'] as readonly { readonly id: string }[]
  const at = rows.findIndex((row) => row.id === id)
  const put = value === undefined ? [] : [value]
  const next = at === -1 ? [...rows, ...put] : [...rows.slice(0, at), ...put, ...rows.slice(at + 1)]
  return { ...meeting, [list]: next }
}
