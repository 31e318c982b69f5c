// The report on paper: the draft, what was sent, and the receipt. Fetched apart from the screens,
// since most reports are never printed.

import type { ComponentChildren } from 'preact'
import type { Instant } from '../base/clock.ts'
import { digestInGroups } from '../base/digest.ts'
import { paperFoot } from '../draft/paper-foot.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import type { RulePack } from '../routine/pack.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import { textOf } from '../routine/text.ts'
import { longTimeText } from '../text/dates.ts'
import { paperText } from '../text/paper.ts'
import { reportText } from '../text/report.ts'
import { handlerText } from '../text/handler.ts'
import { printText, receiptText } from '../text/receipt.ts'
import { sentText } from '../text/sent.ts'
import { sheetText } from '../text/sheet.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import { Paper } from '../ui/paper.tsx'
import { UNNUMBERED, type Sheet } from '../ui/use-paper.ts'
import { contactOf } from './contact.ts'
import { arrivalOf, deliveryOf, listForwardings, openedOf, type ReportFacts } from './fold.ts'
import { eachWay, forwarderOf } from './forwarding.ts'
import { lockStateOf } from './lock.ts'
import { isTold, type Report } from './record.ts'
import { BodyDrawings } from './screens/body-drawings.tsx'
import { ReportFacts as Answers } from './screens/report-facts.tsx'
import type { LockState, Submission, Supplement } from './submission.ts'
import { childLabel } from './summary.ts'

/** A draft is printed to be talked through; nobody may take it for a report that has been made. */
export function draftSheet(around: Surroundings, report: Report): Sheet {
  const { pack } = around
  const marks = [paperText.draft, ...reportMarks(pack, report, lockStateOf(pack, report))]
  const paper = (
    <Paper title={reportText.title} marks={marks} foot={paperFoot(around, { ground: 'reporter' })}>
      <Answers drawings={BodyDrawings} report={report} pack={pack} />
    </Paper>
  )
  return { name: UNNUMBERED, paper }
}

interface PrintedLetter {
  readonly submission: Submission
  /** New facts since, which belong on the same paper. */
  readonly supplements: readonly Supplement[]
  readonly arrivedAt: Instant | undefined
  /** Who has signed it too (co-sign-paper.ts). */
  readonly signed: readonly Fact[]
  /** What the reader has to know of the letter itself, such as that its sender is not verified. */
  readonly warnings?: readonly string[]
  /** What has been changed of the guardian lock since it was sent, and whether any of it holds. */
  readonly lockNow?:
    | { readonly holds: boolean; readonly title: string; readonly lines: readonly string[] }
    | undefined
  /** The pack that the report was written under, else today's. */
  readonly pack: RulePack | undefined
}

export function reportSheet(around: Surroundings, letter: PrintedLetter): Sheet {
  const { submission, supplements, arrivedAt, signed, lockNow, pack, warnings = [] } = letter
  const facts = [
    ...letterFacts(submission),
    ...(arrivedAt ? [{ label: sheetText.arrived, value: longTimeText(arrivedAt) }] : []),
    ...signed,
  ]
  return letterSheet(around, submission, { title: reportText.title, warnings, lockNow }, [
    <Facts key="letter" facts={facts} short />,
    <Answers drawings={BodyDrawings} key="answers" report={submission.record.report} pack={pack} />,
    supplements.length > 0 && <h2 key="supplements">{sentText.supplements}</h2>,
    supplements.map(({ id, record: { text, writtenAt } }) => (
      <p key={id} class="prose">
        {longTimeText(writtenAt)}: {text}
      </p>
    )),
  ])
}

/** Who sent what to whom, when, and how far it has come. Names no child: it may lie in a binder. */
export function receiptSheet(
  around: Surroundings,
  submission: Submission,
  facts: ReportFacts,
): Sheet {
  const { record } = submission
  const about = { label: sheetText.about, value: childLabel(record.report, around.now()) }
  const way =
    record.recipient.way === 'outside'
      ? [{ label: sentText.delivery, value: deliveredText(submission, facts) }]
      : waysText(submission, facts, around.now())
  return letterSheet(around, submission, { title: sheetText.receipt, warnings: [] }, [
    <Facts key="letter" facts={[about, ...letterFacts(submission), ...way]} short />,
  ])
}

