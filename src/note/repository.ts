// Quick notes as their author finds them.

import type { Draft } from '../draft/draft.ts'
import { listDrafts } from '../draft/draft-repository.ts'
import type { Desk } from '../letters/desk.ts'

/** Newest first. */
export function listNotes(desk: Desk): readonly Draft[] {
  return listDrafts(desk).filter(({ of }) => of === 'note')
}
