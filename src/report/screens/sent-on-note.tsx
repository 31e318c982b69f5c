import type { Instant } from '../../base/clock.ts'
import { whenText } from '../../text/dates.ts'
import { sentText } from '../../text/sent.ts'
import { Note } from '../../ui/note.tsx'
import { forwarderOf, type Forwarding } from '../forwarding.ts'

interface SentOnNoteProps {
  readonly ways: readonly Forwarding[]
  readonly arrivedAt: Instant | undefined
  readonly now: Instant
}

/** It did not belong where it was sent: who sent it where, and that nothing has been lost by it. */
export function SentOnNote({ ways, arrivedAt, now }: SentOnNoteProps) {
  return (
    <Note>
      {ways.map((way) => (
        <p key={way.id}>{wayText(way, now)}</p>
      ))}
      {arrivedAt && <p>{sentText.firstArrival(whenText(arrivedAt, now))}</p>}
    </Note>
  )
}

function wayText(way: Forwarding, now: Instant): string {
  const { recipient, forwardedAt, reason } = way.record
  const went = sentText.sentOn(forwarderOf(way), recipient.name, whenText(forwardedAt, now))
  return reason === '' ? went : `${went} ${sentText.because(reason)}`
}
