import { createElement, type ComponentType } from 'preact'
import { ErrorBoundary, lazy, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect, useRef } from 'preact/hooks'
import { ENROL_PATH } from '../protocol/enrol-path.ts'
import { appText } from '../text/app.ts'
import { lockText } from '../text/lock.ts'
import { CrashGuard } from './crash-guard.tsx'
import { Covered } from './screens/covered.tsx'
import { HomeScreen } from './screens/home-screen.tsx'
import { LockScreen } from './screens/lock-screen.tsx'
import { NotFound } from './screens/not-found.tsx'
import { startPath } from './page.tsx'
import { ROOM_PATHS } from './room-paths.ts'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Snackbar } from '../ui/snackbar.tsx'
import { AppProvider, useApp, useDesk, useTablet, type AppContext } from './tablet-context.ts'
import { applyUpdate, applyUpdateAtLock, useUpdateWaiting } from './update.ts'

const EnrolScreen = lazy(() => import('./screens/enrol-screen.tsx').then((m) => m.EnrolScreen))
const HandOverScreen = lazy(() => import('./rooms.ts').then((m) => m.openHandOver()))
const ReportRoute = lazy(() => import('./routes/report-route.tsx').then((m) => m.ReportRoute))

const rooms: ReadonlyMap<string, ComponentType> = new Map(
  ROOM_PATHS.map((path) => [
    path,
    lazy(() => import('./rooms.ts').then(({ openRoom }) => openRoom(path))),
  ]),
)

const STATEMENT_PATH = '/tillganglighet'
const Statement = lazy(() =>
  import('./screens/statement-screen.tsx').then((m) => m.StatementScreen),
)

export function App({ context }: { readonly context: AppContext }) {
  return (
    <AppProvider value={context}>
      <LocationProvider>
        <CrashGuard>
          <Gate />
        </CrashGuard>
      </LocationProvider>
      <Announcements />
    </AppProvider>
  )
}

/** Changes of network and queue, said once; each report's own dots are read where they stand. */
function Announcements() {
  const { announcer } = useApp()
  const online = useTablet((state) => state.online)
  const waiting = useTablet((state) => state.waiting)
  const first = useRef(true)
  useEffect(() => {
    // The state one arrives at is read with the page; only a change is news.
    const quiet = first.current || online === undefined
    first.current = false
    if (quiet) return
    const { off, on, waiting: count } = appText.net
    announcer.announce(online ? (waiting > 0 ? count(waiting) : on) : off)
  }, [announcer, online, waiting])
  return <LiveRegion announcer={announcer} />
}

/** What is behind the lock is only ever in the page while somebody is unlocked. */
function Gate() {
  const { path } = useLocation()
  // Where the person was when the screen was locked, and is to come back to.
  const before = useRef('/las')
  if (path !== STATEMENT_PATH) before.current = path
  const phase = useTablet((state) => state.phase)
  // The link is taken out of the address at once, and what it led to must stay on the screen.
  const offered = useRef(false)
  useEffect(() => {
    window.addEventListener('hashchange', readNewLink)
    return () => window.removeEventListener('hashchange', readNewLink)
  }, [])
  switch (phase.kind) {
    case 'starting':
      return <Covered text={appText.starting} />
    case 'no-storage':
      return <Covered text={appText.problem.storage} />
    case 'newer-storage':
      return <NewerStorage />
    case 'blocked':
      return <Covered text={appText.problem.blocked} />
    case 'outdated':
      return <Reopen text={appText.problem.outdated} />
    case 'covering':
      return <Covered text={lockText.hiddenText} />
    case 'not-enrolled':
      return <Enrol />
    case 'locked':
      if (path === STATEMENT_PATH) return <LockedStatement back={before.current} />
      offered.current ||= location.pathname === ENROL_PATH && location.hash !== ''
      return offered.current ? <Enrol /> : <Locked />
    case 'handedOver':
      // Whatever the address says, and wherever Back leads.
      return (
        <ErrorBoundary>
          <HandOverScreen {...phase} />
        </ErrorBoundary>
      )
    case 'open':
      return <Rooms key={phase.desk.profile} />
  }
}

/** Where nothing is left to do but to begin anew, in the version that has the databases. */
function Reopen({ text }: { readonly text: string }) {
  return (
    <Covered text={text}>
      <Button variant="plain" class="lock__go" onClick={() => location.reload()}>
        {appText.problem.reload}
      </Button>
    </Covered>
  )
}

function Enrol() {
  return (
    <ErrorBoundary>
      <EnrolScreen />
    </ErrorBoundary>
  )
}

/** Another enrolment link was opened over a page that stands on its address already. */
function readNewLink(): void {
  if (location.pathname === ENROL_PATH && location.hash !== '') location.reload()
}

/** Nothing is open here, so the version that is needed takes over as soon as it has been fetched. */
function NewerStorage() {
  const there = useUpdateWaiting()
  useEffect(() => {
    if (there) void applyUpdate()
  }, [there])
  return <Reopen text={appText.problem.newerStorage} />
}

/** The law has it be read by anybody, also by who has no words to unlock with. */
function LockedStatement({ back }: { readonly back: string }) {
  return (
    <ErrorBoundary>
      <Statement back={back} />
    </ErrorBoundary>
  )
}

function Locked() {
  useEffect(applyUpdateAtLock, [])
  return <LockScreen />
}

function Rooms() {
  return (
    <>
      <Places />
      <Undo />
    </>
  )
}

function Undo() {
  const { store } = useApp().tablet
  const snack = useTablet((state) => state.snack)
  return <Snackbar message={snack} onGone={() => store.setState({ snack: undefined })} />
}

function Places() {
  return (
    <Router>
      <Route path="/" component={Start} />
      <Route path="/las" component={Start} />
      <Route path={ENROL_PATH} component={Start} />
      <Route path="/anmalan/:id/:steg?" component={ReportRoute} />
      {[...rooms].map(([path, room]) => (
        <Route key={path} path={path} component={room} />
      ))}
      <Route path={STATEMENT_PATH} component={Statement} />
      <Route default component={NotFound} />
    </Router>
  )
}

/** Staff begin with the question, intake with the inbox, their manager with the overview. */
function Start() {
  const desk = useDesk()
  const { path, route } = useLocation()
  useEffect(() => {
    // The addresses of the lock and of enrolment lead nowhere once somebody is in.
    if (path === '/las' || path === ENROL_PATH) route('/', true)
  }, [path, route])
  return createElement(rooms.get(startPath(desk)) ?? HomeScreen, {})
}
