// What a writing screen is doing right now. "Sparat" is only ever said of words that are durable:
// 400 ms after a pause, at the latest 2 s while typing on.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Json } from '../base/canonical.ts'
import type { Instant } from '../base/clock.ts'
import type { StorageFailure } from '../database/storage-failure.ts'
import type { Desk } from '../letters/desk.ts'
import type { VaultLocked } from '../vault/vault.ts'
import type { Draft, ResumePlace } from './draft.ts'
import { findDraft, saveDraft, saveResume, sealDraft, type DraftWords } from './draft-repository.ts'

const PAUSE_MS = 400
const LONGEST_MS = 2_000
const RETRY_MS = 5_000
const SEAL_EVERY_MS = 5 * 60_000

export type Saving =
  | { readonly kind: 'empty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | StorageFailure
  | VaultLocked

export interface DraftState<T> {
  readonly content: T
  readonly saving: Saving
  readonly edit: (change: Partial<T>) => void
  /** Tells where the person is; written with the words, or alone when only the place changed. */
  readonly moveTo: (place: Omit<ResumePlace, 'kind' | 'id'>) => void
  /** Writes what is not durable yet. False if it could not be: then the words are only in memory. */
  readonly flush: () => Promise<boolean>
  /** Makes an envelope of it as well: on leaving a step, on lock, on a change of network. */
  readonly seal: () => Promise<void>
  /** Saves, seals and stops. False keeps it alive, with the words in it. */
  readonly close: () => Promise<boolean>
}

interface NewDraft<T> extends Pick<DraftWords, 'rec' | 'of' | 'mailbox'> {
  readonly empty: T
}

export function createDraftStore<T extends object>(
  desk: Desk,
  { rec, of, empty, mailbox }: NewDraft<T>,
): StoreApi<DraftState<T>> {
  const found = findDraft<T>(desk, rec)
  /** What the words here were written on; and the words that are being written down now. */
  let seen: Draft<T> | undefined = found
  let writing: T | undefined
  let place: ResumePlace | undefined
  let placeIsNew = false
  let dirtySince: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<unknown> = Promise.resolve()

  const store = createStore<DraftState<T>>((set, get) => {
    function schedule(): void {
      clearTimeout(timer)
      const since = performance.now() - (dirtySince ?? performance.now())
      const wait = Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - since))
      timer = setTimeout(() => void get().flush(), wait)
    }

    function retry(): void {
      clearTimeout(timer)
      timer = setTimeout(() => void get().flush(), RETRY_MS)
    }

    /** What went wrong stands there, with its button, until it has gone well. */
    function unsaved(): Saving {
      const { saving } = get()
      const well = saving.kind === 'empty' || saving.kind === 'saved'
      return well ? { kind: 'saving' } : saving
    }

    async function write(): Promise<void> {
      if (dirtySince === undefined) {
        if (placeIsNew && place && findDraft(desk, rec)) await saveResume(desk, place)
        placeIsNew = false
        return
      }
      const { content } = get()
      dirtySince = undefined
      placeIsNew = false
      writing = content
      set({ saving: unsaved() })
      const words = { rec, of, content: content as unknown as Json, mailbox, seen }
      const saved = await saveDraft(desk, words, place).catch((error: unknown) => {
        // A fault of ours: the words are not durable, and must not pass for saved.
        writing = undefined
        dirtySince ??= performance.now()
        set({ saving: { kind: 'storage-lost' } })
        retry()
        throw error
      })
      writing = undefined
      // They may have typed on meanwhile: 'saved' must never stand over unsaved words.
      if (saved.ok && get().content === content) {
        set({ saving: { kind: 'saved', at: saved.value.savedAt } })
      } else if (!saved.ok) {
        dirtySince ??= performance.now()
        set({ saving: saved.error })
        // A disk gets room again without anybody touching the page.
        if (saved.error.kind !== 'vault-locked') retry()
      }
    }

    /** Something came in for this record. Where nothing is unsaved here, it is shown. */
    function look(): void {
      const now = findDraft<T>(desk, rec)
      if (!now) return
      if (now.edition === seen?.edition || now.content === writing) seen = now
      else if (dirtySince === undefined && writing === undefined) {
        seen = now
        const saving = { kind: 'saved', at: now.savedAt } as const
        set({ content: { ...empty, ...now.content }, saving })
      }
    }
    const unsubscribe = desk.cabinet.subscribe(look)

    return {
      content: found ? { ...empty, ...found.content } : empty,
      saving: found ? { kind: 'saved', at: found.savedAt } : { kind: 'empty' },

      edit(change) {
        dirtySince ??= performance.now()
        set({ content: { ...get().content, ...change }, saving: unsaved() })
        schedule()
      },

      moveTo(next) {
        place = { kind: 'resume', id: 'resume', ...next }
        placeIsNew = true
        if (dirtySince === undefined) schedule()
      },

      async flush() {
        clearTimeout(timer)
        const turn = running.then(write)
        // One that fails must not be the last one.
        running = turn.catch(() => undefined)
        await turn
        return dirtySince === undefined
      },

      async seal() {
        await get().flush()
        await sealDraft(desk, rec)
      },

      async close() {
        if (!(await get().flush())) return false
        clearInterval(sealing)
        unsubscribe()
        await sealDraft(desk, rec)
        return true
      },
    }
  })
  const sealing = setInterval(() => void store.getState().seal(), SEAL_EVERY_MS)
  return store
}
