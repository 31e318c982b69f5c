// What one person has said, for that person alone: a guardian sees no other guardian's answers, and
// nobody's reasons (DOM D5). In the order of what was seen, never of clocks.

import { utf8 } from '../base/bytes.ts'
import { canonicalJson, type Json } from '../base/canonical.ts'
import { digest } from '../base/digest.ts'
import { topicsAskedOf } from './asked-of.ts'
import { consentAskedOf } from './family-consent.ts'
import type { FamilyText } from './family-text.ts'
import type { ConsentEvents, StandingConsent } from './fold.ts'
import { inOrder } from './order.ts'
import type { Answer, ConsentHolder, ConsentRecord, ConsentWithdrawnRecord } from './record.ts'
import { answerOn } from './required.ts'
import { signedText } from './signature.ts'

export type HistoryEntry =
  | {
      readonly kind: 'answered'
      readonly consent: string
      readonly answers: readonly { readonly topic: string; readonly answer: Answer }[]
      readonly recipients: readonly string[]
      readonly purpose: string
      /** How this person answered, with the very text where it was signed. */
      readonly how: ConsentHolder
      readonly signed: FamilyText | undefined
      /** Hash of the text that was signed, or of what this person was asked and said. */
      readonly digest: string
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
    .flatMap((standing) => answeredIn(standing, holder))
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

function answeredIn({ sid, record }: StandingConsent, holder: string): readonly HistoryEntry[] {
  const own = record.holders.filter(({ id }) => id === holder)
  const [first] = own
  if (!first) return []
  const topics = [...new Set(own.flatMap((one) => topicsAskedOf(record, one)))]
  // Also what this person said nothing of, since it is another's, is named in a record.
  const how = { ...first, perTopic: first.perTopic.filter(({ topic }) => topics.includes(topic)) }
  return [
    {
      kind: 'answered',
      consent: sid,
      answers: topics.map((topic) => ({ topic, answer: answerOn(record, holder, topic) })),
      recipients: record.recipients.map(({ name }) => name),
      purpose: record.purpose,
      until: record.validUntil,
      how,
      signed: signedText(record, how),
      digest: how.signature?.textHash ?? ownHash(record, how, topics),
    },
  ]
}

/** Of what this person was asked and said, and of nothing that anybody else did. */
function ownHash(record: ConsentRecord, how: ConsentHolder, topics: readonly string[]): string {
  const asked = consentAskedOf(record, how, (topic) => topic)
  const said = { asked, how, topics: [...topics] } as unknown as Json
  return digest('trepart/consent-answer/1', utf8(canonicalJson(said)))
}
