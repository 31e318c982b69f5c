import arrowRight from 'lucide:arrow-right'
import phoneIcon from 'lucide:phone'
import { unreachable } from '../../base/result.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { LocalRoutinePack } from '../../routine/local-routine.ts'
import { LocalWords } from '../../routine/local-words.tsx'
import type { RulePack } from '../../routine/pack.ts'
import { countedFrom, pathOf, type PathPlace } from '../../routine/path.ts'
import type { PathRule } from '../../routine/path-rules.ts'
import { textOf } from '../../routine/text.ts'
import { whenText } from '../../text/dates.ts'
import { pathText } from '../../text/path.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { WaySteps } from '../../ui/way-steps.tsx'
import { awaitedOf, type ReportFacts } from '../fold.ts'
import { lockNowOf } from '../fold-lock.ts'
import { pathFactsOf } from '../path-facts.ts'
import type { Submission } from '../submission.ts'
import { whomToRing } from '../whom-to-ring.ts'
import { AskFeedback } from './ask-feedback.tsx'
import { DecisionDays } from './decision-days.tsx'
import { FeedbackPanel } from './feedback-panel.tsx'
import { LegalWords } from './legal-words.tsx'
import { LockWords } from './lock-words.tsx'
import { OralTimes } from './oral-times.tsx'
import { RenewReport } from './renew-report.tsx'
import { PathHelp } from './path-help.tsx'

interface ReportPathProps {
  readonly around: Surroundings
  /** The one the report was written under. */
  readonly pack: RulePack
  readonly local: LocalRoutinePack | undefined
  readonly submission: Submission
  readonly facts: ReportFacts
}

/** The way of a report: six steps, one next step with one button, and why each step is there. */
export function ReportPath(props: ReportPathProps) {
  const { around, pack, local, submission, facts } = props
  const now = around.now()
  const known = pathFactsOf(submission, facts, now)
  const { places, next } = pathOf(pack, known)
  const from = countedFrom(known)
  return (
    <>
      <section class="card path" aria-labelledby="vagen">
        <div class="path__head">
          <h1 id="vagen" tabIndex={-1}>
            {pathText.title}
          </h1>
        </div>
        <WaySteps
          steps={places.map((place) => ({
            id: place.step.id,
            state: place.state,
            title: textOf(pack, place.step.title).text,
            said: pathText.states[place.state],
            who: pathText.who[place.step.who],
            when: whenOf(place, now),
          }))}
        />
        {from && !known.answered && <DecisionDays packs={around.packs} from={from} now={now} />}
        <OralTimes around={around} submission={submission} arrivedAt={known.arrivedAt} />
      </section>
      <div class="case__grid">
        <div class="stack">
          <LockWords around={around} pack={pack} lock={lockNowOf(submission, facts)} />
          <NextStep around={around} pack={pack} next={next} submission={submission} facts={facts} />
          <FeedbackPanel
            around={around}
            pack={pack}
            submission={submission}
            facts={facts}
            offered={next.action}
          />
          <PathHelp pack={pack} submission={submission} facts={facts} />
        </div>
        <Card title={pathText.law}>
          {places.map(({ step, state }) => (
            <details key={step.id} class="why">
              <summary>
                <b>{textOf(pack, step.title).text}.</b> {pathText.why}
              </summary>
              {(state === 'stopped' && step.whileLocked ? [step.whileLocked] : step.why).map(
                (key) => (
                  <p key={key}>
                    <LegalWords pack={pack} of={key} />
                  </p>
                ),
              )}
              {step.routine.map((id) => (
                <LocalWords key={id} pack={local} step={id} />
              ))}
            </details>
          ))}
        </Card>
      </div>
    </>
  )
}

function whenOf({ state, at }: PathPlace, now: Parameters<typeof whenText>[1]): string {
  if (state === 'now') return pathText.here
  if (state === 'stopped') return pathText.stopped
  return at ? pathText.done(whenText(at, now)) : ''
}

interface NextStepProps {
  readonly around: Surroundings
  readonly pack: RulePack
  readonly next: PathRule
  readonly submission: Submission
  readonly facts: ReportFacts
}

function NextStep({ pack, next, ...action }: NextStepProps) {
  return (
    <section class="next" aria-labelledby="nasta">
      <p class="next__cap">{pathText.next}</p>
      <h2 id="nasta">{textOf(pack, next.title).text}</h2>
      <p>
        <LegalWords pack={pack} of={next.text} />
      </p>
      <NextAction of={next.action} pack={pack} {...action} />
    </section>
  )
}

interface NextActionProps extends Omit<NextStepProps, 'next'> {
  readonly of: PathRule['action']
}

function NextAction({ of, around, pack, submission, facts }: NextActionProps) {
  const { sid } = submission
  const { actions } = pathText
  switch (of) {
    case 'ring': {
      const directory = around.desk.directory()
      const { phone } = whomToRing(awaitedOf(submission, facts), {
        pack,
        directory,
        now: around.now(),
      })
      if (phone === '') return <NextLink href="/kontakter">{actions.contacts}</NextLink>
      return (
        <>
          <LinkButton variant="primary" wide icon={phoneIcon} href={phoneHref(phone)}>
            {actions.ring(phone)}
          </LinkButton>
          <LinkButton wide href={`/samtal/${sid}`}>
            {actions.rung}
          </LinkButton>
        </>
      )
    }
    case 'askFeedback':
      return <AskFeedback around={around} submission={submission} />
    case 'noteFeedback':
      return <NextLink href={`/aterkoppling/${sid}`}>{actions.noteFeedback}</NextLink>
    case 'renew':
      return <RenewReport around={around} submission={submission} facts={facts} primary />
    case 'evaluate':
      return <NextLink href={`/utvardera/${sid}`}>{actions.evaluate}</NextLink>
    case 'receipt':
    case 'supplement':
      return <NextLink href={`/anmalan/${sid}/kvitto`}>{actions[of]}</NextLink>
    default:
      return unreachable(of)
  }
}

function NextLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <LinkButton variant="primary" wide iconAfter={arrowRight} href={href}>
      {children}
    </LinkButton>
  )
}
