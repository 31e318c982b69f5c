// From a checklist to what a family is shown, and back: whether an answer still stands under what the
// checklist says. Pure.

import { familyDocuments } from '../text/family-document.ts'
import type { ConsentChecklist, Holder } from './checklist.ts'
import { familyText, type FamilyConsent, type FamilyHolder } from './family-text.ts'
import { verifySignature } from './signature.ts'

export function familyConsentOf(checklist: ConsentChecklist): FamilyConsent {
  const { childName, disclosingAuthority, recipients, topics } = checklist
  const { excluded, purpose, validUntil } = checklist
  return {
    child: childName,
    authority: disclosingAuthority,
    recipients: recipients.map(({ text }) => text).filter((text) => text.trim() !== ''),
    topics: topics
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, text }) => ({ topic: id, words: text, excludes: '' })),
    excluded,
    purpose,
    until: validUntil,
  }
}

/** Undefined while something is missing that a person has to know before a yes (DOM E4). */
export function readyToShow(
  checklist: ConsentChecklist,
  { id, name, role }: Holder,
): { readonly consent: FamilyConsent; readonly holder: FamilyHolder } | undefined {
  const consent = familyConsentOf(checklist)
  const { child, authority, recipients, topics, purpose, until } = consent
  const words = [child, authority, purpose, until, name]
  const isWhole = words.every((text) => text.trim() !== '')
  if (!isWhole || recipients.length === 0 || topics.length === 0 || role === '') return undefined
  return { consent, holder: { id, name, role } }
}

/** False where the checklist has been changed since it was signed. */
export function stillSigned(checklist: ConsentChecklist, holder: Holder): boolean {
  const signature = holder.said?.signature
  const document = familyDocuments.find(
    ({ language, edition }) => language === signature?.language && edition === signature.edition,
  )
  const ready = readyToShow(checklist, holder)
  if (!signature || !document || !ready) return false
  const left = new Set(holder.said?.perTopic.map(({ topic }) => topic))
  const yes = ready.consent.topics.map(({ topic }) => topic).filter((topic) => !left.has(topic))
  return verifySignature(signature, familyText(ready.consent, ready.holder, document, yes))
}
