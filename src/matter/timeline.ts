// What has happened in a matter, newest first: the report and what its author added, what the unit
// answered, and every event that counts. Each says whom it can be seen by.

import type { Instant } from '../base/clock.ts'
import { minutesBetween } from '../base/clock.ts'
import type { Filed } from '../letters/filed.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import { happeningText } from '../text/happenings.ts'
import type { Matter } from './fold.ts'
import { happeningOf, happeningOfAll, type Words } from './happening.ts'
import type { InboxItem } from './inbox.ts'
import { TOLD, type MatterEvent } from './record.ts'

export interface Happening extends Words {
  readonly id: string
  readonly side: 'school' | 'socialServices'
  /** Both sides have it, or the own group alone. */
  readonly shared: boolean
  readonly at: Instant
  /** When it reached the server, where that was later: it was written without a network. */
  readonly sentAt?: Instant
}

export interface Day {
  readonly date: string
  readonly happenings: readonly Happening[]
}

/** Envelope hash to the time in its receipt: when what was written here was sent. */
type Receipts = ReadonlyMap<string, Instant>

export function timelineOf(item: InboxItem, matter: Matter, receipts: Receipts): readonly Day[] {
  const all = [...fromReporter(item), ...fromUnit(item, matter, receipts)]
  const byDate = new Map<string, Happening[]>()
  for (const one of all.toSorted(byTime).toReversed()) {
    const date = swedishDate(one.at)
    const day = byDate.get(date)
    if (day) day.push(one)
    else byDate.set(date, [one])
  }
  return [...byDate].map(([date, happenings]) => ({ date, happenings }))
}

/** Of the same moment, what was told first stands first. */
function byTime(a: Happening, b: Happening): number {
  return a.at === b.at ? 0 : a.at < b.at ? -1 : 1
}

function fromReporter({
  submission,
  supplements,
  feedbackRequest,
  coSigns,
  broughtBy,
}: InboxItem): readonly Happening[] {
  const { reported, supplemented, asked, signed, brought } = happeningText
  const shared = { side: 'school', shared: true } as const
  return [
    {
      id: submission.id,
      title: reported,
      lines: [],
      ...shared,
      ...timesOf(submission.record.sentAt, submission.arrivedAt),
    },
    ...supplements.map(({ id, at, arrivedAt, record }) => ({
      id,
      title: supplemented,
      lines: [record.text],
      ...shared,
      ...timesOf(at, arrivedAt),
    })),
    ...(feedbackRequest ? [feedbackRequest] : []).map(({ id, record, arrivedAt }) => ({
      id,
      title: asked,
      lines: [],
      ...shared,
      ...timesOf(record.requestedAt, arrivedAt),
    })),
    ...coSigns.map(({ id, at, arrivedAt, record }) => ({
      id,
      title: signed(record.by.name),
      lines: [],
      ...shared,
      ...timesOf(at, arrivedAt),
    })),
    ...(broughtBy ? [broughtBy] : []).map(({ id, record, arrivedAt }) => ({
      id,
      title: brought(record.by.name),
      lines: record.reason === '' ? [] : [record.reason],
      side: 'socialServices' as const,
      shared: true,
      ...timesOf(record.forwardedAt, arrivedAt),
    })),
  ]
}

function fromUnit(
  { opened, acknowledged, sentOn }: InboxItem,
  matter: Matter,
  receipts: Receipts,
): readonly Happening[] {
  const both = { side: 'socialServices', shared: true } as const
  const sent = (event: Filed) => event.arrivedAt ?? receipts.get(event.letters[0]?.hash ?? '')
  const { openedBy, acknowledgedBy, forwarded } = happeningText
  return [
    ...(opened ? [opened] : []).map((event) => ({
      id: event.id,
      title: openedBy(event.record.by.name),
      lines: [],
      ...both,
      ...timesOf(event.record.openedAt, sent(event)),
    })),
    ...(acknowledged ? [acknowledged] : []).map((event) => ({
      id: event.id,
      title: acknowledgedBy,
      lines: [`${event.record.handler}, ${event.record.phone}`],
      ...both,
      ...timesOf(event.record.writtenAt, sent(event)),
    })),
    ...sentOn.map((event) => ({
      id: event.id,
      title: forwarded(event.record.recipient.name),
      lines: [],
      ...both,
      ...timesOf(event.record.forwardedAt, sent(event)),
    })),
    ...matter.events
      .filter((event) => isFirstSaid(event, matter))
      .map((event) => ({
        id: event.id,
        ...(event.kind === 'disclosure' && event.record.feedback !== ''
          ? happeningOfAll(saidWith(event, matter))
          : happeningOf(event)),
        side: event.author === matter.submission.author ? ('school' as const) : both.side,
        shared: TOLD.includes(event.kind) || event.author === matter.submission.author,
        ...timesOf(event.record.writtenAt, sent(event)),
      })),
  ]
}

function saidWith({ record }: MatterEvent<'disclosure'>, { disclosures }: Matter) {
  return disclosures.filter((one) => one.record.feedback === record.feedback)
}

function isFirstSaid(event: MatterEvent, matter: Matter): boolean {
  if (event.kind !== 'disclosure' || event.record.feedback === '') return true
  return saidWith(event, matter)[0]?.id === event.id
}

/** Two clocks never agree to the second: what differs by less was sent as it was written. */
const SAME_MINUTES = 2

function timesOf(at: Instant, sentAt: Instant | undefined): Pick<Happening, 'at' | 'sentAt'> {
  const isLater = sentAt !== undefined && minutesBetween(at, sentAt) >= SAME_MINUTES
  return { at, ...(isLater && { sentAt }) }
}
