import { useEffect, useRef } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { ResumePlace } from './draft.ts'
import type { DraftState } from './draft-store.ts'
import { goToPlace } from './go-to-place.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Focus goes to the very field and caret after an interruption, else to the heading. A page with
 * steps arrives anew at each of them, and only the first can have been interrupted.
 */
export function useArrival<T>(
  { desk }: Surroundings,
  store: StoreApi<DraftState<T>>,
  { path, title }: { readonly path: string; readonly title: string },
): void {
  const first = useRef(true)
  useEffect(() => {
    document.title = `${title} – Trepart`
    const resume = desk.cabinet.findResume() as ResumePlace | undefined
    const resumed = first.current && resume?.path === path && goToPlace(resume)
    first.current = false
    // Left as it was when resumed: a second kill before the next key must find it again.
    if (!resumed) {
      window.scrollTo(0, 0)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
      store.getState().moveTo({ path, field: '', caret: 0, scroll: 0 })
    }
    // What is left behind goes to the person's other devices.
    return () => void store.getState().seal()
  }, [desk, store, path, title])
}
