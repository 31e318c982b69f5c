// Words of a text that belong to a topic which the consent does not cover. A mark, never a gate: the list
// is short, and only the writer knows what the words mean.

import type { RulePack } from '../routine/pack.ts'

export function wordsOutside(
  text: string,
  topic: string | undefined,
  topics: RulePack['consentTopics'],
): readonly string[] {
  const own = topics.find(({ id }) => id === topic)?.words ?? []
  const foreign = topics.filter(({ id }) => id !== topic).flatMap(({ words }) => words)
  const found = text.toLocaleLowerCase('sv').match(/\p{L}+/gu) ?? []
  const isOutside = (word: string) =>
    foreign.some((start) => word.startsWith(start)) && !own.some((start) => word.startsWith(start))
  return [...new Set(found.filter(isOutside))]
}
