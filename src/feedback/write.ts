// Telling: one letter to the reporter's side and to the own group, and for each item a disclosure that
// stays in the group. All of it, or nothing.

import { err, ok, type Result } from '../base/result.ts'
import { letGo } from '../draft/answer-draft.ts'
import { findDraft } from '../draft/draft-repository.ts'
import { DISCLOSED } from '../draft/removal.ts'
import type { Desk } from '../letters/desk.ts'
import type { InboxItem } from '../matter/inbox.ts'
import type { MatterEvent } from '../matter/record.ts'
import {
  sealMatterEvents,
  writeMatterEvents,
  type MatterEntry,
  type MatterError,
} from '../matter/write.ts'
import { compose, type DisclosureFault } from './compose.ts'
import type { DisclosureDraft } from './draft.ts'
import type { Ground } from './offers.ts'

export interface ToTell {
  /** The draft that it was written in, which is let go of. */
  readonly rec: string
  readonly content: DisclosureDraft
  readonly ground: Ground
}

export type TellingError =
  | MatterError
  | { readonly kind: 'lacks'; readonly faults: readonly DisclosureFault[] }

export async function writeFeedback(
  desk: Desk,
  item: InboxItem,
  { rec, content, ground }: ToTell,
): Promise<Result<readonly MatterEvent[], TellingError>> {
  const { faults, letter, disclosures } = compose(content, ground, desk.clock.now())
  if (faults.length > 0) return err({ kind: 'lacks', faults })
  const told: readonly MatterEntry[] = letter ? [{ kind: 'feedback', record: letter }] : []
  const log = disclosures.map((record): MatterEntry => ({
    kind: 'disclosure',
    record: ([first]) => ({ ...record, feedback: letter ? (first?.id ?? '') : '' }),
  }))
  const entries = [...told, ...log]
  const draft = findDraft(desk, rec)
  if (!draft) return writeMatterEvents(desk, item, entries)
  const sealed = await sealMatterEvents(desk, item, entries)
  if (!sealed.ok) return sealed
  const contents = [content]
  const gone = await letGo(desk, draft, { reason: DISCLOSED, contents, together: sealed.value })
  return gone.ok ? ok(sealed.value.put) : gone
}
