// The text that a family reads before it answers: a pure function of what is asked, who is asked, the
// language and what has been ticked. The page shows these words and no others, and a signature is bound
// to them.

import { utf8 } from '../base/bytes.ts'
import { canonicalJson, type Json } from '../base/canonical.ts'
import { digest } from '../base/digest.ts'
import type { FamilyDocument } from '../text/family-document.ts'

/** What is asked of a family, as a checklist or a record has it. */
export interface FamilyConsent {
  /** The first name is enough for who signs; the record has the whole. */
  readonly child: string
  /** Who tells. */
  readonly authority: string
  /** The other authority, where each tells the other. */
  readonly mutual?: string
  readonly recipients: readonly string[]
  readonly topics: readonly FamilyTopic[]
  readonly excluded: string
  readonly purpose: string
  /** A day as `2026-09-30`, or what ends it in words. */
  readonly until: string
}

export interface FamilyTopic {
  readonly topic: string
  /** What it is called today: a pack may call it something else tomorrow. */
  readonly words: string
  readonly excludes: string
}

export interface FamilyHolder {
  readonly id: string
  readonly name: string
  readonly role: 'guardian' | 'child' | 'other'
}

export interface FamilyText {
  readonly edition: number
  readonly language: string
  readonly caption: string
  readonly title: string
  readonly lead: string
  readonly tells: Labelled
  readonly hears: Labelled
  readonly choices: { readonly label: string; readonly of: readonly Choice[] }
  /** What is not included, what for, until when: with their labels, in the order of the page. */
  readonly terms: readonly Labelled[]
  readonly fine: readonly string[]
  readonly signs: string
}

interface Labelled {
  readonly label: string
  readonly words: string
}

interface Choice {
  readonly words: string
  readonly yes: boolean
}

export function familyText(
  consent: FamilyConsent,
  holder: FamilyHolder,
  document: FamilyDocument,
  yes: readonly string[],
): FamilyText {
  const { child, recipients, topics, excluded, purpose, until } = consent
  const authority = tellingIn(document, consent)
  const { edition, language, caption, roles } = document
  const terms = [
    { label: document.excluded, words: excluded.trim() },
    { label: document.purpose, words: purpose.trim() },
    { label: document.until, words: dayIn(document, until) },
    { label: document.undo, words: document.undoWhen },
  ]
  return {
    edition,
    language,
    caption,
    title: fill(document.title, { child: firstName(child) }),
    lead: fill(document.lead, { authority }),
    tells: { label: document.tells, words: authority },
    hears: {
      label: document.hears,
      words:
        consent.mutual === undefined ? recipients.map((name) => name.trim()).join(', ') : authority,
    },
    choices: {
      label: document.choices,
      of: topics.map(({ topic, words, excludes }) => ({
        words: [words.trim(), excludes.trim() && fill(document.except, { excludes })]
          .filter(Boolean)
          .join(', '),
        yes: yes.includes(topic),
      })),
    },
    terms: terms.filter(({ words }) => words !== ''),
    fine: [document.free, document.law],
    signs: fill(document.signs, { role: roles[holder.role], name: holder.name.trim() }),
  }
}

/** Every word of it in the order of the page, to be read aloud. */
export function spokenLines(text: FamilyText): readonly string[] {
  const { caption, title, lead, tells, hears, choices, terms, fine, signs } = text
  const labelled = ({ label, words }: Labelled) => `${label}: ${words}`
  return [
    caption,
    title,
    lead,
    labelled(tells),
    labelled(hears),
    choices.label,
    ...choices.of.map(({ words }) => words),
    ...terms.map(labelled),
    ...fine,
    signs,
  ]
}

/** One letter that differs, a box that is ticked or not, another language: another hash. */
export function hashFamilyText(text: FamilyText): string {
  const words = canonicalJson(text as unknown as Json).normalize('NFC')
  return digest('trepart/consent-text/1', utf8(words))
}

/** One pass: what a person wrote may hold braces of its own. */
function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name]?.trim() ?? whole)
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}

/** In one order, whichever of the two asks: each keeps the same words, and the same signature. */
function tellingIn({ and }: FamilyDocument, { authority, mutual }: FamilyConsent): string {
  const names = [authority, ...(mutual === undefined ? [] : [mutual])].map((name) => name.trim())
  return names.toSorted().join(` ${and} `)
}

function dayIn({ date, months }: FamilyDocument, until: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(until.trim())
  if (!day) return until.trim()
  const [, year = '', month, number] = day
  const values = { year, month: months[Number(month) - 1] ?? '', day: String(Number(number)) }
  return fill(date, values)
}
