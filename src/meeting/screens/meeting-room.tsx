import type { ComponentChildren } from 'preact'
import type { StoreApi } from 'zustand/vanilla'
import { useArrival } from '../../draft/arrival.ts'
import type { DraftState } from '../../draft/draft-store.ts'
import { OlderVersions } from '../../draft/older-versions.tsx'
import { Saved } from '../../draft/saved.tsx'
import type { Surroundings } from '../../draft/surroundings.ts'
import { meetingModeText as words } from '../../text/meeting-mode.ts'
import { meetingText } from '../../text/meeting.ts'
import { LinkButton } from '../../ui/button.tsx'
import { FocusFrame } from '../../ui/focus-frame.tsx'
import { Note } from '../../ui/note.tsx'
import { StepBar } from '../../ui/step-bar.tsx'
import { StepHead } from '../../ui/step-head.tsx'
import { Steps, type StepItem } from '../../ui/steps.tsx'
import { useStore } from '../../ui/use-store.ts'
import { pointAfter, pointBefore, pointPath, POINTS, stateOf, type Point } from '../agenda.ts'
import type { MeetingFacts as Facts } from '../gates.ts'
import { isFamilyOffered } from '../readers.ts'
import { meetingInitials, readMeeting, type Meeting } from '../record.ts'
import { withReport } from './bind.ts'
import { MeetingFacts } from './meeting-facts.tsx'
import { TalkClock } from './talk-clock.tsx'

interface MeetingRoomProps {
  readonly around: Surroundings
  readonly store: StoreApi<DraftState<Meeting>>
  readonly rec: string
  readonly point: Point
  readonly facts: Facts | undefined
  readonly children: ComponentChildren
}

/** The room for one meeting: its points in any order, the time, and the way on under one's thumb. */
export function MeetingRoom(props: MeetingRoomProps) {
  const { around, store, rec, point, facts, children } = props
  const { content, edit } = useStore(store, (state) => state)
  const meeting = readMeeting(content)
  const title = words.points[point]
  useArrival(around, store, { path: pointPath(rec, point), title })
  const hrefOf = (other: Point) => withReport(pointPath(rec, other), meeting)
  const items = POINTS.map((one) => itemOf(meeting, one, { now: point, href: hrefOf(one) }))
  const [before, after] = [pointBefore(point), pointAfter(point)]
  return (
    <FocusFrame
      title={meetingText.title}
      detail={meetingText.child(meetingInitials(meeting)) || undefined}
      closeHref="/moten"
      chip={around.chip}
      onHide={around.onHide}
      way={<Steps label={words.pointsLabel} items={items} />}
      bar={
        <StepBar
          saved={<Saved store={store} />}
          backHref={before && hrefOf(before)}
          nextHref={after ? hrefOf(after) : withReport(`/mote/${rec}/efter`, meeting)}
          nextLabel={after ? words.points[after] : words.after}
        />
      }
    >
      <StepHead
        now={POINTS.indexOf(point) + 1}
        label={words.pointsLabel}
        items={items}
        title={title}
        hint={words.pointHints[point]}
      />
      <TalkClock meeting={meeting} edit={edit} now={around.now} />
      <OlderVersions
        joinHref={`/mote/${rec}/versioner`}
        desk={around.desk}
        rec={rec}
        show={(older) => <MeetingFacts meeting={readMeeting(older)} />}
        onChosen={around.onReload}
      />
      {children}
      {point !== 'varfor' && facts && !isFamilyOffered(meeting, facts) && (
        <Note>
          <p>{words.familyKept}</p>
          <LinkButton href={withReport(`/mote/${rec}/inbjudan`, meeting)}>
            {words.dangers}
          </LinkButton>
        </Note>
      )}
    </FocusFrame>
  )
}

function itemOf(
  meeting: Meeting,
  point: Point,
  { now, href }: { readonly now: Point; readonly href: string },
): StepItem {
  const state = stateOf(meeting, point)
  const label = words.points[point]
  if (point === now) return { href, label, state: 'now' }
  if (state === 'empty') return { href, label, state: 'todo' }
  return state === 'readBack'
    ? { href, label, state: 'done' }
    : { href, label, state: 'check', hint: words.unread }
}
