// The receipt's heading and its three circles, from where the report is. Never "Skickad" of what is
// only saved.

import type { Instant } from '../../base/clock.ts'
import { whenText } from '../../text/dates.ts'
import { receiptText } from '../../text/receipt.ts'
import type { BigStep } from '../../ui/big3.tsx'
import type { ReportProgress } from '../fold.ts'
import type { ChosenRecipient, Submission } from '../submission.ts'

export function headingOf(
  { record }: Submission,
  progress: ReportProgress,
  now: Instant,
): { readonly title: string; readonly text: string } {
  const { headings, texts } = receiptText
  switch (progress.kind) {
    case 'queued':
      return { title: headings.queued, text: progress.refused ? texts.refused : texts.queued }
    case 'elsewhere':
      return { title: headings.elsewhere, text: texts.elsewhere }
    case 'again':
      return {
        title: headings.again,
        text: progress.refused ? texts.refused : texts.again(whenText(progress.at, now)),
      }
    case 'sent':
      if (progress.sentOnTo) {
        return { title: headings.sentOn(namesOf(progress.sentOnTo)), text: texts.sent }
      }
      return { title: headings.sent(whenText(progress.at, now)), text: texts.sent }
    case 'opened':
      return { title: headings.opened, text: texts.opened }
    case 'outside': {
      if (!progress.delivery) {
        return { title: headings.outsideOpen, text: texts.outsideOpen(record.recipient.name) }
      }
      const { way, to, deliveredAt } = progress.delivery.record
      const text = receiptText.deliveredAs(receiptText.deliveryWays[way], to, deliveredAt)
      return { title: headings.outside, text }
    }
  }
}

export function stepsOf(
  { record }: Submission,
  progress: ReportProgress,
  now: Instant,
): readonly [BigStep, BigStep, BigStep] {
  const saved: BigStep = {
    state: 'is',
    title: receiptText.saved,
    text: receiptText.savedText(whenText(record.sentAt, now)),
  }
  const opened: BigStep =
    progress.kind === 'opened'
      ? {
          state: 'is',
          title: receiptText.openedStep,
          text: receiptText.openedAt(whenText(progress.at, now)),
        }
      : {
          state: progress.kind === 'sent' ? 'soon' : 'later',
          title: receiptText.openedStep,
          text: receiptText.openedText,
        }
  return [saved, sentStepOf(progress, now), opened]
}

function sentStepOf(progress: ReportProgress, now: Instant): BigStep {
  const arrived = (at: Instant | undefined) => (at ? receiptText.sentText(whenText(at, now)) : '')
  const reached = (at: Instant | undefined, sentOn: readonly ChosenRecipient[] | undefined) =>
    sentOn
      ? {
          title: receiptText.sentOnStep,
          text: receiptText.sentOnText(namesOf(sentOn), arrived(at)),
        }
      : { title: receiptText.sentStep, text: arrived(at) }
  switch (progress.kind) {
    case 'sent':
      return { state: 'is', ...reached(progress.at, progress.sentOnTo) }
    case 'opened':
      return { state: 'is', ...reached(progress.sentAt, progress.sentOnTo) }
    case 'again':
      return { state: 'soon', title: receiptText.againStep, text: arrived(progress.at) }
    default:
      return { state: 'soon', title: receiptText.sendingStep, text: receiptText.sendingText }
  }
}

const namesOf = (sentOn: readonly ChosenRecipient[]) =>
  sentOn.map(({ name }) => name).join(receiptText.and)
