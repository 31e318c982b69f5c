// A signature on a tablet: strokes, and the hash of exactly the text that was on the page when the
// person said yes. It proves no identity. It shows that these words were there, and that a hand drew.

import * as v from 'valibot'
import { isDrawn, Strokes, type Stroke } from '../base/strokes.ts'
import { Hash } from '../protocol/wire.ts'
import { familyDocuments } from '../text/family-document.ts'
import { consentAskedOf, type AskedRecord } from './family-consent.ts'
import { familyText, hashFamilyText, type FamilyConsent, type FamilyText } from './family-text.ts'
import type { ConsentHolder } from './record.ts'
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

/** The text that a holder signed, as long as the consent still says it. */
export function signedText(record: AskedRecord, holder: ConsentHolder): FamilyText | undefined {
  const { signature } = holder
  const document = familyDocuments.find(
    ({ language, edition }) => language === signature?.language && edition === signature.edition,
  )
  // A language of a later version: nothing can be said of it here, so it is no yes here.
  if (!signature || !document) return undefined
  const consent = consentAskedOf(record, holder, (_, at) => signature.topics[at] ?? '')
  if (signature.topics.length !== consent.topics.length) return undefined
  const yes = consent.topics.map(({ topic }) => topic).filter((topic) => isYes(holder, topic))
  const text = familyText(consent, holder, document, yes)
  return verifySignature(signature, text) ? text : undefined
}

/** Whoever is said to have signed has to have drawn, under what the consent says. */
export function fitsConsent(record: AskedRecord, holder: ConsentHolder): boolean {
  if (!holder.signature) return holder.manner !== 'signature'
  return signedText(record, holder) !== undefined
}

function isYes({ answer, perTopic }: ConsentHolder, topic: string): boolean {
  return (perTopic.find((one) => isSameTopic(one.topic, topic))?.answer ?? answer) === 'given'
}
