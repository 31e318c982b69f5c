import printer from 'lucide:printer'
import phoneIcon from 'lucide:phone'
import tabletPhone from 'lucide:tablet-smartphone'
import mailCheck from 'lucide:mail-check'
import undo from 'lucide:undo-2'
import { ErrorBoundary, lazy } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { Surroundings } from '../../draft/surroundings.ts'
import { digestInGroups } from '../../base/digest.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import { whenText } from '../../text/dates.ts'
import { homeText } from '../../text/home.ts'
import { printText, receiptText } from '../../text/receipt.ts'
import { Big3 } from '../../ui/big3.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { usePaper } from '../../ui/use-paper.ts'
import { WithNumbers } from '../../ui/with-numbers.tsx'
import { callsAbout } from '../fold-follow-up.ts'
import {
  arrivalOf,
  awaitedOf,
  canTakeBack,
  handlersOf,
  inboxCheckedAt,
  isAbout,
  listForwardings,
  progressOf,
  type ReportFacts,
} from '../fold.ts'
import { isTold, readReport } from '../record.ts'
import { eachWay } from '../forwarding.ts'
import type { Submission } from '../submission.ts'
import { takeBack } from '../send.ts'
import { AfterSending } from './after-sending.tsx'
import { loadPapers } from '../load-papers.ts'
import { headingOf, stepsOf } from './receipt-words.ts'
import { whomToRing } from '../whom-to-ring.ts'

const OralTimes = lazy(() => import('./oral-times.tsx').then((m) => m.OralTimes))
const CoSignPanel = lazy(() => import('./co-sign-panel.tsx').then((m) => m.CoSignPanel))
// What follows when the report is there is no part of writing and sending it.
const MatterHandler = lazy(() => import('./matter-handler.tsx').then((m) => m.MatterHandler))
const SentOnNote = lazy(() => import('./sent-on-note.tsx').then((m) => m.SentOnNote))
const LockCard = lazy(() => import('./lock-card.tsx').then((m) => m.LockCard))
const SentCards = lazy(() => import('./sent-cards.tsx').then((m) => m.SentCards))

interface ReceiptProps {
  readonly around: Surroundings
  /** The pack that the report was written under: its law stays the law of its own date. */
  readonly pack: RulePack | undefined
  readonly submission: Submission
  readonly facts: ReportFacts
}

/** Proof, and where it is: four headings, three dots, the number to ring from the first second. */
export function Receipt({ around, pack, submission, facts }: ReceiptProps) {
  const [message, setMessage] = useState('')
  const now = around.now()
  const { recipient, reference } = submission.record
  const progress = progressOf(submission, facts)
  const handler = handlersOf(submission, facts, swedishDate(now))[0]?.record
  const arrivedAt = arrivalOf(submission, facts)
  const ways = eachWay(listForwardings(submission, facts))
  const awaited = awaitedOf(submission, facts)
  const checked = inboxCheckedAt(facts, awaited.unit)
  const { desk } = around
  const ring = handler
    ? { phone: handler.phone, closed: false }
    : whomToRing(awaited, { pack: around.pack, directory: desk.directory(), now })
  const [called] = callsAbout(submission, facts)
  const takesBack = canTakeBack(submission, facts)
  const { title, text } = headingOf(submission, progress, now)
  const print = usePaper(loadPapers, ({ reportSheet, signedFacts }) =>
    reportSheet(around, {
      submission,
      supplements: facts.supplements.filter((one) => isAbout(one, submission)),
      arrivedAt,
      pack,
      signed: signedFacts(submission, facts.coSigns),
    }),
  )
  const good = progress.kind === 'opened' || (progress.kind === 'outside' && progress.delivery)

  async function undoSending(): Promise<void> {
    const taken = await takeBack(around.desk, submission)
    if (taken.ok) around.go(`/anmalan/${submission.record.draft}/granska`)
    else setMessage(receiptText.tooLate)
  }

  return (
    <div class="rcpt">
      <section class={good ? 'rcpt__hero rcpt__hero--ok' : 'rcpt__hero'} aria-labelledby="k">
        <Icon of={good ? mailCheck : tabletPhone} />
        <h1 id="k" tabIndex={-1}>
          {title}
        </h1>
        <p>{text}</p>
        {recipient.way === 'trepart' && (
          <Big3 label={receiptText.where} steps={stepsOf(submission, progress, now)} />
        )}
        {ways.length > 0 && (
          <ErrorBoundary>
            <SentOnNote ways={ways} arrivedAt={arrivedAt} now={now} />
          </ErrorBoundary>
        )}
        {handler && (
          <ErrorBoundary>
            <MatterHandler submission={submission} facts={facts} now={now} />
          </ErrorBoundary>
        )}
        {!good && checked && <p>{receiptText.checkedAt(whenText(checked, now))}</p>}
        {ring.closed && <p>{receiptText.closed}</p>}
        {called && !good && <p>{homeText.alarm.called(whenText(called.record.calledAt, now))}</p>}
        <p role="alert">{message}</p>
        <div class="rcpt__acts">
          {ring.phone !== '' && (
            <LinkButton variant="primary" big icon={phoneIcon} href={phoneHref(ring.phone)}>
              {good ? (
                <WithNumbers text={receiptText.callNow(ring.phone)} />
              ) : (
                <>
                  {receiptText.call} <span class="tel">{ring.phone}</span>
                </>
              )}
            </LinkButton>
          )}
          {ring.phone !== '' && !good && (
            <LinkButton big href={`/samtal/${submission.sid}`}>
              {homeText.alarm.rung}
            </LinkButton>
          )}
          {takesBack && (
            <Button big icon={undo} onClick={() => void undoSending()}>
              {receiptText.change}
            </Button>
          )}
          <Button big icon={printer} onClick={() => print()}>
            {printText.report}
          </Button>
        </div>
      </section>
      <div class="stack">
        {(submission.record.lock.locked || facts.lockTold.length > 0) && (
          <ErrorBoundary>
            <LockCard around={around} pack={pack} submission={submission} facts={facts} />
          </ErrorBoundary>
        )}
        {isTold(submission.record.report) && (
          <ErrorBoundary>
            <OralTimes around={around} submission={submission} arrivedAt={arrivedAt} />
          </ErrorBoundary>
        )}
        {readReport(submission.record.report).coSignerIds.length > 0 && (
          <ErrorBoundary>
            <CoSignPanel around={around} submission={submission} facts={facts} />
          </ErrorBoundary>
        )}
        <AfterSending pack={pack} submission={submission} />
        {(!takesBack || recipient.way === 'outside') && (
          <ErrorBoundary>
            <SentCards
              around={around}
              pack={pack}
              submission={submission}
              facts={facts}
              offered="supplement"
            />
          </ErrorBoundary>
        )}
        <Card title={receiptText.your}>
          <p class="muted">
            {receiptText.number} <b class="num">{reference}</b>. {receiptText.numberText}
          </p>
          <p class="muted small">
            {printText.digest}: <span class="num">{digestInGroups(submission.bh)}</span>.{' '}
            {printText.digestText}
          </p>
          <Button
            icon={printer}
            onClick={() => print(({ receiptSheet }) => receiptSheet(around, submission, facts))}
          >
            {printText.receiptOnly}
          </Button>
          <p class="muted small">{receiptText.secrecy}</p>
        </Card>
      </div>
    </div>
  )
}
