// What holds now of a family's consents, for each recipient and topic that somebody has been asked
// about. Pure.

import { effectiveConsent, type ConsentEvents, type EffectiveConsent } from './fold.ts'
import { inOrder } from './order.ts'
import type { ConsentHolder, ConsentRecipient } from './record.ts'
import { covers, isSameTopic } from './same.ts'

export interface Asking {
  readonly authority: string
  readonly today: string
  readonly care: boolean
}

export interface TopicRow {
  readonly topic: string
  readonly now: EffectiveConsent
  /** When what stands in the way was taken back, by the clocks of those who wrote it down. */
  readonly withdrawnAt: readonly string[]
}

export interface RecipientRows {
  readonly recipient: ConsentRecipient
  readonly rows: readonly TopicRow[]
}

export function consentOverview(events: ConsentEvents, asking: Asking): readonly RecipientRows[] {
  const records = inOrder(events, asking.authority).map(({ record }) => record)
  const recipients = distinct(
    records.flatMap((record) => record.recipients),
    (a, b) => a.unit === b.unit && covers(a, b) && covers(b, a),
  )
  return recipients.map((recipient) => {
    const asked = records.filter((record) =>
      record.recipients.some((named) => covers(named, recipient)),
    )
    const topics = distinct(
      asked.flatMap((record) => record.topics.map(({ topic }) => topic)),
      isSameTopic,
    )
    return { recipient, rows: topics.map((topic) => rowOf(events, asking, recipient, topic)) }
  })
}

function rowOf(
  events: ConsentEvents,
  asking: Asking,
  recipient: ConsentRecipient,
  topic: string,
): TopicRow {
  const now = effectiveConsent(events, { ...asking, recipient, topic })
  const holders = now.holders.filter(({ state }) => state === 'withdrawn').map(({ id }) => id)
  const withdrawnAt = events.withdrawn
    .filter(
      ({ standing, authorUnit }) => standing !== 'unverified' && authorUnit === asking.authority,
    )
    .filter(({ record: { holder } }) => holders.includes(holder))
    .filter(
      ({ record: { topics } }) => topics === 'all' || topics.some((one) => isSameTopic(one, topic)),
    )
    .map(({ record: { at } }) => at)
  return { topic, now, withdrawnAt: withdrawnAt.toSorted() }
}

/** Everybody who has a say in the matter, by the name that the newest consent gives them. */
export function listHolders(
  events: ConsentEvents,
  authority: string,
): readonly Pick<ConsentHolder, 'id' | 'name' | 'role'>[] {
  const holders = inOrder(events, authority).flatMap(({ record }) => record.holders)
  return [...new Map(holders.map(({ id, name, role }) => [id, { id, name, role }])).values()]
}

/** Guardians who must not know get no page and no paper. */
export function mayBeShown(
  { locked }: { readonly locked: boolean },
  { role }: Pick<ConsentHolder, 'role'>,
): boolean {
  return !(locked && role === 'guardian')
}

function distinct<T>(all: readonly T[], isSame: (a: T, b: T) => boolean): readonly T[] {
  return all.filter((one, at) => all.findIndex((other) => isSame(other, one)) === at)
}
