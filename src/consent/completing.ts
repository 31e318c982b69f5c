// Going on with a consent that somebody has not answered yet: whom it waits for, and which of its other
// answers stand still. Pure.

import {
  holdersBy,
  standingConsents,
  type ConsentEvents,
  type HolderState,
  type StandingConsent,
} from './fold.ts'
import { inOrder } from './order.ts'
import type { Asking } from './overview.ts'
import type { ConsentHolder } from './record.ts'
import { answerOn } from './required.ts'
import { covers, isSameTopic } from './same.ts'

export interface Waiting {
  readonly consent: StandingConsent
  /** Whose yes it lacks, of those whom it names. */
  readonly holders: readonly string[]
}

/** Those that would hold if somebody said yes who has not, and that no later one goes on with. */
export function listWaiting(events: ConsentEvents, asking: Asking): readonly Waiting[] {
  const standing = inOrder(events, asking.authority)
  return standing
    .filter((one) => !standing.some((later) => goesOnWith(later, one)))
    .filter(({ record: { validUntil } }) => !hasEnded(validUntil.date, asking))
    .map((consent) => ({ consent, holders: waitedFor(events, consent, asking) }))
    .filter(({ holders }) => holders.length > 0)
}

/** The same question, asked by somebody who had the earlier answers. */
function goesOnWith({ record: later }: StandingConsent, { id, record }: StandingConsent): boolean {
  return (
    later.seen.includes(id) &&
    record.topics.every((one) => later.topics.some(({ topic }) => isSameTopic(topic, one.topic))) &&
    record.recipients.every((one) => later.recipients.some((named) => covers(named, one)))
  )
}

const hasEnded = (date: string, { today }: Asking) => date !== '' && date < today

/** Whose yes a consent lacks, by their ids; only of those that it names. */
export function waitedFor(
  events: ConsentEvents,
  consent: StandingConsent,
  asking: Asking,
): readonly string[] {
  const states = statesOf(events, consent, asking)
  const lacking = new Set(states.filter(({ state }) => state !== 'given').map(({ id }) => id))
  return [...new Set(consent.record.holders.map(({ id }) => id))].filter((id) => lacking.has(id))
}

function statesOf(
  events: ConsentEvents,
  consent: StandingConsent,
  asking: Asking,
): readonly HolderState[] {
  const { recipients, topics } = consent.record
  return recipients.flatMap((recipient) =>
    topics.flatMap(({ topic }) => holdersBy(events, consent, { ...asking, recipient, topic })),
  )
}

/**
 * The answers of a consent as far as they stand still, for one that completes it. Whoever has said no
 * since has not answered: an old yes that is copied would answer the very no that took it back.
 */
export function carriedHolders(
  events: ConsentEvents,
  consent: StandingConsent,
  asking: Asking,
): readonly ConsentHolder[] {
  const { record } = consent
  return record.holders.map((holder) => {
    const answers = record.topics.map(({ topic }) => {
      const said = answerOn(record, holder.id, topic)
      const isGone = record.recipients
        .flatMap((recipient) => holdersBy(events, consent, { ...asking, recipient, topic }))
        .some(({ id, state }) => id === holder.id && state !== 'given')
      return { topic, answer: said === 'given' && isGone ? ('' as const) : said }
    })
    const isWhole = answers.every((one) => one.answer === answerOn(record, holder.id, one.topic))
    return isWhole ? holder : { ...holder, answer: '' as const, perTopic: answers }
  })
}

/** Who has said no since: in events that were not before whoever asked. */
export function noesSince(
  events: ConsentEvents,
  authority: string,
  seen: readonly string[],
): readonly string[] {
  const refused = standingConsents(events, authority)
    .filter(({ id }) => !seen.includes(id))
    .flatMap(({ record }) =>
      record.holders.filter(({ id }) =>
        record.topics.some(({ topic }) => answerOn(record, id, topic) === 'refused'),
      ),
    )
  const withdrawn = events.withdrawn
    .filter(({ standing, authorUnit }) => standing !== 'unverified' && authorUnit === authority)
    .filter(({ id }) => !seen.includes(id))
  return [
    ...new Set([...refused.map(({ id }) => id), ...withdrawn.map(({ record }) => record.holder)]),
  ]
}
