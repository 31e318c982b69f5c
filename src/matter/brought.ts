// Reports that another unit has sent on to this one. Their author's own letter went to that unit, so
// its member vouches for them, and says so.

import type { Instant } from '../base/clock.ts'
import { findMember, type Directory } from '../directory/directory.ts'
import type { Desk } from '../letters/desk.ts'
import type { Group, Member } from '../protocol/unit-log.ts'
import type { Forwarding, ForwardingRecord } from '../report/forwarding.ts'
import type { CoSign, FeedbackRequest, Submission, Supplement } from '../report/submission.ts'

export interface Brought {
  readonly submission: Submission
  readonly broughtBy: Forwarding
  readonly supplements: readonly Supplement[]
  readonly feedbackRequests: readonly FeedbackRequest[]
  readonly coSigns: readonly CoSign[]
}

/** One for each report, however often it was sent on; the letter that came first is the one shown. */
export function listBrought(desk: Desk, groups: readonly Group[]): readonly Brought[] {
  const units = new Map(groups.map(({ mailbox, unit }) => [mailbox, unit]))
  const came = (desk.cabinet.list('forwarding') as readonly Forwarding[])
    .filter(({ mailbox, record }) => units.get(mailbox) === record.recipient.unit)
    .toSorted((a, b) => (cameAt(a) < cameAt(b) ? -1 : 1))
    .flatMap((forwarding) => bring(desk.directory(), forwarding) ?? [])
  const reports = new Map<string, Brought>()
  for (const one of came) {
    // What nobody can vouch for stands beside what somebody can, as another report.
    const { standing, sid, bh, id, mailbox } = one.submission
    const key = standing === 'genuine' ? [mailbox, sid, bh].join(' ') : id
    const before = reports.get(key)
    reports.set(key, before ? withMore(before, one) : one)
  }
  return [...reports.values()]
}

const cameAt = ({ arrivedAt }: Forwarding) => arrivedAt ?? ''

function bring(directory: Directory, forwarding: Forwarding): Brought | undefined {
  const { kind: _, record, arrivedAt, ...filed } = forwarding
  // Written here, or a copy that only tells where it went.
  if (arrivedAt === undefined || record.sent === undefined) return undefined
  const { report, supplements, feedbackRequests, coSigns } = record.sent
  const author = findMember(directory, report.author.uid)
  const vouched = isVouchedFor(directory, forwarding, record.sent) ? author : undefined
  const of = authorship(forwarding, vouched)
  const submission: Submission = {
    ...filed,
    ...of,
    kind: 'submission',
    at: report.sentAt,
    arrivedAt: firstOf(record.arrivedAt, arrivedAt),
    record: report,
  }
  return {
    submission,
    broughtBy: forwarding,
    supplements: supplements.map((one, n) => ({
      ...filed,
      ...of,
      kind: 'supplement',
      id: `${filed.id}/${n}`,
      at: one.record.writtenAt,
      arrivedAt: firstOf(one.arrivedAt, arrivedAt),
      record: one.record,
    })),
    feedbackRequests: feedbackRequests.map((one, n) => ({
      ...filed,
      ...of,
      kind: 'feedbackRequest',
      id: `${filed.id}/f${n}`,
      at: one.record.requestedAt,
      arrivedAt: firstOf(one.arrivedAt, arrivedAt),
      record: one.record,
    })),
    coSigns: coSigns.map((one, n) => ({
      ...filed,
      ...of,
      kind: 'cosign',
      id: `${filed.id}/c${n}`,
      at: one.record.signedAt,
      author: one.record.by.uid,
      arrivedAt: firstOf(one.arrivedAt, arrivedAt),
      record: one.record,
    })),
  }
}

/** To nobody in particular, while nobody can vouch for it: then no answer goes anywhere. */
function authorship({ standing }: Forwarding, author: Member | undefined) {
  return author
    ? { standing, author: author.uid, authorUnit: author.unit }
    : { standing: 'unverified' as const, author: '', authorUnit: '' }
}

/**
 * By someone at social services whose unit had it: the unit that its author chose, or one on the way
 * from there. The author, who gets a copy from each of them, can tell; we take their word.
 */
function isVouchedFor(
  { units }: Directory,
  { standing, authorUnit, record: { through } }: Forwarding,
  { report }: NonNullable<ForwardingRecord['sent']>,
): boolean {
  return (
    standing !== 'unverified' &&
    through.every(({ unit }) => units[unit]?.kind === 'socialServices') &&
    through[0]?.unit === report.recipient.unit &&
    through.at(-1)?.unit === authorUnit
  )
}

/** Whoever sends it on can't make it come later than it came here. */
function firstOf(said: Instant, here: Instant): Instant {
  return said < here ? said : here
}

function withMore(first: Brought, next: Brought): Brought {
  return {
    ...first,
    supplements: together(first.supplements, next.supplements),
    feedbackRequests: together(first.feedbackRequests, next.feedbackRequests),
    coSigns: together(first.coSigns, next.coSigns),
  }
}

/** The same words once, whichever letter brought them. */
function together<E extends { readonly record: unknown }>(
  first: readonly E[],
  next: readonly E[],
): readonly E[] {
  const known = new Set(first.map(({ record }) => JSON.stringify(record)))
  return [...first, ...next.filter(({ record }) => !known.has(JSON.stringify(record)))]
}
