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

/** A page that is put away may never come back: what is in memory is written at once. */
export function saveWhenHidden({ drafts }: Pick<Tablet, 'drafts'>): void {
  const save = () => {
    for (const draft of drafts.values()) void draft.flush()
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save()
  })
  // Safari does not always tell a page that is left that it was hidden first.
  window.addEventListener('pagehide', save)
}
