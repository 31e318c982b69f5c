import type { Instant } from '../../base/clock.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { RulePack } from '../../routine/pack.ts'
import type { PathRule } from '../../routine/path-rules.ts'
import { daysBetween } from '../../routine/swedish-time.ts'
import { whenText } from '../../text/dates.ts'
import { dateText } from '../../text/days.ts'
import { feedbackLetterText as letterText } from '../../text/feedback-letter.ts'
import { followUpText } from '../../text/follow-up.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { wayOfConcern } from '../concern-way.ts'
import {
  callsAbout,
  feedbackLettersOf,
  feedbackOf,
  feedbackRequestOf,
  knownArrival,
  standingAnswer,
  wantsFeedback,
} from '../fold-follow-up.ts'
import type { ReportFacts } from '../fold.ts'
import type { FeedbackReceivedRecord, Submission } from '../submission.ts'
import { AskFeedback } from './ask-feedback.tsx'
import { FeedbackLetter } from './feedback-letter.tsx'
import { LegalWords } from './legal-words.tsx'
import { RenewReport } from './renew-report.tsx'

export interface FeedbackPanelProps {
  readonly around: Surroundings
  /** The pack that the report was written under: its law is the law of its own date. */
  readonly pack: RulePack | undefined
  readonly submission: Submission
  readonly facts: ReportFacts
  /** What the page offers already: nothing is there twice. */
  readonly offered: PathRule['action']
}

/** What comes back, what was rung about, and what to do when the worry grows. */
export function FeedbackPanel(props: FeedbackPanelProps) {
  return (
    <>
      <Feedback {...props} />
      <ConcernGrew {...props} />
      <Calls {...props} />
    </>
  )
}

const { panel, feedback: words, concern } = followUpText

function Feedback({ around, pack, submission, facts, offered }: FeedbackPanelProps) {
  const now = around.now()
  const told = feedbackOf(submission, facts)
  const letters = feedbackLettersOf(submission, facts)
  const answered = standingAnswer(submission, facts)?.answer
  const wanted = wantsFeedback(submission, facts)
  const law = lawOf(answered, submission.record.report.feedbackRequested)
  return (
    <Card title={panel.title}>
      <div class="stack">
        <p>{wanted ? askedText(submission, facts, now) : panel.notAsked}</p>
        {!answered && <p>{waitedText(knownArrival(submission, facts), now)}</p>}
        {letters.map((letter) => (
          <div key={letter.id} class="stack">
            <FeedbackLetter
              record={letter.record}
              writtenAt={letter.record.writtenAt}
              packs={around.packs}
            />
            <p class="muted small">
              {letterText.written(whenText(letter.record.writtenAt, now), letter.record.by.name)}{' '}
              {letter.arrivedAt && letterText.sent(whenText(letter.arrivedAt, now))}
            </p>
          </div>
        ))}
        {told.map(({ id, record }) => (
          <div key={id}>
            <p>
              <b>
                {panel.told(words.answers[record.answer], dateText(record.answeredOn), record.by)}
              </b>
            </p>
            {record.words !== '' && <p class="prose">{record.words}</p>}
          </div>
        ))}
        {pack && law && (
          <p>
            <LegalWords pack={pack} of={law} />
          </p>
        )}
        {!wanted && !answered && offered !== 'askFeedback' && (
          <AskFeedback around={around} submission={submission} />
        )}
        {offered !== 'noteFeedback' && (
          <LinkButton wide href={`/aterkoppling/${submission.sid}`}>
            {told.length === 0 ? panel.note : panel.noteMore}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

/** What is owed, while it is waited for; then that the report was right, whatever came of it. */
function lawOf(
  answered: FeedbackReceivedRecord['answer'] | undefined,
  askedInReport: boolean,
): string | undefined {
  switch (answered) {
    case undefined:
      return askedInReport ? 'kvitto.sedan' : 'efter.be.text'
    case 'notOpened':
      return 'ater.ratt'
    case 'closed':
      return 'efter.ratt'
    default:
      return undefined
  }
}

function askedText(submission: Submission, facts: ReportFacts, now: Instant): string {
  const asked = feedbackRequestOf(submission, facts)
  if (!asked) return panel.inReport
  const when = panel.asked(whenText(asked.record.requestedAt, now))
  if (submission.record.recipient.way === 'outside') return `${when} ${panel.outside}`
  const sent = asked.letters.every(({ hash }) => facts.receipts.has(hash))
  return sent ? when : `${when} ${panel.underway}`
}

/** Days are counted, and none is promised: when it is decided, this device does not know. */
function waitedText(arrivedAt: Instant | undefined, now: Instant): string {
  return arrivedAt ? `${panel.none} ${panel.day(daysBetween(arrivedAt, now))}` : panel.none
}

function ConcernGrew(props: FeedbackPanelProps) {
  const { around, submission, facts, offered } = props
  const way = wayOfConcern(around.packs, submission, facts, around.now())
  const text = { supplement: concern.open, renew: concern.closed, either: concern.either }
  return (
    <Card title={concern.title}>
      <div class="stack">
        <p>{text[way]}</p>
        {way !== 'renew' && offered !== 'supplement' && (
          <LinkButton wide href={`/anmalan/${submission.sid}/kvitto`}>
            {concern.supplement}
          </LinkButton>
        )}
        {way !== 'supplement' && offered !== 'renew' && (
          <RenewReport around={around} submission={submission} facts={facts} />
        )}
      </div>
    </Card>
  )
}

function Calls({ around, submission, facts }: FeedbackPanelProps) {
  const calls = callsAbout(submission, facts)
  if (calls.length === 0) return null
  return (
    <Card title={panel.calls}>
      <ul class="stack">
        {calls.map(({ id, record }) => (
          <li key={id}>
            <p>{panel.called(whenText(record.calledAt, around.now()), record.to)}</p>
            {record.said !== '' && <p class="prose">{record.said}</p>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
