// From a consent to what its family is shown. The page and whoever verifies a signature both go through
// here, so that what was signed is what the record says. Pure.

import { utf8 } from '../base/bytes.ts'
import { canonicalJson, type Json } from '../base/canonical.ts'
import { digest } from '../base/digest.ts'
import { topicsAskedOf } from './asked-of.ts'
import type { Shown } from './family-answer.ts'
import type { FamilyConsent } from './family-text.ts'
import type { ConsentHolder, ConsentRecord } from './record.ts'

export type AskedRecord = Pick<
  ConsentRecord,
  | 'child'
  | 'disclosingAuthority'
  | 'mutual'
  | 'recipients'
  | 'topics'
  | 'excluded'
  | 'purpose'
  | 'validUntil'
  | 'maturity'
  | 'required'
>

/** What one person is asked. `called` is what a topic is called on the page, by its place there. */
export function consentAskedOf(
  record: AskedRecord,
  holder: Pick<ConsentHolder, 'id' | 'role'>,
  called: (topic: string, at: number) => string,
): FamilyConsent {
  const { child, disclosingAuthority, mutual, recipients, topics, excluded, purpose } = record
  const { date, event } = record.validUntil
  const asked = topicsAskedOf(record, holder)
  return {
    child,
    authority: disclosingAuthority.name,
    ...(mutual && { mutual: mutual.name }),
    recipients: recipients.map(({ name }) => name),
    topics: topics
      .filter(({ topic }) => asked.includes(topic))
      .map(({ topic, excludes }, at) => ({ topic, excludes, words: called(topic, at) })),
    excluded,
    purpose,
    // What ends it sooner is the family's to know as well, and in its own words.
    until: event.trim() === '' ? date : [event.trim(), date].filter(Boolean).join(', '),
  }
}

/** Undefined for whoever has nothing to answer in it. */
export function shownTo(
  record: AskedRecord,
  { id, name, role }: Pick<ConsentHolder, 'id' | 'name' | 'role'>,
  called: (topic: string) => string,
): Shown | undefined {
  const consent = consentAskedOf(record, { id, role }, called)
  return consent.topics.length === 0 ? undefined : { consent, holder: { id, name, role } }
}

/** Tells whether a person would be asked the same now, in whatever language it was answered. */
export function questionHash({ consent, holder }: Shown): string {
  const asked = { consent, holder } as unknown as Json
  return digest('trepart/consent-question/1', utf8(canonicalJson(asked)))
}

/** False where what this person would be asked now is another thing than what was answered. */
export function isStillAsked(
  { askedHash }: { readonly askedHash: string },
  shown: Shown | undefined,
): boolean {
  return shown !== undefined && questionHash(shown) === askedHash
}
