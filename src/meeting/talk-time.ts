// How long the talk has gone on. Told to those in the room; nothing is ordered or decided by it. Pure.

import * as v from 'valibot'
import { Instant, minutesBetween } from '../base/clock.ts'
import type { Meeting } from './record.ts'

/** Longer than anybody talks: somebody forgot to say that it was over. */
const LONGEST_MINUTES = 12 * 60

export interface TalkTime {
  readonly from: Instant
  /** Undefined while it goes on. */
  readonly to: Instant | undefined
  /** Undefined where it can't be told: a clock that was set back, or an end that nobody noted. */
  readonly minutes: number | undefined
}

/** Undefined until it has begun. */
export function talkTimeOf(
  { startedAt, endedAt }: Pick<Meeting, 'startedAt' | 'endedAt'>,
  now: Instant,
): TalkTime | undefined {
  const [from, to] = [readInstant(startedAt), readInstant(endedAt)]
  if (from === undefined) return undefined
  const minutes = Math.floor(minutesBetween(from, to ?? now))
  const isLikely = minutes >= 0 && minutes <= LONGEST_MINUTES
  return { from, to, minutes: isLikely ? minutes : undefined }
}

function readInstant(text: string): Instant | undefined {
  const read = v.safeParse(Instant, text)
  return read.success ? read.output : undefined
}
