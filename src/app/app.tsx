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
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { Snackbar } from '../ui/snackbar.tsx'
import { AppProvider, useApp, useDesk, useTablet, type AppContext } from './tablet-context.ts'
import { applyUpdate, applyUpdateAtLock, useUpdateWaiting } from './update.ts'

const EnrolScreen = lazy(() => import('./screens/enrol-screen.tsx').then((m) => m.EnrolScreen))
// Each room is fetched (from the precache) when somebody goes there: home is ready sooner.
const ReportRoute = lazy(() => import('./routes/report-route.tsx').then((m) => m.ReportRoute))
const PathRoute = lazy(() => import('./routes/path-route.tsx').then((m) => m.PathRoute))
const MatterFormRoute = lazy(() =>
  import('./routes/matter-forms-route.tsx').then((m) => m.MatterFormRoute),
)
const MatterListRoute = lazy(() =>
  import('./routes/matter-route.tsx').then((m) => m.MatterListRoute),
)
const EvaluationRoute = lazy(() =>
  import('./routes/evaluation-route.tsx').then((m) => m.EvaluationRoute),
)
const OverviewRoute = lazy(() => import('./routes/overview-route.tsx').then((m) => m.OverviewRoute))
const ImprovementRoute = lazy(() =>
  import('./routes/improvement-route.tsx').then((m) => m.ImprovementRoute),
)
const InboxRoute = lazy(() => import('./routes/inbox-route.tsx').then((m) => m.InboxRoute))
const LetterRoute = lazy(() => import('./routes/inbox-route.tsx').then((m) => m.LetterRoute))
const MeetingRoute = lazy(() => import('./routes/meeting-route.tsx').then((m) => m.MeetingRoute))
const MeetingsRoute = lazy(() => import('./routes/meeting-route.tsx').then((m) => m.MeetingsRoute))
const ConsentRoute = lazy(() => import('./routes/consent-route.tsx').then((m) => m.ConsentRoute))
const ConsentsRoute = lazy(() => import('./routes/consent-route.tsx').then((m) => m.ConsentsRoute))
const NoteRoute = lazy(() => import('./routes/note-route.tsx').then((m) => m.NoteRoute))
const ConsultationRoute = lazy(() =>
  import('./routes/consultation-route.tsx').then((m) => m.ConsultationRoute),
)
const FeedbackRoute = lazy(() =>
  import('./routes/follow-up-route.tsx').then((m) => m.FeedbackRoute),
)
const CallRoute = lazy(() => import('./routes/follow-up-route.tsx').then((m) => m.CallRoute))
const DisclosureRoute = lazy(() =>
  import('./routes/disclosure-route.tsx').then((m) => m.DisclosureRoute),
)
const HandbookRoute = lazy(() => import('./routes/handbook-route.tsx').then((m) => m.HandbookRoute))
const SupportRoute = lazy(() => import('./routes/support-route.tsx').then((m) => m.SupportRoute))
const CoSignRoute = lazy(() => import('./routes/co-sign-route.tsx').then((m) => m.CoSignRoute))
const HandOverRoute = lazy(() =>
  import('./routes/hand-over-route.tsx').then((m) => m.HandOverRoute),
)
const TalkRoute = lazy(() => import('./routes/talk-route.tsx').then((m) => m.TalkRoute))
const RemoveDraft = lazy(() =>
  import('./screens/remove-draft-screen.tsx').then((m) => m.RemoveDraftScreen),
)
const Contacts = lazy(() => import('./screens/contacts-screen.tsx').then((m) => m.ContactsScreen))
const Install = lazy(() => import('./screens/install-screen.tsx').then((m) => m.InstallScreen))
const Outbox = lazy(() => import('./screens/outbox-screen.tsx').then((m) => m.OutboxScreen))
const Settings = lazy(() => import('./screens/settings-screen.tsx').then((m) => m.SettingsScreen))

const STATEMENT_PATH = '/tillganglighet'
const Statement = lazy(() =>
  import('./screens/statement-screen.tsx').then((m) => m.StatementScreen),
)
const Licences = lazy(() => import('./screens/licences-screen.tsx').then((m) => m.LicencesScreen))

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
      <Route path="/arenden" component={MatterListRoute} />
      <Route path="/arende/:sid" component={PathRoute} />
      <Route path="/arende/:sid/:form/:rec?" component={MatterFormRoute} />
      <Route path="/avsluta/:sid/:rec?" component={MatterFormRoute} />
      <Route path="/utvardera/:sid/:rec?" component={EvaluationRoute} />
      <Route path="/stotta" component={SupportRoute} />
      <Route path="/forbered/:id" component={TalkRoute} />
      <Route path="/underskrift/:sid" component={CoSignRoute} />
      <Route path="/overlamna/:id" component={HandOverRoute} />
      <Route path="/overta/:sid" component={HandOverRoute} />
      <Route path="/snabb/:id?" component={NoteRoute} />
      <Route path="/radgor/:id?" component={ConsultationRoute} />
      <Route path="/aterkoppling/:sid/:rec?" component={FeedbackRoute} />
      <Route path="/samtal/:sid/:rec?" component={CallRoute} />
      <Route path="/besked/:sid/:rec?" component={DisclosureRoute} />
      <Route path="/rensa/:id" component={RemoveDraft} />
      <Route path="/oversikt" component={OverviewRoute} />
      <Route path="/forslag/:rec?" component={ImprovementRoute} />
      <Route path="/inkorg" component={InboxRoute} />
      <Route path="/inkorg/:id" component={LetterRoute} />
      <Route path="/moten" component={MeetingsRoute} />
      <Route path="/mote/:id" component={MeetingRoute} />
      <Route path="/samtycken" component={ConsentsRoute} />
      <Route path="/samtycke/:id" component={ConsentRoute} />
      <Route path="/kontakter" component={Contacts} />
      <Route path="/handbok" component={HandbookRoute} />
      <Route path="/utkorg" component={Outbox} />
      <Route path="/installningar" component={Settings} />
      <Route path={STATEMENT_PATH} component={Statement} />
      <Route path="/licenser" component={Licences} />
      <Route path="/installera" component={Install} />
      <Route default component={NotFound} />
    </Router>
  )
}

const STARTS = {
  '/': () => <HomeScreen />,
  '/inkorg': () => <InboxRoute />,
  '/oversikt': () => <OverviewRoute />,
}

/** Staff begin with the question, intake with the inbox, their manager with the overview. */
function Start() {
  const desk = useDesk()
  const { path, route } = useLocation()
  useEffect(() => {
    // The addresses of the lock and of enrolment lead nowhere once somebody is in.
    if (path === '/las' || path === ENROL_PATH) route('/', true)
  }, [path, route])
  return STARTS[startPath(desk)]()
}
