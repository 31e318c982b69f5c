import { lazy } from 'preact-iso'
import arrowRight from 'lucide:arrow-right'
import filePen from 'lucide:file-pen-line'
import notebookPen from 'lucide:notebook-pen'
import phone from 'lucide:phone'
import type { Instant } from '../../base/clock.ts'
import type { ResumePlace } from '../../draft/draft.ts'
import { DraftRows } from '../../draft/draft-list.tsx'
import type { Desk } from '../../letters/desk.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { listDueConsultations } from '../../consultation/repository.ts'
import { isReportStep, readReport, REPORT_STEPS, type Report } from '../../report/record.ts'
import { listReportDrafts } from '../../report/repository.ts'
import { childLabel, furthestStep } from '../../report/summary.ts'
import { daysBetween, swedishDate } from '../../routine/swedish-time.ts'
import { appText } from '../../text/app.ts'
import { whenText } from '../../text/dates.ts'
import { draftText } from '../../text/draft.ts'
import { homeText } from '../../text/home.ts'
import { reportText } from '../../text/report.ts'
import { Alarm } from '../../ui/alarm.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmergencyNumbers } from '../../ui/emergency-numbers.tsx'
import { GrowingList } from '../../ui/growing-list.tsx'
import { ALL_PETALS, Mark } from '../../ui/mark.tsx'
import { NewsDot } from '../../ui/news-dot.tsx'
import { Pill } from '../../ui/pill.tsx'
import { ProgressSeg } from '../../ui/progress-seg.tsx'
import { Trail } from '../../ui/trail.tsx'
import { listAskedByColleagues } from '../asked-by-colleagues.ts'
import { listAskedDrafts } from '../asked-drafts.ts'
import { listToldDrafts } from '../told-drafts.ts'
import { useArrival } from '../focus-on-arrival.ts'
import { listHomeNews } from '../home-news.ts'
import { emergencyNumbers } from '../numbers.ts'
import { Page } from '../page.tsx'
import { useUnreadRules } from '../rules-read.ts'
import { useApp, useDesk, useLocalPack, usePack, useTablet } from '../tablet-context.ts'
import { InstallCard } from './install-card.tsx'
import { SentRow } from './sent-row.tsx'
import { TodoCard } from './todo-card.tsx'
import { WaitingAlarm } from './waiting-alarm.tsx'

const SHOWN_AT_FIRST = 20
const HandOverCard = lazy(() => import('./hand-over-card.tsx').then((m) => m.HandOverCard))
const FeedbackCard = lazy(() => import('./feedback-card.tsx').then((m) => m.FeedbackCard))
const MeetingCard = lazy(() => import('./meeting-card.tsx').then((m) => m.MeetingCard))
// Most days nobody has anything to be asked about.
const DraftQuestions = lazy(() => import('./draft-questions.tsx').then((m) => m.DraftQuestions))

/** What now, and where is my report: alarm, hero, draft, waiting, numbers (ARCH 8). */
export function HomeScreen() {
  const { tablet } = useApp()
  const desk = useDesk()
  const pack = usePack()
  const now = tablet.deps.clock.now()
  useArrival(appText.titles.home, '/')
  const asked =
    useDeskQuery(desk, (desk) => listAskedDrafts(desk, pack, now), pack?.version ?? '') ?? []
  const today = swedishDate(now)
  const due = useDeskQuery(desk, (desk) => listDueConsultations(desk, today), today) ?? []
  const colleagues = useDeskQuery(desk, (desk) => listAskedByColleagues(desk, now)) ?? []
  const packs = useTablet((state) => state.packs)
  const told = useDeskQuery(
    desk,
    (desk) => listToldDrafts(desk, packs, now),
    `${today} ${packs.length}`,
  )
  const met = useDeskQuery(desk, hasMeetings)
  const unread = useUnreadRules()
  const local = useLocalPack()
  const rules = pack && { packs, today: pack, now }
  // By the minute: what is drawn again an hour later has waited an hour longer.
  const moment = `${now.slice(0, 16)} ${pack?.version ?? ''} ${packs.length}`
  const news = useDeskQuery(desk, (desk) => listHomeNews(desk, rules), moment)
  return (
    <Page>
      {news?.alarms.map((alarm) => (
        <WaitingAlarm key={alarm.submission.id} {...alarm} />
      ))}
      {told
        ?.filter(({ isLate }) => isLate)
        .map(({ href, title, text }) => (
          <Alarm
            key={href}
            title={title}
            action={
              <LinkButton variant="alert" href={href}>
                {homeText.goOn}
              </LinkButton>
            }
          >
            {text}
          </Alarm>
        ))}
      <div class="hem__grid">
        <Hero />
        <div class="stack hem__yours">
          {pack && asked.length > 0 && <DraftQuestions drafts={asked} pack={pack} />}
          <Resume />
          {desk.cabinet.list('feedback').length > 0 && <FeedbackCard />}
          {met && <MeetingCard />}
          {desk.cabinet.list('handOver').length > 0 && <HandOverCard />}
          <Card title={homeText.yours} class="sent">
            {news?.submissions.length === 0 && <p class="muted">{homeText.noneSent}</p>}
            {news && (
              <GrowingList
                class="sent__list"
                items={news.submissions}
                step={SHOWN_AT_FIRST}
                more={homeText.moreSent}
                row={(submission) => (
                  <SentRow
                    key={submission.id}
                    submission={submission}
                    facts={news.factsOf(submission.sid)}
                    rules={rules}
                  />
                )}
              />
            )}
          </Card>
          <EmergencyNumbers
            title={homeText.urgent}
            numbers={emergencyNumbers(desk.directory(), pack, now)}
          />
        </div>
        <div class="stack">
          <TodoCard
            told={told?.filter(({ isLate }) => !isLate) ?? []}
            colleagues={colleagues}
            tasks={news?.tasks ?? []}
            due={due}
            now={now}
          />
          <Card title={homeText.other.title}>
            <div class="row">
              <LinkButton href="/mote/nytt">{homeText.other.meeting}</LinkButton>
              <LinkButton href="/samtycke/nytt">{homeText.other.consent}</LinkButton>
              <LinkButton variant="quiet" href="/samtycken">
                {homeText.other.consents}
              </LinkButton>
              <LinkButton href="/handbok">
                {local?.name ?? homeText.other.handbook}
                {unread && <NewsDot words={appText.news} />}
              </LinkButton>
            </div>
          </Card>
          <InstallCard />
        </div>
      </div>
    </Page>
  )
}

