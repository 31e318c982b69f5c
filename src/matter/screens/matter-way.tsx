import arrowRight from 'lucide:arrow-right'
import type { Instant } from '../../base/clock.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import { DecisionDays } from '../../report/screens/decision-days.tsx'
import { LegalWords } from '../../report/screens/legal-words.tsx'
import { matterPathOf, type MatterPlace } from '../../routine/matter-path.ts'
import type { MatterAction, MatterStep } from '../../routine/matter-path-rules.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { textOf } from '../../routine/text.ts'
import { shortDayText, weekdayText } from '../../text/days.ts'
import { mattersText } from '../../text/matters.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import { WaySteps } from '../../ui/way-steps.tsx'
import type { MatterView } from '../list-matters.ts'
import { dueAndPlan, dueWords } from './due-words.ts'
import { petalsOf } from './matter-marks.ts'

interface MatterWayProps {
  readonly around: Surroundings
  readonly view: MatterView
}

const { way } = mattersText

/** Six steps, and the days of the one that is under way. */
export function MatterWay({ around, view }: MatterWayProps) {
  const { pack, facts, matter, due } = view
  const { places } = matterPathOf(pack, facts)
  const now = around.now()
  const { extendedPreliminaryUntil } = matter
  const isAssessing = matter.phase === 'assessing'
  return (
    <section class="card path" aria-labelledby="vagen">
      <div class="path__head">
        <h2 id="vagen">{way.title}</h2>
        {!isAssessing && due && <p class="path__count">{dueAndPlan(due, now)}</p>}
      </div>
      <WaySteps
        steps={places.map((place) => ({
          id: place.step.id,
          state: place.state,
          title: textOf(pack, place.step.title).text,
          said: way.states[place.state],
          who: (
            <>
              <Mark on={petalsOf(place.step.who)} /> {whoOf(place.step)}
            </>
          ),
          when: whenOf(place, view, now),
        }))}
      />
      {isAssessing && <DecisionDays packs={around.packs} from={matter.dayZero.at} now={now} />}
      {isAssessing && extendedPreliminaryUntil !== undefined && (
        <p>{mattersText.due.extended(weekdayText(extendedPreliminaryUntil))}</p>
      )}
    </section>
  )
}

function whoOf({ id, who }: MatterStep): string {
  if (id === 'feedback') return way.who.answer
  const [first] = who
  return who.length === 3 || first === undefined ? way.who.all : way.who.one[first]
}

function whenOf({ step, state }: MatterPlace, view: MatterView, now: Instant): string {
  if (state === 'stopped') return way.stopped
  const day = state === 'done' ? doneOn(step.id, view) : undefined
  if (day !== undefined) return way.done(shortDayText(day))
  if (state !== 'now') return ''
  return view.due ? dueWords(view.due, now) : way.now
}

function doneOn(id: MatterStep['id'], { matter }: MatterView): string | undefined {
  const { arrivedAt, protection, decision, contacts, feedback, closed } = matter
  switch (id) {
    case 'reported':
      return swedishDate(arrivedAt)
    case 'protection':
      return protection && swedishDate(protection.record.assessedAt)
    case 'meeting':
      return contacts.findLast(({ record }) => record.way === 'meeting')?.record.on
    case 'decision':
      return decision?.record.decidedOn
    case 'feedback': {
      const last = feedback.at(-1)
      return last && swedishDate(last.record.writtenAt)
    }
    case 'closing':
      return closed?.record.closedOn
  }
}

/** One step, one button, and why it is there. */
export function NextMatterStep({ view }: { readonly view: MatterView }) {
  const { pack, facts, next, item, matter } = view
  const { places } = matterPathOf(pack, facts)
  const now = places.find(({ state }) => state === 'now')?.step
  return (
    <section class="next" aria-labelledby="nasta">
      <p class="next__cap">{way.next}</p>
      <h2 id="nasta">{textOf(pack, next.title).text}</h2>
      <p>
        <LegalWords pack={pack} of={next.text} />
      </p>
      <LinkButton
        variant="primary"
        wide
        iconAfter={arrowRight}
        href={placeOf(next.action, matter.sid, item.submission.id)}
      >
        {mattersText.actions[next.action]}
      </LinkButton>
      {now && (
        <details class="why">
          <summary>{way.why}</summary>
          {now.why.map((key) => (
            <p key={key}>
              <LegalWords pack={pack} of={key} />
            </p>
          ))}
        </details>
      )}
    </section>
  )
}

function placeOf(action: MatterAction, sid: string, letter: string): string {
  const at = `/arende/${sid}`
  const places: Readonly<Record<MatterAction, string>> = {
    read: `/inkorg/${letter}`,
    ring: '/kontakter',
    protection: `${at}/skydd`,
    assign: `${at}/handlaggare`,
    meeting: `/mote/nytt?arende=${sid}`,
    decide: `${at}/beslut`,
    feedback: `/besked/${sid}`,
    hear: `${at}/handelse`,
    extend: `${at}/utredning`,
    close: `${at}/utredning`,
    tellEnd: `/avsluta/${sid}`,
    evaluate: `/utvardera/${sid}`,
  }
  return places[action]
}
