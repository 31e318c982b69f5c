// When two consents speak of the same topic, and whether a recipient is one that was named. Pure.

import type { ConsentRecipient } from './record.ts'

/** Whom somebody wants to tell; the person is empty where it is anybody at the unit. */
export type Recipient = Pick<ConsentRecipient, 'unit' | 'person' | 'name'>

export function isSameTopic(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

/** A yes for one person is none for the colleagues; one for a unit is for each who needs it there. */
export function covers(named: Recipient, recipient: Recipient): boolean {
  if (named.person !== '') return named.person === recipient.person
  if (named.unit !== '') return named.unit === recipient.unit
  return folded(named.name) === folded(recipient.name)
}

/** A no for one person is one for a unit where that person would read it too. */
export function touches(named: Recipient, recipient: Recipient): boolean {
  const isAmong = recipient.person === '' && named.unit !== '' && named.unit === recipient.unit
  return isAmong || covers(named, recipient)
}

/** Own words are typed twice, and seldom alike. */
function folded(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv')
}
