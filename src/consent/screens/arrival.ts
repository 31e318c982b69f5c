import { useEffect } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { ResumePlace } from '../../draft/draft.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { goToPlace } from '../../draft/go-to-place.ts'
import type { Surroundings } from '../../draft/surroundings.ts'

/** Focus goes to the very field and caret after an interruption, else to the heading. */
export function useArrival<T>(
  { desk }: Surroundings,
  store: StoreApi<DraftState<T>>,
  { path, title }: { readonly path: string; readonly title: string },
): void {
  useEffect(() => {
    document.title = `${title} – Trepart`
    const resume = desk.cabinet.findResume() as ResumePlace | undefined
    if (resume?.path !== path || !goToPlace(resume)) {
      window.scrollTo(0, 0)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
      store.getState().moveTo({ path, field: '', caret: 0, scroll: 0 })
    }
    // What is left behind goes to the person's other devices.
    return () => void store.getState().seal()
  }, [desk, store, path, title])
}
