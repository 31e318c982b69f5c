// Zustand's own hook imports React; this is the same for Preact (design decision 0002).

import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'

export function useStore<S, T>(store: StoreApi<S>, select: (state: S) => T): T {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const value = select(store.getState())
  const seen = useRef({ value, select })
  seen.current = { value, select }
  useLayoutEffect(() => {
    const look = () => {
      const { value: before, select: choose } = seen.current
      if (!Object.is(before, choose(store.getState()))) redraw(undefined)
    }
    look()
    return store.subscribe(look)
  }, [store])
  return value
}
