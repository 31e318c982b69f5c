import { lazy } from 'preact-iso'
import forward from 'lucide:forward'
import printer from 'lucide:printer'
import phoneIcon from 'lucide:phone'
import triangleAlert from 'lucide:triangle-alert'
import type { Instant } from '../../base/clock.ts'
import type { Surroundings } from '../../draft/surroundings.ts'
import type { RulePack } from '../../routine/pack.ts'
import { textOf } from '../../routine/text.ts'
import { digestInGroups } from '../../base/digest.ts'
import { forwarderOf, type Forwarding } from '../../report/forwarding.ts'
import { unsignedBy } from '../../report/fold-co-sign.ts'
import { loadPapers } from '../../report/load-papers.ts'
import { CoSignNames } from '../../report/screens/co-sign-names.tsx'
import { OralTimes } from '../../report/screens/oral-times.tsx'
import { ReportFacts } from '../../report/screens/report-facts.tsx'
import type { FeedbackRequest, Submission } from '../../report/submission.ts'
import { childLabel } from '../../report/summary.ts'
import { coSignText } from '../../text/co-sign.ts'
import { longTimeText, whenText } from '../../text/dates.ts'
import { forwardText } from '../../text/forward.ts'
import { matterText } from '../../text/matter.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { phoneHref } from '../../ui/phone-link.ts'
import { Protect } from '../../ui/protect.tsx'
import { usePaper } from '../../ui/use-paper.ts'
import { Sees } from '../../ui/sees.tsx'
import type { InboxItem } from '../inbox.ts'
import { mayForward } from '../forward.ts'
import { lockWords, type LetterLock } from '../lock-now.ts'
import { AcknowledgeForm } from './acknowledge-form.tsx'

const ForwardLetter = lazy(() => import('./forward-letter.tsx').then((m) => m.ForwardLetter))

interface ReadLetterProps {
  readonly around: Surroundings
  readonly item: InboxItem
  /** As it holds now, whatever it was sent with. */
  readonly lock: LetterLock
  /** The pack that the report was written under, else today's. */
  readonly pack: RulePack | undefined
}

