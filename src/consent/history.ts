// What one person has said, for that person alone: a guardian sees no other guardian's answers, and
// nobody's reasons (DOM D5). In the order of what was seen, never of clocks.

import { topicsAskedOf } from './asked-of.ts'
import type { ConsentEvents } from './fold.ts'
import { inOrder } from './order.ts'
import type { Answer, ConsentRecord, ConsentWithdrawnRecord } from './record.ts'
import { answerOn } from './required.ts'

export type HistoryEntry =
  | {
      readonly kind: 'answered'
      readonly consent: string
      readonly answers: readonly { readonly topic: string; readonly answer: Answer }[]
      readonly recipients: readonly string[]
      readonly purpose: string
      readonly until: ConsentRecord['validUntil']
    }
  | {
      readonly kind: 'withdrawn'
      readonly consent: string
      readonly topics: ConsentWithdrawnRecord['topics']
      readonly at: string
    }

export function historyOf(
  events: ConsentEvents,
  authority: string,
  holder: string,
): readonly HistoryEntry[] {
  const answered = inOrder(events, authority)
    .filter(({ record }, at, all) => {
      const said = answersOf(record, holder)
      // Copied into a consent that another person's answer completed: that was nothing of this one's.
      const before = all.slice(0, at).flatMap((earlier) => answersOf(earlier.record, holder))
      return said.some((one) => !before.includes(one))
    })
    .map(({ sid, record }): HistoryEntry => ({
      kind: 'answered',
      consent: sid,
      answers: askedIn(record, holder).map((topic) => ({
        topic,
        answer: answerOn(record, holder, topic),
      })),
      recipients: record.recipients.map(({ name }) => name),
      purpose: record.purpose,
      until: record.validUntil,
    }))
  const withdrawn = events.withdrawn
    .filter(({ standing, authorUnit }) => standing !== 'unverified' && authorUnit === authority)
    .filter(({ record }) => record.matter === events.matter && record.holder === holder)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ record: { consent, topics, at } }): HistoryEntry => ({
      kind: 'withdrawn',
      consent,
      topics,
      at,
    }))
  return [...answered, ...withdrawn]
}

/** When a person answered, which tells one answer from another. */
function answersOf({ holders }: ConsentRecord, holder: string): readonly string[] {
  return holders
    .filter(({ id, answeredAt }) => id === holder && answeredAt !== '')
    .map(({ answeredAt }) => answeredAt)
}

function askedIn(record: ConsentRecord, holder: string): readonly string[] {
  const own = record.holders.filter(({ id }) => id === holder)
  return [...new Set(own.flatMap((one) => topicsAskedOf(record, one)))]
}
