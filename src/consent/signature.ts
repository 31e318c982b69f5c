// A signature on a tablet: strokes, and the hash of exactly the text that was on the page when the
// person said yes. It proves no identity. It shows that these words were there, and that a hand drew.

import * as v from 'valibot'
import { isDrawn, Strokes, type Stroke } from '../base/strokes.ts'
import { Hash } from '../protocol/wire.ts'
import { familyDocuments } from '../text/family-document.ts'
import { familyText, hashFamilyText, type FamilyConsent, type FamilyText } from './family-text.ts'
import type { ConsentHolder, ConsentRecord } from './record.ts'
import { isSameTopic } from './same.ts'

export type ConsentSignature = v.InferOutput<typeof ConsentSignature>
export const ConsentSignature = v.object({
  textHash: Hash,
  language: v.pipe(v.string(), v.maxLength(35)),
  edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What each topic of the consent was called on the page, in the consent's order. */
  topics: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(50)),
  strokes: v.pipe(
    Strokes,
    v.check((strokes: Stroke[]) => isDrawn(strokes)),
  ),
})

export function signText(
  text: FamilyText,
  { topics }: FamilyConsent,
  strokes: readonly Stroke[],
): ConsentSignature {
  const { language, edition } = text
  return {
    textHash: hashFamilyText(text),
    language,
    edition,
    topics: topics.map(({ words }) => words),
    strokes: strokes.map((stroke) => [...stroke]),
  }
}

/** Whether it was given under this text and no other. */
export function verifySignature(signature: ConsentSignature, text: FamilyText): boolean {
  return v.is(ConsentSignature, signature) && signature.textHash === hashFamilyText(text)
}

/** Whether a holder's signature stands under what the consent says. Without one there is nothing to fit. */
export function fitsConsent(
  record: Pick<
    ConsentRecord,
    | 'child'
    | 'disclosingAuthority'
    | 'recipients'
    | 'topics'
    | 'excluded'
    | 'purpose'
    | 'validUntil'
  >,
  holder: ConsentHolder,
): boolean {
  const { signature } = holder
  if (!signature) return true
  const document = familyDocuments.find(
    ({ language, edition }) => language === signature.language && edition === signature.edition,
  )
  // A language of a later version: nothing can be said of it here, so it is no yes here.
  if (!document || signature.topics.length !== record.topics.length) return false
  const { date, event } = record.validUntil
  const consent: FamilyConsent = {
    child: record.child,
    authority: record.disclosingAuthority.name,
    recipients: record.recipients.map(({ name }) => name),
    topics: record.topics.map(({ topic, excludes }, at) => {
      return { topic, excludes, words: signature.topics[at] ?? '' }
    }),
    excluded: record.excluded,
    purpose: record.purpose,
    until: date === '' ? event : date,
  }
  const yes = record.topics.map(({ topic }) => topic).filter((topic) => isYes(holder, topic))
  return verifySignature(signature, familyText(consent, holder, document, yes))
}

function isYes({ answer, perTopic }: ConsentHolder, topic: string): boolean {
  return (perTopic.find((one) => isSameTopic(one.topic, topic))?.answer ?? answer) === 'given'
}
