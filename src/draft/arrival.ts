import { useEffect, useRef } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import type { ResumePlace } from './draft.ts'
import type { DraftState } from './draft-store.ts'
import { goToPlace } from './go-to-place.ts'
import { focusField } from '../ui/field-focus.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * Focus goes to the very field and caret after an interruption, or to the field that a link names
 * (`#f-childName`), else to the heading. A page with steps arrives anew at each of them, and only the
 * first can have been interrupted.
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
      const [, named = ''] = location.hash.split('#f-')
      window.scrollTo(0, 0)
      const led = named !== '' && focusField(named)
      if (!led) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
      const { scrollY: scroll } = window
      store.getState().moveTo({ path, field: led ? named : '', caret: 0, scroll })
    }
    // What is left behind goes to the person's other devices.
    return () => void store.getState().seal()
  }, [desk, store, path, title])
}
