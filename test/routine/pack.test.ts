import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { canonicalJson, parseCanonical } from '../../src/base/canonical.ts'
import { missingReferences, RulePack } from '../../src/routine/pack.ts'
import { textsOfSocialServices } from '../../src/routine/social-services-rules.ts'
import { ROUTINE_STEPS, type RoutineStep } from '../../src/routine/routine-step.ts'
import { PACK_NAMES, parsePack, readPackJson, shippedPack } from './shipped-packs.ts'

describe.each(PACK_NAMES)('the shipped pack %s', (name) => {
  const pack = shippedPack(name)
  const items = [...Object.values(pack.texts), ...Object.values(pack.statutes), ...pack.routine]

  it('is whole: every key that is pointed at exists', () => {
    expect(missingReferences(pack)).toEqual([])
    const keys = textsOfSocialServices(pack)
    expect(keys.filter((key) => !Object.hasOwn(pack.texts, key))).toEqual([])
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
    // The duty to report, the assessments and the answer, where the repealed act had them.
    expect(text).not.toMatch(/SoL (14:1|11:1|11:2|11:10|5:1 a)\b|"sol\.(14\.1|11\.\d+)"/)
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
    expect(parsePack(parseCanonical(text))).toEqual(pack)
    expect(text.length).toBeLessThan(400_000)
  })

  it('has twelve points to tick before a consent', () => {
    expect(pack.consentChecklist).toHaveLength(12)
  })

  it('names what a consent may be about, each topic once and with words that show it', () => {
    const labels = pack.consentTopics.map(({ label }) => pack.texts[label]?.text)
    expect(new Set(labels).size).toBe(pack.consentTopics.length)
    const words = pack.consentTopics.flatMap((topic) => topic.words)
    expect(words.filter((word, at) => words.indexOf(word) < at)).toEqual([])
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

  it('has the nine steps of the routine, each with words of its own', () => {
    expect(pack.routine.map(({ id }) => id)).toEqual(ROUTINE_STEPS)
    const keys = pack.routine.flatMap(textsOfStep)
    expect(keys).toHaveLength(5 * 9)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(pack.texts[key]?.text, key).not.toMatch(/\{|ska ej/)
  })

  it('names beside a step of the routine every statute that its texts stand on', () => {
    for (const step of pack.routine) {
      const under = textsOfStep(step).flatMap((key) => pack.texts[key]?.legal ?? [])
      expect(new Set(step.legal), step.id).toEqual(new Set(under))
      expect(step.legal, step.id).not.toEqual([])
    }
  })

  it.each([
    ['concern', 'sol.19.1', /räcker att du misstänker/],
    ['describe', 'sol.3.2', /barnets egna ord/],
    ['consult', 'sol.14.4', /Säg inte vem barnet är/],
    ['report', 'sol.19.1', /Är det bråttom, ring först\. Be om återkoppling/],
    ['receive', 'sol.20.2', /Skydd bedöms genast.+14 dagar/],
    ['feedback', 'sol.19.6', /inleds, inte inleds eller redan pågår/],
    ['investigate', 'sol.20.6', /fyra månader/],
    ['close', 'osl.10.1', /om familjen samtycker/],
    ['evaluate', 'sol.19.1', /gör en ny anmälan/],
  ] as const)('says of the step %s what the law adds, under %s', (id, statute, words) => {
    const step = pack.routine.find((one) => one.id === id)
    if (!step) throw new Error(id)
    expect(step.legal).toContain(statute)
    const texts = textsOfStep(step).map((key) => pack.texts[key]?.text)
    expect(texts.join(' ')).toMatch(words)
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

  it('is told in the routine too, and only there where it was the law', () => {
    const due = (pack: RulePack) => pack.texts['rutin.aterkoppling.nar']?.text
    expect(due(now)).toMatch(/^Senast en vecka efter beslutet/)
    expect(due(before)).toMatch(/^Efter beslutet.+Lagen säger inte hur snabbt\.$/)
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
  const [firstStep] = pack.routine
  if (!firstStep) throw new Error('The routine is empty')
  const withFirst = (change: Partial<RoutineStep>) =>
    pack.routine.with(0, { ...firstStep, ...change })

  it.each([
    ['a rule of recipients', { recipient: { ...pack.recipient, chooseDistrict: 'nowhere' } }],
    ['the steps after sending', { afterSending: ['nowhere'] }],
    [
      'a prompt of the talk',
      { talk: { ...pack.talk, prompts: pack.talk.prompts.with(4, 'nowhere') } },
    ],
    [
      'advice on the child’s day',
      { support: [{ id: 'day', title: 'nowhere', points: ['anm.igen'] }] },
    ],
    ['the lock', { guardianLock: { ...pack.guardianLock, precaution: 'nowhere' } }],
    ['the statutes', { statutes: {} }],
    ['a step of the routine', { routine: withFirst({ why: 'nowhere' }) }],
    ['the law of a step', { routine: withFirst({ legal: ['sol.0.0'] }) }],
  ])('is refused when %s points at nothing', (_, change) => {
    expect(v.safeParse(RulePack, { ...pack, ...change }).success).toBe(false)
  })

  it.each([
    ['lacks a step', pack.routine.slice(0, -1)],
    ['has the steps in another order', pack.routine.toReversed()],
    ['says a step twice', pack.routine.with(-1, firstStep)],
    ['has a step too many', [...pack.routine, firstStep]],
  ])('is refused when its routine %s', (_, routine) => {
    expect(v.safeParse(RulePack, { ...pack, routine }).success).toBe(false)
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

function textsOfStep(step: RoutineStep): readonly string[] {
  return [step.title, step.reporter, step.socialServices, step.due, step.why]
}

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
