import clock from 'lucide:clock'
import shieldAlert from 'lucide:shield-alert'
import siren from 'lucide:siren'
import triangleAlert from 'lucide:triangle-alert'
import type { Instant } from '../../base/clock.ts'
import type { UnreadLetter } from '../../letters/file-letter.ts'
import { childLabel } from '../../report/summary.ts'
import { whenText } from '../../text/dates.ts'
import { matterText } from '../../text/matter.ts'
import { Note } from '../../ui/note.tsx'
import { Pill } from '../../ui/pill.tsx'
import type { InboxItem } from '../inbox.ts'

interface InboxListProps {
  readonly items: readonly InboxItem[]
  readonly problems: readonly UnreadLetter[]
  readonly now: Instant
}

/** Acute first. Decrypting for this list is not opening: that is said when the page is opened. */
export function InboxList({ items, problems, now }: InboxListProps) {
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
          <InboxRow key={item.submission.id} item={item} now={now} />
        ))}
      </ul>
    </>
  )
}

function InboxRow({ item, now }: { readonly item: InboxItem; readonly now: Instant }) {
  const { submission, acute, opened, acknowledged, feedbackRequest } = item
  const { record, standing, arrivedAt, closedEpoch } = submission
  const state = acknowledged
    ? matterText.acknowledged(acknowledged.record.handler)
    : opened
      ? matterText.openedBy(opened.record.by.name, whenText(opened.record.openedAt, now))
      : matterText.unopened
  return (
    <li>
      <a class="inbox__row card" href={`/inkorg/${submission.id}`}>
        <strong>{childLabel(record.report, now)}</strong>
        <span class="muted">{matterText.from(record.unitName)}</span>
        <span>{arrivedAt && matterText.arrived(whenText(arrivedAt, now))}</span>
        <span>{state}</span>
        {feedbackRequest && (
          <span>{matterText.asked(whenText(feedbackRequest.record.requestedAt, now))}</span>
        )}
        <span class="inbox__pills">
          {acute && (
            <Pill tone="alert" icon={siren}>
              {matterText.acute}
            </Pill>
          )}
          {record.lock.locked && (
            <Pill tone="alert" icon={shieldAlert}>
              {matterText.locked}
            </Pill>
          )}
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
