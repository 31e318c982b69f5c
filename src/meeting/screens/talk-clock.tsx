import { useEffect, useReducer } from 'preact/hooks'
import type { Instant } from '../../base/clock.ts'
import { clockText } from '../../text/dates.ts'
import { meetingModeText as words } from '../../text/meeting-mode.ts'
import { Button } from '../../ui/button.tsx'
import type { Meeting } from '../record.ts'
import { talkTimeOf } from '../talk-time.ts'

const LOOK_MS = 20_000

interface TalkClockProps {
  readonly meeting: Pick<Meeting, 'startedAt' | 'endedAt'>
  readonly edit: (change: Partial<Meeting>) => void
  readonly now: () => Instant
}

/** Minutes, and no seconds: a timer is found by a reader and never told of. */
export function TalkClock({ meeting, edit, now }: TalkClockProps) {
  const time = talkTimeOf(meeting, now())
  const [, look] = useReducer((count: number) => count + 1, 0)
  const goesOn = time !== undefined && time.to === undefined
  useEffect(() => {
    if (!goesOn) return undefined
    const timer = setInterval(() => look(undefined), LOOK_MS)
    return () => clearInterval(timer)
  }, [goesOn])
  if (!time) {
    return (
      <p>
        <Button onClick={() => edit({ startedAt: now() })}>{words.start}</Button>
      </p>
    )
  }
  const { from, to, minutes } = time
  const span = to ? words.ended(clockText(from), clockText(to)) : words.started(clockText(from))
  return (
    <div class="row">
      <p role="timer">
        {span} {minutes !== undefined && minutes > 0 && <b>{words.minutes(minutes)}</b>}
      </p>
      {goesOn ? (
        <Button variant="quiet" onClick={() => edit({ endedAt: now() })}>
          {words.end}
        </Button>
      ) : (
        <Button variant="quiet" onClick={() => edit({ endedAt: '' })}>
          {words.resume}
        </Button>
      )}
    </div>
  )
}