function waysText(submission: Submission, facts: ReportFacts, now: Instant) {
  const arrivedAt = arrivalOf(submission, facts)
  const opened = openedOf(submission, facts)?.record
  const answer = contactOf(submission, facts, swedishDate(now))
  const { notYet } = sheetText
  const ways = eachWay(listForwardings(submission, facts)).map((way) => {
    const { recipient, forwardedAt } = way.record
    return sentText.sentOn(forwarderOf(way), recipient.name, longTimeText(forwardedAt))
  })
  return [
    { label: sheetText.arrived, value: arrivedAt ? longTimeText(arrivedAt) : notYet },
    ...(ways.length > 0 ? [{ label: receiptText.sentOnStep, value: ways.join(' ') }] : []),
    {
      label: receiptText.openedStep,
      value: opened ? sheetText.openedBy(opened.by.name, longTimeText(opened.openedAt)) : notYet,
    },
    {
      label: handlerText.contact,
      value: answer ? handlerText.reached(answer.handler, answer.phone) : notYet,
    },
  ]
}

function deliveredText(submission: Submission, facts: ReportFacts): string {
  const delivery = deliveryOf(submission, facts)?.record
  if (!delivery) return sheetText.notYet
  const { way, to, deliveredAt } = delivery
  return receiptText.deliveredAs(receiptText.deliveryWays[way], to, deliveredAt)
}

/** As its reporter has put it, also where it can't be counted from. */
function toldText({ oralOn, oralTime, oralPlace }: Report): string {
  return [`${oralOn} ${oralTime}`.trim(), oralPlace].filter(Boolean).join(', ')
}

function letterFacts({ record, bh }: Submission) {
  const { author, unitName, recipient, reference, sentAt } = record
  const { name, title } = author
  return [
    { label: receiptText.number, value: reference },
    { label: sheetText.from, value: [name, title, unitName].filter(Boolean).join(', ') },
    { label: sheetText.to, value: recipient.name },
    ...(isTold(record.report) ? [{ label: sheetText.told, value: toldText(record.report) }] : []),
    { label: sheetText.written, value: longTimeText(sentAt) },
    { label: printText.digest, value: <span class="num">{digestInGroups(bh)}</span> },
  ]
}

interface Titled {
  readonly title: string
  readonly warnings: readonly string[]
}

function letterSheet(
  around: Surroundings,
  { record }: Submission,
  { title, warnings, lockNow }: Pick<PrintedLetter, 'lockNow'> & Titled,
  children: ComponentChildren,
): Sheet {
  const { reference, report, lock } = record
  const { kind } = around.desk.directory().home
  const ground = kind === 'socialServices' ? kind : 'reporter'
  const paper = (
    <Paper
      title={title}
      marks={[
        ...warnings,
        ...reportMarks(around.pack, report, { locked: lockNow?.holds ?? lock.locked }),
        ...(lockNow ? [[`${lockNow.title}.`, ...lockNow.lines].join(' ')] : []),
      ]}
      foot={paperFoot(around, { ground, reference })}
    >
      {children}
    </Paper>
  )
  return { name: reference, paper }
}

function reportMarks(
  pack: RulePack | undefined,
  report: Report,
  lock: Pick<LockState, 'locked'>,
): string[] {
  const told = pack?.guardianLock.effects.find(({ id }) => id === 'markPrint')
  const words = pack && told ? textOf(pack, told.text).text : sheetText.lock
  return [
    ...(lock.locked ? [`${words}. ${sheetText.notForGuardians}`] : []),
    ...(report.protectedIdentity === 'yes' ? [sheetText.protected] : []),
  ]
}
