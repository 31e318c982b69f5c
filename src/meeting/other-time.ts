// A draft of the answer that proposes another time.

import * as v from 'valibot'
import type { Draft } from '../draft/draft.ts'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'

export type OtherTime = v.InferOutput<typeof OtherTime>
const OtherTime = v.object({
  /** The letter that it answers, as it lies on this desk. */
  invitation: v.optional(v.string(), ''),
  words: v.optional(v.string(), ''),
})

export function readOtherTime(content: unknown): OtherTime {
  const parsed = v.safeParse(OtherTime, content)
  return parsed.success ? parsed.output : v.parse(OtherTime, {})
}

/** The one that was begun, so that a second tap goes on with it. */
export function findOtherTime(desk: Desk, invitation: string): Draft | undefined {
  return listDrafts(desk).find(
    ({ of, content }) => of === 'otherTime' && readOtherTime(content).invitation === invitation,
  )
}