/** The letter's page. Opening it is what the reporter sees as Mottagen. */
export function ReadLetter({ around, item, lock, pack }: ReadLetterProps) {
  const {
    submission,
    supplements,
    feedbackRequest: asked,
    renewed,
    broughtBy,
    sentOn,
    coSigns,
  } = item
  const { record, arrivedAt, standing, closedEpoch } = submission
  const now = around.now()
  const { read } = matterText
  const arrived = arrivedAt ? longTimeText(arrivedAt) : ''
  const unsigned = unsignedBy(submission, item).length
  const phone = record.report.reporterPhone
  const warning = standing === 'left' ? matterText.left : matterText.unverified
  const warnings = [
    ...(standing === 'genuine' ? [] : [warning]),
    ...(closedEpoch ? [matterText.closedEpoch] : []),
  ]
  const brought = broughtBy && broughtText(broughtBy, now)
  const print = usePaper(loadPapers, ({ reportSheet, signedFacts }) =>
    reportSheet(around, {
      submission,
      supplements,
      arrivedAt,
      signed: signedFacts(submission, coSigns),
      pack,
      lockNow: lockWords(lock, submission, longTimeText),
      warnings: brought ? [...warnings, brought] : warnings,
    }),
  )
  return (
    <div class="letter">
      <div class="stack">
        <h1 tabIndex={-1}>{childLabel(record.report, now)}</h1>
        {warnings.map((text) => (
          <Note key={text} tone="alert" icon={triangleAlert}>
            {text}
          </Note>
        ))}
        {brought && (
          <Note icon={forward}>
            <p>{brought}</p>
            {broughtBy.record.reason !== '' && (
              <p>{forwardText.because(broughtBy.record.reason)}</p>
            )}
          </Note>
        )}
        <LockOfLetter lock={lock} submission={submission} pack={pack} now={now} />
        <OralTimes around={around} submission={submission} arrivedAt={arrivedAt} />
        {supplements.length > 0 && (
          <Card title={read.supplements}>
            {supplements.map(({ id, record: supplement, arrivedAt: came }) => (
              <div key={id}>
                <p class="prose">{supplement.text}</p>
                <p class="muted small">
                  {supplement.author.name} {came && whenText(came, now)}
                </p>
              </div>
            ))}
          </Card>
        )}
        <ReportFacts report={record.report} pack={pack} />
      </div>
      <div class="letter__side">
        <LinkButton href={`/arende/${submission.sid}`}>{matterText.read.matter}</LinkButton>
        {sentOn.length === 0 && <AcknowledgeForm around={around} item={item} />}
        <Card title={read.reporter}>
          <Facts
            facts={[
              { label: read.arrivedTitle, value: arrived },
              { label: read.reporter, value: `${record.author.name}, ${record.unitName}` },
              { label: read.number, value: record.reference },
              {
                label: read.digest,
                value: <span class="num">{digestInGroups(submission.bh)}</span>,
              },
            ]}
          />
          <CoSignNames submission={submission} coSigns={coSigns} now={now} />
          {unsigned > 0 && <p>{coSignText.more(unsigned)}</p>}
          <p class="muted small">{read.written(whenText(record.sentAt, now))}</p>
          <p>{record.report.feedbackRequested || asked ? read.feedback : read.noFeedback}</p>
          {asked && <AskedSince asked={asked} around={around} />}
          {renewed && (
            <LinkButton href={`/inkorg/${renewed.id}`}>
              {read.renewed(renewed.record.reference)}
            </LinkButton>
          )}
          {phone !== '' && (
            <LinkButton icon={phoneIcon} href={phoneHref(phone)}>
              <span class="tel">{phone}</span>
            </LinkButton>
          )}
          <Button icon={printer} onClick={() => print()}>
            {read.print}
          </Button>
        </Card>
        {mayForward(around.desk, item) && <ForwardLetter around={around} item={item} />}
        <Sees by={['sch', 'soc']}>{matterText.read.seenBy}</Sees>
        {pack && <p class="muted small">{textOf(pack, pack.secrecy.socialServices).text}</p>}
      </div>
    </div>
  )
}

interface LockOfLetterProps {
  readonly lock: LetterLock
  readonly submission: Submission
  readonly pack: RulePack | undefined
  readonly now: Instant
}

/** What has been changed since it was sent; and as long as any of the lock holds, whom to tell nothing. */
function LockOfLetter({ lock, submission, pack, now }: LockOfLetterProps) {
  const changed = lockWords(lock, submission, (at) => whenText(at, now))
  if (changed && !changed.holds) {
    return (
      <Note>
        <strong>{changed.title}</strong>
        {changed.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Note>
    )
  }
  if (!pack || (!changed && lock.state !== 'locked')) return null
  const items = changed
    ? [`${changed.title}.`, ...changed.lines]
    : [textOf(pack, 'skydd.foljer').text]
  return (
    <Protect
      title={textOf(pack, 'skydd.titel').text}
      items={[textOf(pack, 'skydd.alla').text, ...items]}
    />
  )
}

interface AskedSinceProps {
  readonly asked: FeedbackRequest
  readonly around: Surroundings
}

/** Asked for when the report had come: by the law of today, since it is today that it is owed. */
function AskedSince({ asked, around: { pack, now } }: AskedSinceProps) {
  return (
    <p>
      {matterText.read.asked(whenText(asked.record.requestedAt, now()))}{' '}
      {pack && textOf(pack, 'efter.begard').text}
    </p>
  )
}

function broughtText(broughtBy: Forwarding, now: Instant): string {
  const { by, forwardedAt } = broughtBy.record
  return forwardText.brought(forwarderOf(broughtBy), by.name, whenText(forwardedAt, now))
}
