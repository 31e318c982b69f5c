// Who has to be told that a report is not getting through (DOM E7). Pure: `now` is handed in.

import { minutesBetween, type Instant } from '../base/clock.ts'
import type { OpeningHours } from '../protocol/contact-card.ts'
import { openMinutesBetween } from './opening-hours.ts'
import type { RulePack } from './pack.ts'

export interface WaitingFacts {
  /** When the author said that it is ready to send. */
  readonly savedAt: Instant
  /** The server's receipt. */
  readonly sentAt?: Instant
  readonly openedAt?: Instant
  readonly acute: boolean
  /** The receiving unit's hours. */
  readonly hours: readonly OpeningHours[]
  readonly now: Instant
}

export type AlarmReceiver = 'reporter' | 'duty' | 'manager'

export interface WaitingAlarm {
  readonly kind: 'not-sent' | 'not-opened'
  readonly to: readonly AlarmReceiver[]
  /** When the waiting began. */
  readonly since: Instant
}

export function waitingAlarm(pack: RulePack, facts: WaitingFacts): WaitingAlarm | undefined {
  if (facts.openedAt !== undefined) return undefined
  return facts.sentAt === undefined
    ? notSentAlarm(pack, facts)
    : notOpenedAlarm(pack, facts, facts.sentAt)
}

function notSentAlarm(pack: RulePack, facts: WaitingFacts): WaitingAlarm | undefined {
  const { savedAt, now, acute } = facts
  const limit = limitOf(pack.waiting.notSent, acute)
  if (minutesBetween(savedAt, now) <= limit) return undefined
  return { kind: 'not-sent', to: ['reporter'], since: savedAt }
}

function notOpenedAlarm(
  pack: RulePack,
  { acute, hours, now }: WaitingFacts,
  since: Instant,
): WaitingAlarm | undefined {
  const rule = pack.waiting.notOpened
  const limit = limitOf(rule, acute)
  const waited = rule.openHoursOnly
    ? openMinutesBetween(hours, since, now)
    : minutesBetween(since, now)
  if (waited <= limit) return undefined
  // The duty officer goes on being told: somebody else knowing is no answer.
  const to: readonly AlarmReceiver[] =
    waited > limit * rule.escalateFactor ? ['duty', 'manager', 'reporter'] : ['duty']
  return { kind: 'not-opened', to, since }
}

function limitOf(
  { acuteMinutes, otherMinutes }: { acuteMinutes: number; otherMinutes: number },
  acute: boolean,
): number {
  return acute ? acuteMinutes : otherMinutes
}
