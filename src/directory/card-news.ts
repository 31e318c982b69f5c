// What has changed on a contact card since it last said something else (S-234): schools are told when
// somebody is replaced, and not by a call that nobody answers.

import { toInstant, type Instant } from '../base/clock.ts'
import type { ContactCard } from '../protocol/contact-card.ts'
import { unitOfCard, type Directory } from './directory.ts'

export type CardChange =
  | {
      readonly kind: 'name' | 'phone' | 'gone' | 'joined' | 'left' | 'personPhone'
      readonly of: string
    }
  | { readonly kind: 'hours' | 'address' }

export interface CardNews {
  readonly changedAt: Instant
  readonly changes: readonly CardChange[]
}

/** Undefined for a card that has said the same since it was published. */
export function newsOfCard(directory: Directory, card: ContactCard): CardNews | undefined {
  const earlier = unitOfCard(directory, card.id)?.earlierCards[card.id]
  if (!earlier) return undefined
  const changedAt = toInstant(Date.parse(earlier.changedAt))
  return { changedAt, changes: changesOf(earlier.card, card) }
}

function changesOf(was: ContactCard, card: ContactCard): readonly CardChange[] {
  const numbers = (one: ContactCard) => one.phones.map(({ number }) => number)
  const names = (one: ContactCard) => one.persons.map(({ name }) => name)
  const phoneOf = (one: ContactCard, name: string) =>
    one.persons.find((person) => person.name === name)?.phone
  const stayed = names(card).filter((name) => names(was).includes(name))
  return [
    ...(was.name === card.name ? [] : [{ kind: 'name', of: was.name } as const]),
    ...added(numbers(was), numbers(card)).map((of) => ({ kind: 'phone', of }) as const),
    ...added(numbers(card), numbers(was)).map((of) => ({ kind: 'gone', of }) as const),
    ...added(names(was), names(card)).map((of) => ({ kind: 'joined', of }) as const),
    ...added(names(card), names(was)).map((of) => ({ kind: 'left', of }) as const),
    ...stayed
      .filter((name) => phoneOf(was, name) !== phoneOf(card, name))
      .map((of) => ({ kind: 'personPhone', of }) as const),
    ...(JSON.stringify(was.hours) === JSON.stringify(card.hours)
      ? []
      : [{ kind: 'hours' } as const]),
    ...(was.address === card.address ? [] : [{ kind: 'address' } as const]),
  ]
}

function added(before: readonly string[], now: readonly string[]): readonly string[] {
  return now.filter((one) => !before.includes(one))
}
