// A report by phone in an acute case, which is written down afterwards (DOM D2). Its time is what the
// reporter tells: the server's arrival of the written one stands beside it and never in its place.

import type { Instant } from '../base/clock.ts'
import { isDate, isTime } from '../routine/is-date.ts'
import { instantAt, swedishDate } from '../routine/swedish-time.ts'
import type { Report } from './record.ts'
import type { Submission } from './submission.ts'

type OralTime = Pick<Report, 'oralOn' | 'oralTime'>

/**
 * When it was told, if that was at the `latest` then. The law counts days, so a date without a time
 * that can be is counted from its first minute.
 */
export function oralAt({ oralOn, oralTime }: OralTime, latest: Instant): Instant | undefined {
  if (!isDate(oralOn)) return undefined
  const at = instantAt(oralOn, isTime(oralTime) ? oralTime : '00:00')
  return at <= latest ? at : undefined
}

/** Of what was sent: told before it was written, by the author's clock and by the server's. */
export function oralOf({ record }: Submission, arrivedAt: Instant | undefined) {
  const { report, sentAt } = record
  const latest = arrivedAt !== undefined && arrivedAt < sentAt ? arrivedAt : sentAt
  return oralAt(report, latest)
}

export interface OralFaults {
  readonly oralOn?: 'impossible' | 'future'
  readonly oralTime?: 'impossible' | 'future'
}

/** What to say under the two fields. While a date or a time is typed nothing is wrong yet. */
export function oralFaults({ oralOn, oralTime }: OralTime, now: Instant): OralFaults {
  const badTime = oralTime.length >= 4 && !isTime(oralTime)
  const time = badTime ? { oralTime: 'impossible' as const } : {}
  if (!isDate(oralOn)) return oralOn.length < 10 ? time : { ...time, oralOn: 'impossible' }
  if (oralOn > swedishDate(now)) return { ...time, oralOn: 'future' }
  return oralAt({ oralOn, oralTime }, now) ? time : { oralTime: 'future' }
}
