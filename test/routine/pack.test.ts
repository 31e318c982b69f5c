import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { canonicalJson, parseCanonical } from '../../src/base/canonical.ts'
import { missingReferences, RulePack } from '../../src/routine/pack.ts'
import { PACK_NAMES, readPackJson, shippedPack } from './shipped-packs.ts'

describe.each(PACK_NAMES)('the shipped pack %s', (name) => {
  const pack = shippedPack(name)
  const items = [...Object.values(pack.texts), ...Object.values(pack.statutes)]

  it('is whole: every key that is pointed at exists', () => {
    expect(missingReferences(pack)).toEqual([])
  })

  it('says of every text and statute where it comes from, since when, and when it was checked', () => {
    for (const item of items) {
      expect(item.source).toMatch(
        /^(\d{3} §|S-\d{3}|DOM |SoL |OSL |FB |FL |TF |LVU |Skollagen |ARK |UX )/,
      )
      expect(item.validFrom <= item.checkedOn || item.validFrom <= pack.validFrom).toBe(true)
      expect(item.checkedOn).toBe(pack.checkedOn)
    }
  })

  it('holds nothing that is out of force on the first or the last day of the pack', () => {
    for (const item of items) {
      expect(item.validFrom <= pack.validFrom).toBe(true)
      expect(item.validTo === null || item.validTo === pack.validTo).toBe(true)
    }
  })

  it('never cites the acts that are repealed', () => {
    const text = canonicalJson(readPackJson(name))
    expect(text).not.toMatch(/2001:453|SekrL|sekretesslagen \(1980|1980:100/)
    // The act in force is only ever called by its whole name.
    expect(text.replaceAll(/offentlighets- och sekretesslagen/gi, '')).not.toMatch(
      /sekretesslagen/i,
    )
  })

  it('shows nothing as certain that nobody has checked', () => {
    expect(items.filter((item) => item.certainty === 'U')).toEqual([])
  })

  it('marks a text as read in the statute only where a statute lies under it', () => {
    for (const [key, text] of Object.entries(pack.texts)) {
      if (text.certainty === 'V') expect(text.legal, key).not.toEqual([])
    }
  })

  it('is easy to read: LIX at most 35, no sentence over 16 words', () => {
    const sentences = Object.values(pack.texts)
      .map(({ text }) => text.replaceAll(/\{\w+\}/g, 'X'))
      .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    for (const sentence of sentences) expect(wordsOf(sentence).length, sentence).toBeLessThan(17)
    expect(lix(sentences)).toBeLessThanOrEqual(35)
  })

  it('has one spelling, which reads back as the same pack', () => {
    const text = canonicalJson(readPackJson(name))
    expect(v.parse(RulePack, parseCanonical(text))).toEqual(pack)
    expect(text.length).toBeLessThan(400_000)
  })

  it('has twelve points to tick before a consent', () => {
    expect(pack.consentChecklist).toHaveLength(12)
  })

  it('has the twenty categories of concern, each with a label of its own', () => {
    expect(pack.categories).toHaveLength(20)
    expect(new Set(pack.categories.map(({ label }) => pack.texts[label]?.text)).size).toBe(20)
  })

  it('has the seven steps of a report', () => {
    expect(pack.reportSteps.map(({ id }) => id)).toEqual([
      'skydd',
      'barnet',
      'sett-hort',
      'bakgrund',
      'vardnadshavare',
      'du',
      'granska',
    ])
  })

  it('numbers the advice of the lock, because merged advice is sorted', () => {
    for (const { advice } of pack.guardianLock.triggers) {
      expect(advice).toEqual(advice.toSorted())
      for (const key of advice) expect(key).toMatch(/^skydd\.rad\.\d\./)
    }
  })
})

describe('what changed on 15 January 2026', () => {
  const now = shippedPack('se-2026-01-15')
  const before = shippedPack('se-2025-07-01')

  it('is the week within which the reporter is answered', () => {
    expect(days(now, 'feedback')).toBe(7)
    expect(days(before, 'feedback')).toBeNull()
    expect(textsAbout(now, /vecka efter beslutet/)).not.toEqual([])
    expect(textsAbout(before, /inom en vecka|senast en vecka/i)).toEqual([])
  })

  it('is the secrecy of the reporting side', () => {
    expect(Object.hasOwn(now.statutes, 'osl.40.7g')).toBe(true)
    expect(canonicalJson(readPackJson('se-2025-07-01'))).not.toMatch(/40\.7g|40:7 g|40 kap/)
  })

  it('left fourteen days and four months as they were', () => {
    for (const pack of [now, before]) {
      expect(days(pack, 'preliminary')).toBe(14)
      expect(pack.deadlines.find(({ id }) => id === 'investigation')?.months).toBe(4)
    }
  })

  it('leaves no day without a pack, and none with two', () => {
    expect(before.validTo).toBe('2026-01-14')
    expect(now.validFrom).toBe('2026-01-15')
  })
})

describe('a pack that is not whole', () => {
  const pack = shippedPack()

  it.each([
    ['a rule of recipients', { recipient: { ...pack.recipient, chooseDistrict: 'nowhere' } }],
    ['the steps after sending', { afterSending: ['nowhere'] }],
    ['the lock', { guardianLock: { ...pack.guardianLock, precaution: 'nowhere' } }],
    ['the statutes', { statutes: {} }],
  ])('is refused when %s points at nothing', (_, change) => {
    expect(v.safeParse(RulePack, { ...pack, ...change }).success).toBe(false)
  })

  it('is refused when it carries a field that nobody knows', () => {
    expect(v.safeParse(RulePack, { ...pack, price: 1 }).success).toBe(false)
  })
})

it('the interpreters hold no law of their own', () => {
  for (const file of [
    'deadlines',
    'guardian-lock',
    'load-pack',
    'opening-hours',
    'recipient',
    'text',
    'waiting',
  ]) {
    const code = readFileSync(new URL(`../../src/routine/${file}.ts`, import.meta.url), 'utf8')
    const statements = code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(statements, file).not.toMatch(/[åäöÅÄÖ§]|\bSoL\b|\bOSL\b|'112'/)
  }
})

function days(pack: RulePack, id: string): number | null | undefined {
  return pack.deadlines.find((deadline) => deadline.id === id)?.days
}

function textsAbout(pack: RulePack, words: RegExp): readonly string[] {
  return Object.values(pack.texts)
    .map(({ text }) => text)
    .filter((text) => words.test(text))
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\d-]+/gu) ?? []
}

/** Words a sentence, plus the share of words of more than six letters. */
function lix(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf)
  const long = words.filter((word) => word.length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}