/** Asked here, so that few days fetch what shows them. */
function hasMeetings({ cabinet }: Desk): boolean {
  return [...cabinet.list('meetingInvitation'), ...cabinet.list('meetingNote')].length > 0
}

function Hero() {
  return (
    <section class="hero" aria-labelledby="oro">
      <Mark on={ALL_PETALS} night class="hero__deco" />
      <h1 id="oro" tabIndex={-1}>
        {homeText.heroTitle}
      </h1>
      <p>{homeText.heroText}</p>
      <div class="hero__acts">
        <LinkButton variant="plain" big icon={filePen} class="hero__go" href="/anmalan/ny">
          {homeText.write}
        </LinkButton>
        <LinkButton variant="plain" big icon={notebookPen} class="hero__ask" href="/snabb">
          {homeText.note}
        </LinkButton>
        <LinkButton variant="plain" big icon={phone} class="hero__ask" href="/radgor">
          {homeText.consult}
        </LinkButton>
      </div>
    </section>
  )
}

/** The draft that was open last, at its step; the others below it. */
function Resume() {
  const { tablet } = useApp()
  const desk = useDesk()
  const drafts = useDeskQuery(desk, listReportDrafts) ?? []
  const [newest, ...others] = drafts
  if (!newest) return null
  const place = desk.cabinet.findResume() as ResumePlace | undefined
  const step = place?.path.startsWith(`/anmalan/${newest.id}/`)
    ? (place.path.split('/')[3] ?? '')
    : ''
  const slug = isReportStep(step) ? step : furthestStep(readReport(newest.content))
  const number = REPORT_STEPS.indexOf(slug) + 1
  const now = tablet.deps.clock.now()
  const [saved, rest] = homeText.savedAt(whenText(newest.savedAt, now))
  return (
    <Card title={homeText.resume} aside={<Pill>{homeText.draft}</Pill>} class="resume">
      <p class="resume__who">
        <b>{childLabel(readReport(newest.content), now)}</b>
      </p>
      <ProgressSeg now={number} of={REPORT_STEPS.length} />
      <p class="small">
        <b>{homeText.step(number, REPORT_STEPS.length)}</b> {reportText.steps[slug].name}
      </p>
      <Trail reached={1}>
        <b>{saved}</b>
        {rest}
      </Trail>
      <p class="small muted">{draftText.begun(daysBetween(newest.createdAt, now))}</p>
      <LinkButton
        variant="primary"
        wide
        iconAfter={arrowRight}
        href={`/anmalan/${newest.id}/${slug}`}
      >
        {homeText.goOn}
      </LinkButton>
      {others.length > 0 && (
        <details>
          <summary class="btn btn--quiet">{homeText.drafts}</summary>
          <DraftRows
            drafts={others}
            now={now}
            href={({ id, content }) => `/anmalan/${id}/${furthestStep(readReport(content))}`}
            label={({ content }) => draftLabel(readReport(content), now)}
          />
        </details>
      )}
    </Card>
  )
}

function draftLabel(report: Report, now: Instant): string {
  const number = REPORT_STEPS.indexOf(furthestStep(report)) + 1
  return homeText.draftAt(childLabel(report, now), number, REPORT_STEPS.length)
}
