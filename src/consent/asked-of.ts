// Which topics a person is asked about. Nobody reads on the own page, or on the own paper, what is
// another's to decide: that a topic is there at all may be what a child has asked to keep (DOM D9).

import type { ConsentHolder } from './record.ts'
import { isSameTopic } from './same.ts'

export interface Questions {
  readonly topics: readonly { readonly topic: string }[]
  readonly maturity: readonly { readonly topic: string; readonly decides: string }[]
  readonly required: readonly { readonly who: string; readonly topics: readonly string[] }[]
}

export function topicsAskedOf(
  questions: Questions,
  { id, role }: Pick<ConsentHolder, 'id' | 'role'>,
): readonly string[] {
  const topics = questions.topics.map(({ topic }) => topic)
  switch (role) {
    case 'guardian':
      return topics.filter((topic) => !maturityFor(questions, topic).alone)
    case 'child':
      return topics.filter((topic) => maturityFor(questions, topic).judged)
    case 'other': {
      const own = questions.required.filter(({ who }) => who === id)
      if (own.length === 0 || own.some((one) => one.topics.length === 0)) return topics
      const named = own.flatMap((one) => one.topics)
      return topics.filter((topic) => named.some((one) => isSameTopic(one, topic)))
    }
  }
}

/** `alone` where the child disposes over the topic by itself, by every judgement of it. */
export function maturityFor({ maturity }: Pick<Questions, 'maturity'>, topic: string) {
  const judgements = maturity.filter((one) => isSameTopic(one.topic, topic))
  const judged = judgements.length > 0
  return { judged, alone: judged && judgements.every(({ decides }) => decides === 'alone') }
}
