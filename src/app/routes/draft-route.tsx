import { ErrorBoundary, lazy, useLocation } from 'preact-iso'
import type { ComponentChildren } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { randomId } from '../../base/id.ts'
import type { DraftSubject } from '../../draft/draft.ts'
import { findDraft } from '../../draft/draft-repository.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { Desk } from '../../letters/desk.ts'
import { closeDraft, openDraft, takeDraftHere } from '../open-drafts.ts'
import { useApp, useDesk } from '../tablet-context.ts'
import { useSurroundings } from '../use-surroundings.tsx'

// Seldom has one person two windows on one draft.
const OpenElsewhere = lazy(() =>
  import('../screens/open-elsewhere.tsx').then((m) => m.OpenElsewhere),
)

interface DraftRouteProps<T extends object> {
  readonly rec: string
  readonly of: DraftSubject
  readonly empty: () => T
  /** The group's, where colleagues write in it too. */
  readonly mailbox?: string | undefined
  readonly backHref: string
  /** How it is read while another window writes in it. */
  readonly show: (content: unknown, around: Surroundings) => ComponentChildren
  readonly children: (around: Surroundings, store: StoreApi<DraftState<T>>) => ComponentChildren
}

/**
 * The address may be a colleague's, who was at this window before: a draft that neither lies on the
 * desk nor was begun here leads home, and is not begun anew under an id that is somebody's.
 */
export function DraftRoute<T extends object>(props: DraftRouteProps<T>) {
  const { tablet } = useApp()
  const desk = useDesk()
  const { route } = useLocation()
  const [mine] = useState(
    () => findDraft(desk, props.rec) !== undefined || tablet.begun.has(begunBy(desk, props.rec)),
  )
  useEffect(() => {
    if (!mine) route('/', true)
  }, [mine, route])
  return mine ? <HeldDraft {...props} /> : null
}

/** Opens a draft for its page, and saves and seals it when the page is left. */
function HeldDraft<T extends object>(props: DraftRouteProps<T>) {
  const { rec, of, empty, mailbox, backHref, show, children } = props
  const { tablet } = useApp()
  const desk = useDesk()
  const { edition, ...around } = useSurroundings()
  const [opened, setOpened] = useState<StoreApi<DraftState<T>> | 'elsewhere'>()
  const begin = useRef(empty)
  begin.current = empty
  const enter = useCallback(
    async (open: typeof openDraft) => {
      const onGiven = () => setOpened('elsewhere')
      const store = await open(tablet, desk, { rec, of, empty: begin.current(), mailbox, onGiven })
      setOpened(store ?? 'elsewhere')
    },
    [tablet, desk, rec, of, mailbox],
  )
  useEffect(() => {
    /* no await */ void enter(openDraft)
    return () => void closeDraft(tablet, rec)
  }, [tablet, rec, enter, edition])
  if (opened === undefined) return null
  if (opened !== 'elsewhere') return <>{children(around, opened)}</>
  return (
    <ErrorBoundary>
      <OpenElsewhere
        rec={rec}
        of={of}
        backHref={backHref}
        onTake={() => enter(takeDraftHere)}
        show={(content) => show(content, around)}
      />
    </ErrorBoundary>
  )
}

/** `/anmalan/ny` and its kin: a new id, and the address that leads back to it. */
export function NewDraftRoute({ to }: { readonly to: (rec: string) => string }) {
  const { tablet } = useApp()
  const desk = useDesk()
  const { route } = useLocation()
  const [{ rec, path }] = useState(() => {
    const fresh = randomId('r')
    return { rec: fresh, path: to(fresh) }
  })
  useEffect(() => {
    tablet.begun.add(begunBy(desk, rec))
    route(path, true)
  }, [tablet, desk, route, rec, path])
  return null
}

function begunBy({ profile }: Desk, rec: string): string {
  return `${profile} ${rec}`
}
