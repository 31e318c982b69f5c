// What is being chosen and written to be told about a matter. Kept like any draft, so that a lock or a
// kill loses nothing; said, it is a letter and a disclosure for each item.

import * as v from 'valibot'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'
import { RECIPIENT_KINDS, type RecipientKind } from '../routine/disclosure-kinds.ts'

const Text = v.optional(v.string(), '')
/** By item. */
const Texts = v.optional(v.record(v.string(), v.string()), {})

export type DisclosureDraft = v.InferOutput<typeof DisclosureDraft>
const DisclosureDraft = v.object({
  schema: v.optional(v.literal(1), 1),
  /** The matter that it is about. */
  sid: Text,
  recipient: v.fallback(v.picklist(RECIPIENT_KINDS), 'reporter'),
  /** Who, and where; the reporter is known. */
  name: Text,
  unit: Text,
  /** By the directory's ids, where one was chosen: a consent is found by them. */
  toUnit: Text,
  toPerson: Text,
  items: v.optional(v.array(v.string()), []),
  assessments: Texts,
  needs: Texts,
  words: Texts,
  /** Items that were asked about once more. */
  confirmed: v.optional(v.array(v.string()), []),
  handlerName: Text,
  handlerPhone: Text,
  functionName: Text,
  functionPhone: Text,
  followUpOn: Text,
})

export function readDisclosureDraft(content: unknown): DisclosureDraft {
  const parsed = v.safeParse(DisclosureDraft, content)
  return parsed.success ? parsed.output : v.parse(DisclosureDraft, {})
}

/** The one that was begun about this matter and has not been said. */
export function findDisclosureDraft(desk: Desk, sid: string): string | undefined {
  return listDrafts(desk).find(
    ({ of, content }) => of === 'disclosure' && readDisclosureDraft(content).sid === sid,
  )?.id
}

/** To somebody else other things may be said: what was chosen and weighed for one goes for nobody else. */
const NOTHING_WEIGHED = { items: [], assessments: {}, needs: {}, confirmed: [] }

export function withRecipient(recipient: RecipientKind): Partial<DisclosureDraft> {
  return { recipient, ...withPlace({ name: '', unit: '', toUnit: '', toPerson: '' }) }
}

export function withPlace(
  place: Pick<DisclosureDraft, 'name' | 'unit' | 'toUnit' | 'toPerson'>,
): Partial<DisclosureDraft> {
  return { ...NOTHING_WEIGHED, ...place }
}
