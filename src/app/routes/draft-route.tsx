import { useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { randomId } from '../../base/id.ts'
import type { DraftSubject } from '../../draft/draft.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { closeDraft, forgetDraft, openDraft } from '../open-drafts.ts'
import { useApp, useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

interface DraftRouteProps<T extends object> {
  readonly rec: string
  readonly of: DraftSubject
  readonly empty: () => T
  readonly children: (around: Surroundings, store: StoreApi<DraftState<T>>) => ComponentChildren
}

/** Opens a draft for its page, and saves and seals it when the page is left. */
export function DraftRoute<T extends object>({ rec, of, empty, children }: DraftRouteProps<T>) {
  const { tablet } = useApp()
  const desk = useDesk()
  const { edition, ...around } = useSurroundings()
  const begin = useRef(empty)
  begin.current = empty
  const store = useMemo(() => {
    if (edition > 0) forgetDraft(tablet, rec)
    return openDraft(tablet, desk, { rec, of, empty: begin.current() })
  }, [tablet, desk, rec, of, edition])
  useEffect(() => () => void closeDraft(tablet, rec), [tablet, rec])
  return <>{children(around, store)}</>
}

/** `/anmalan/ny` and its kin: a new id, and the address that leads back to it. */
export function NewDraftRoute({ to }: { readonly to: (rec: string) => string }) {
  const { route } = useLocation()
  const [path] = useState(() => to(randomId('r')))
  useEffect(() => route(path, true), [route, path])
  return null
}
