import printer from 'lucide:printer'
import { useState } from 'preact/hooks'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { useDeskQuery } from '../../letters/use-desk-query.ts'
import { meetingRulesOf } from '../../routine/meeting-rules.ts'
import { textOf } from '../../routine/text.ts'
import { meetingAfterText as words } from '../../text/meeting-after.ts'
import { Button } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { Protect } from '../../ui/protect.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { usePaper } from '../../ui/use-paper.ts'
import { useStore } from '../../ui/use-store.ts'
import { pointPath } from '../agenda.ts'
import { gatesOf } from '../gates.ts'
import { familyCopyOf, listForParties } from '../given.ts'
import { meetingFactsOf } from '../known.ts'
import { readMeeting, type Meeting } from '../record.ts'
import { sendNotes, type ToSend } from '../send.ts'
import { withReport } from './bind.ts'
import { PartyCopy } from './party-copy.tsx'

interface AfterMeetingProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Meeting>>
  readonly rec: string
}

const loadPapers = () => import('../print.tsx')

/** What each party gets, word by word; then one press that saves, sends, and lets the paper be printed. */
export function AfterMeeting({ around, store, rec }: AfterMeetingProps) {
  const { desk, pack } = around
  const meeting = readMeeting(useStore(store, (state) => state.content))
  const [outcome, setOutcome] = useState<'sent' | 'failed'>()
  useArrival(around, store, { path: `/mote/${rec}/efter`, title: words.title })
  const rules = pack && meetingRulesOf(pack)
  const length = rules?.weighingLength
  /** As it stands when it is asked: a lock may have come since the page was drawn. */
  const planOn = (at: typeof desk): ToSend | undefined => {
    if (length === undefined) return undefined
    const now = readMeeting(store.getState().content)
    return { rec, meeting: now, facts: meetingFactsOf(at, now, length) }
  }
  const shown = useDeskQuery(
    desk,
    (watched) => {
      const plan = planOn(watched)
      return plan && { plan, parties: listForParties(watched, plan) }
    },
    JSON.stringify([length, meeting]),
  )
  const print = usePaper(loadPapers, ({ familySheet, meetingSheet }) => {
    const plan = planOn(desk)
    const copy = plan && familyCopyOf(desk, plan)
    return copy ? familySheet(around, rec, copy) : meetingSheet(around, meeting)
  })
  const send = async () => {
    const plan = planOn(desk)
    if (!plan) return
    const ready = listForParties(desk, plan).filter(({ made }) => made.ok)
    const kept = await sendNotes(
      desk,
      plan,
      ready.map(({ party }) => party),
    )
    setOutcome(kept.ok ? 'sent' : 'failed')
    if (kept.ok) around.onQueued()
  }
  const hasReport = meeting.sid !== ''
  const parties = shown?.parties ?? []
  const waits = parties.some(({ made, isGiven }) => made.ok && !isGiven)
  const stops = shown
    ? gatesOf(meeting, shown.plan.facts).filter(({ verdict }) => verdict === 'stop')
    : []
  const back = withReport(pointPath(rec, 'kontakt'), meeting)
  return (
    <FocusFrame
      title={words.title}
      closeHref="/moten"
      chip={around.chip}
      onHide={around.onHide}
      bar={
        <StepBar backHref={back} saved={<Saved store={store} />}>
          {hasReport && waits && (
            <Button variant="primary" big onClick={() => void send()}>
              {words.send}
            </Button>
          )}
        </StepBar>
      }
    >
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="hint">{words.intro}</p>
      {!rules && <Note tone="alert">{words.noRules}</Note>}
      {pack && rules && stops.length > 0 && (
        <Protect
          title={words.stopped}
          items={stops.map(({ id }) => textOf(pack, rules.gates[id]).text)}
        />
      )}
      {stops.length === 0 &&
        shown &&
        parties.map((one) => (
          <PartyCopy key={one.party} {...one} own={shown.plan.facts.own}>
            {one.party === 'family' && one.made.ok && (
              <FamilyPaper isReady={one.isGiven || !hasReport} onPrint={() => print()} />
            )}
          </PartyCopy>
        ))}
      {stops.length === 0 && shown && !hasReport && <Note>{words.noReport}</Note>}
      <div role="status">
        {outcome === 'sent' && !waits && <Note tone="ok">{words.sent}</Note>}
        {outcome === 'failed' && <Note tone="alert">{words.failed}</Note>}
      </div>
    </FocusFrame>
  )
}

interface FamilyPaperProps {
  readonly isReady: boolean
  readonly onPrint: () => void
}

function FamilyPaper({ isReady, onPrint }: FamilyPaperProps) {
  if (!isReady) return <p class="hint">{words.printLater}</p>
  return (
    <p>
      <Button icon={printer} onClick={onPrint}>
        {words.print}
      </Button>
    </p>
  )
}
