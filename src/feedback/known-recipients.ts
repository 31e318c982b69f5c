// Whom a consent can name so that it is found again: units of the directory, and whoever a consent of
// this matter names already. Everybody else is written by hand, and matches by name alone.

import { standingConsents, type ConsentEvents } from '../consent/fold.ts'
import type { ConsentRecipient } from '../consent/record.ts'
import { withPlace, type DisclosureDraft } from './draft.ts'

export interface KnownRecipient extends ConsentRecipient {
  /** What stands for it in a list. */
  readonly key: string
  /** The unit's, where it is a person there. */
  readonly unitName: string
}

/** The reporter is a choice of its own, and is left out. */
export function knownRecipients(
  units: readonly ConsentRecipient[],
  events: ConsentEvents,
  authority: string,
): readonly KnownRecipient[] {
  const named = standingConsents(events, authority).flatMap(({ record }) => record.recipients)
  const all = [...units, ...named]
    .filter(({ kind }) => kind !== 'reporter')
    .map((one): [string, KnownRecipient] => {
      const key = keyOf(one)
      const unitName = units.find(({ unit }) => unit !== '' && unit === one.unit)?.name ?? ''
      return [`${one.kind} ${key}`, { ...one, key, unitName }]
    })
  return [...new Map(all.toReversed()).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'sv'),
  )
}

/** At a unit it is told to somebody there, who is written by hand; nobody is chosen again by none. */
export function withKnown(known: KnownRecipient | undefined): Partial<DisclosureDraft> {
  if (!known) return withPlace({ name: '', unit: '', toUnit: '', toPerson: '' })
  const { unit: toUnit, person: toPerson, name, unitName } = known
  const isUnit = toPerson === '' && toUnit !== ''
  const place = isUnit ? { name: '', unit: name } : { name, unit: unitName }
  return withPlace({ ...place, toUnit, toPerson })
}

export function chosenAmong(
  known: readonly KnownRecipient[],
  { toUnit, toPerson, name }: DisclosureDraft,
): KnownRecipient | undefined {
  const key = keyOf({ unit: toUnit, person: toPerson, name })
  return known.find((one) => one.key === key)
}

function keyOf({ unit, person, name }: Pick<ConsentRecipient, 'unit' | 'person' | 'name'>): string {
  return person || unit || name.trim()
}
