// Drafts that are open now. A lock asks each to save; one whose words could not be saved stays here,
// with the words in it, until they can be.

import type { StoreApi } from 'zustand/vanilla'
import type { DraftSubject } from '../draft/draft.ts'
import { createDraftStore, type DraftState } from '../draft/draft-store.ts'
import type { Desk } from '../letters/desk.ts'
import type { Tablet } from './tablet.ts'

export function openDraft<T extends object>(
  { drafts }: Tablet,
  desk: Desk,
  spec: { readonly rec: string; readonly of: DraftSubject; readonly empty: T },
): StoreApi<DraftState<T>> {
  const open = drafts.get(spec.rec)
  if (open) return open.store as StoreApi<DraftState<T>>
  const store = createDraftStore(desk, spec)
  drafts.set(spec.rec, {
    flush: () => store.getState().flush(),
    seal: () => store.getState().seal(),
    close: () => store.getState().close(),
    store,
  })
  return store
}

/** On leaving its page. What can't be saved is not closed. */
export async function closeDraft({ drafts }: Tablet, rec: string): Promise<void> {
  const draft = drafts.get(rec)
  // A lock may close the database under the sealing: the row is durable, and sealed after unlock.
  const closed = await draft?.close().catch(() => draft.flush())
  if (closed && drafts.get(rec) === draft) drafts.delete(rec)
}

/** Another version was chosen: what the store holds is no longer what is to be shown. */
export function forgetDraft({ drafts }: Tablet, rec: string): void {
  drafts.delete(rec)
}
