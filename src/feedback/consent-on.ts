// What the family's consents say of an item of disclosure: by the topic it belongs to, for exactly this
// recipient. Pure; a withdrawal has won already in the consents' own fold.

import { effectiveConsent, type ConsentEvents } from '../consent/fold.ts'
import type { DisclosureItem } from '../routine/disclosure-rules.ts'
import type { Circumstances } from './judge.ts'

export interface ConsentFor {
  readonly state: Circumstances['consent']
  /** The consent that it rests on, by its `sid`. */
  readonly sid: string
}

export interface ConsentQuestion {
  readonly authority: string
  readonly recipient: { readonly unit: string; readonly person: string; readonly name: string }
  readonly today: string
}

export function consentFor(
  events: ConsentEvents,
  { topic }: DisclosureItem,
  question: ConsentQuestion,
): ConsentFor {
  if (topic === undefined) return { state: 'none', sid: '' }
  // Care is the judge's to ask about: there the board decides, whatever anybody has said.
  const { state, consent = '' } = effectiveConsent(events, { ...question, topic, care: false })
  if (state === 'given') return { state: 'matching', sid: consent }
  if (state === 'withdrawn') return { state: 'withdrawn', sid: '' }
  const hasAny = events.consents.some(({ standing }) => standing !== 'unverified')
  return { state: hasAny ? 'nonMatching' : 'none', sid: '' }
}
