// Drafts that are open now, each held against other windows. A lock asks each to save; one whose
// words could not be saved stays here, with the words in it, until they can be.

import type { StoreApi } from 'zustand/vanilla'
import { holdDraft, takeOverDraft } from '../database/draft-lock.ts'
import type { DraftSubject } from '../draft/draft.ts'
import { createDraftStore, type DraftState } from '../draft/draft-store.ts'
import type { Desk } from '../letters/desk.ts'
import type { OpenDraft, Tablet } from './tablet.ts'

interface DraftSpec<T> {
  readonly rec: string
  readonly of: DraftSubject
  readonly empty: T
  /** The group's, where colleagues write in it too. */
  readonly mailbox?: string | undefined
  /** Another window writes in it from now on. */
  readonly onGiven: () => void
}

/** Undefined while another window is writing in it. */
export function openDraft<T extends object>(
  tablet: Tablet,
  desk: Desk,
  spec: DraftSpec<T>,
): Promise<StoreApi<DraftState<T>> | undefined> {
  return open(tablet, desk, spec, holdDraft)
}

/** Fortsätt här: the other window saves what it has and lets go. */
export function takeDraftHere<T extends object>(
  tablet: Tablet,
  desk: Desk,
  spec: DraftSpec<T>,
): Promise<StoreApi<DraftState<T>> | undefined> {
  tablet.deps.windows.tell({ kind: 'wanted', rec: spec.rec })
  return open(tablet, desk, spec, takeOverDraft)
}

function open<T extends object>(
  tablet: Tablet,
  desk: Desk,
  { onGiven, ...spec }: DraftSpec<T>,
  hold: typeof holdDraft,
): Promise<StoreApi<DraftState<T>> | undefined> {
  const { rec } = spec
  return inTurn(tablet, rec, async () => {
    const before = tablet.drafts.get(rec)
    if (before) {
      before.onGiven = onGiven
      return before.store as StoreApi<DraftState<T>>
    }
    const release = await hold(rec, () => void giveDraft(tablet, rec))
    if (!release) return undefined
    const store = createDraftStore(desk, spec)
    tablet.drafts.set(rec, {
      flush: () => store.getState().flush(),
      seal: () => store.getState().seal(),
      close: () => store.getState().close(),
      store,
      release,
      onGiven,
    })
    return store
  })
}

/** On leaving its page. What can't be saved is not closed. */
export async function closeDraft(tablet: Tablet, rec: string): Promise<OpenDraft | undefined> {
  return inTurn(tablet, rec, async () => {
    const { drafts } = tablet
    const draft = drafts.get(rec)
    // A lock may close the database under the sealing: the row is durable, and sealed after unlock.
    const closed = await draft?.close().catch(() => draft.flush())
    if (!draft || !closed || drafts.get(rec) !== draft) return undefined
    drafts.delete(rec)
    draft.release()
    return draft
  })
}

/** To another window that wants it. Words that can't be saved are not taken off the screen. */
export async function giveDraft(tablet: Tablet, rec: string): Promise<void> {
  const given = await closeDraft(tablet, rec)
  given?.onGiven()
}

/** A page that is left and entered again at once must not meet the draft while it is closing. */
function inTurn<R>({ turns }: Tablet, rec: string, act: () => Promise<R>): Promise<R> {
  const turn = (turns.get(rec) ?? Promise.resolve()).then(act)
  turns.set(
    rec,
    turn.catch(() => undefined),
  )
  return turn
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
