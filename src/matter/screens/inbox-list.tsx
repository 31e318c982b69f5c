import clock from 'lucide:clock'
import forward from 'lucide:forward'
import shieldAlert from 'lucide:shield-alert'
import shieldCheck from 'lucide:shield-check'
import siren from 'lucide:siren'
import triangleAlert from 'lucide:triangle-alert'
import type { Instant } from '../../base/clock.ts'
import type { UnreadLetter } from '../../letters/file-letter.ts'
import { eachWay, forwarderOf } from '../../report/forwarding.ts'
import { childLabel } from '../../report/summary.ts'
import { whenText } from '../../text/dates.ts'
import { forwardText } from '../../text/forward.ts'
import { lockNowText } from '../../text/lock-now.ts'
import { matterText } from '../../text/matter.ts'
import { mattersText } from '../../text/matters.ts'
import { Note } from '../../ui/note.tsx'
import { Pill } from '../../ui/pill.tsx'
import type { InboxItem } from '../inbox.ts'
import type { LetterLock } from '../lock-now.ts'

interface InboxListProps {
  readonly items: readonly InboxItem[]
  readonly problems: readonly UnreadLetter[]
  /** Whose child's name is kept back. */
  readonly hidden: ReadonlySet<string>
  /** As they hold now. */
  readonly locks: ReadonlyMap<string, LetterLock['state']>
  readonly now: Instant
}

/** Acute first. Decrypting for this list is not opening: that is said when the page is opened. */
export function InboxList({ items, problems, hidden, locks, now }: InboxListProps) {
  const kinds = [...new Set(problems.map(({ problem }) => problem))]
  return (
    <>
      {kinds.map((kind) => (
        <Note key={kind} tone="wait" icon={triangleAlert}>
          {matterText.problems[kind]}
        </Note>
      ))}
      {items.length === 0 && <p class="muted">{matterText.empty}</p>}
      <ul class="inbox">
        {items.map((item) => (
          <InboxRow
            key={item.submission.id}
            item={item}
            hidden={hidden.has(item.submission.id)}
            lock={locks.get(item.submission.id) ?? 'none'}
            now={now}
          />
        ))}
      </ul>
    </>
  )
}

interface InboxRowProps {
  readonly item: InboxItem
  readonly hidden: boolean
  readonly lock: LetterLock['state']
  readonly now: Instant
}

function InboxRow({ item, hidden, lock, now }: InboxRowProps) {
  const { submission, acute, feedbackRequest, broughtBy, leftBehind } = item
  const { record, standing, arrivedAt, closedEpoch } = submission
  return (
    <li>
      <a class="inbox__row card" href={`/inkorg/${submission.id}`}>
        <strong>{hidden ? mattersText.protectedName : childLabel(record.report, now)}</strong>
        <span class="muted">{matterText.from(record.unitName)}</span>
        <span>{arrivedAt && matterText.arrived(whenText(arrivedAt, now))}</span>
        <span>{stateOf(item, now)}</span>
        {feedbackRequest && (
          <span>{matterText.asked(whenText(feedbackRequest.record.requestedAt, now))}</span>
        )}
        <span class="inbox__pills">
          {acute && (
            <Pill tone="alert" icon={siren}>
              {matterText.acute}
            </Pill>
          )}
          {leftBehind.length > 0 && (
            <Pill tone="wait" icon={forward}>
              {forwardText.newFacts}
            </Pill>
          )}
          {broughtBy && (
            <Pill icon={forward}>
              {forwardText.pillFrom(
                forwarderOf(broughtBy),
                whenText(broughtBy.record.forwardedAt, now),
              )}
            </Pill>
          )}
          <LockPill lock={lock} />
          {standing === 'unverified' && (
            <Pill tone="wait" icon={triangleAlert}>
              {matterText.unverified}
            </Pill>
          )}
          {standing === 'left' && (
            <Pill tone="wait" icon={clock}>
              {matterText.left}
            </Pill>
          )}
          {closedEpoch && (
            <Pill tone="wait" icon={triangleAlert}>
              {matterText.closedEpoch}
            </Pill>
          )}
        </span>
      </a>
    </li>
  )
}

function LockPill({ lock }: Pick<InboxRowProps, 'lock'>) {
  switch (lock) {
    case 'locked':
      return (
        <Pill tone="alert" icon={shieldAlert}>
          {matterText.locked}
        </Pill>
      )
    case 'narrowed':
      return (
        <Pill tone="alert" icon={shieldAlert}>
          {lockNowText.title.narrowed}
        </Pill>
      )
    case 'lifted':
      return <Pill icon={shieldCheck}>{lockNowText.title.lifted}</Pill>
    case 'none':
      return null
  }
}

function stateOf({ opened, acknowledged, sentOn }: InboxItem, now: Instant): string {
  if (sentOn.length > 0) {
    const ways = eachWay(sentOn).map(({ record: { recipient, forwardedAt } }) =>
      forwardText.sentOn(recipient.name, whenText(forwardedAt, now)),
    )
    return ways.join(' ')
  }
  if (acknowledged) return matterText.acknowledged(acknowledged.record.handler)
  if (!opened) return matterText.unopened
  return matterText.openedBy(opened.record.by.name, whenText(opened.record.openedAt, now))
}
