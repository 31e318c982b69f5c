import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawTo,
  isDrawn,
  isFull,
  pathOf,
  PAD,
  Strokes,
  type Stroke,
} from '../../src/base/strokes.ts'
import * as v from 'valibot'
import { familyText, hashFamilyText, type FamilyConsent } from '../../src/consent/family-text.ts'
import type { ConsentHolder, ConsentRecord } from '../../src/consent/record.ts'
import { fitsConsent, signText, verifySignature } from '../../src/consent/signature.ts'
import { answerOn } from '../../src/consent/required.ts'
import { familyDocuments, type FamilyDocument } from '../../src/text/family-document.ts'
import { annika, at, consent, jorgen } from './support.ts'

const asked: FamilyConsent = {
  child: 'Ture Malmqvist',
  authority: 'Ekdalens socialtjänst',
  recipients: ['Björkhöjdsskolan'],
  topics: [
    { topic: 'skola', words: 'Hur det går i skolan', excludes: '' },
    { topic: 'plan', words: 'Det vi planerar', excludes: 'pengar' },
  ],
  excluded: 'Föräldrarnas hälsa',
  purpose: 'Skolan kan stötta Ture.',
  until: '2026-09-30',
}
const mika = { id: 'Annika', name: 'Annika Malmqvist', role: 'guardian' as const }
const [sv] = familyDocuments as readonly [FamilyDocument]
const line: Stroke = [100, 1000, 1900, 900, 3000, 1100]

const textOf = (change: Partial<FamilyConsent> = {}, yes: readonly string[] = ['skola', 'plan']) =>
  familyText({ ...asked, ...change }, mika, sv, yes)

describe('the text', () => {
  test('says who tells whom what, without what is left out, why and until when', () => {
    expect(textOf({}, ['skola'])).toEqual({
      edition: 1,
      language: 'sv',
      caption: 'Samtycke om att dela uppgifter',
      title: 'Får vi prata med varandra om Ture?',
      lead: 'Ekdalens socialtjänst får som regel inte berätta saker om er för andra. Du bestämmer vad som får sägas.',
      tells: { label: 'Får berätta', words: 'Ekdalens socialtjänst' },
      hears: { label: 'Får veta', words: 'Björkhöjdsskolan' },
      choices: {
        label: 'Jag säger ja till att ni delar',
        of: [
          { words: 'Hur det går i skolan', yes: true },
          { words: 'Det vi planerar, utom pengar', yes: false },
        ],
      },
      terms: [
        { label: 'Ingår inte', words: 'Föräldrarnas hälsa' },
        { label: 'Till för', words: 'Skolan kan stötta Ture.' },
        { label: 'Gäller till och med', words: '30 september 2026' },
        {
          label: 'Ångra dig',
          words:
            'När du vill. Säg till någon av oss. Det vi redan har berättat går inte att ta tillbaka.',
        },
      ],
      fine: [
        'Säger du nej får ni samma hjälp ändå.',
        'I vissa fall säger lagen att vi måste lämna uppgifter ändå. Då berättar vi det för dig om vi får.',
      ],
      signs: 'Vårdnadshavare Annika Malmqvist svarar',
    })
  })

  test('of edition 1 is never edited: signatures are bound to it', () => {
    const hashes = familyDocuments.map((document) => [
      document.language,
      hashFamilyText(familyText(asked, mika, document, ['skola'])),
    ])
    expect(Object.fromEntries(hashes)).toEqual({
      sv: 'jK9-bC421ACK6L4my_kTzCgBglIIhwPpfwJBkvumfM8',
      'sv-x-latt': '8n4S9rDENP4V0KqFiJs9amfrZfwECx_6QDunJOObvWs',
      en: 'Kie9jPELHfX7EwMo_9tO5VJVYAam-gfz_BEBFenO9JQ',
    })
  })

  test('keeps braces that somebody has written', () => {
    const { lead } = textOf({ authority: 'Enheten {child}' })
    expect(lead).toMatch(/^Enheten \{child\} får/)
  })
})

describe('a signature', () => {
  const signature = signText(textOf(), asked, [line])

  test('stands under its own text', () => {
    expect(verifySignature(signature, textOf())).toBe(true)
  })

  test.each<[string, Partial<FamilyConsent>]>([
    ['the child', { child: 'Tore Malmqvist' }],
    ['who tells', { authority: 'Ekdalens socialtjänsT' }],
    ['who hears', { recipients: ['Björkhöjdsskolan '.trim() + 's'] }],
    ['what is left out', { excluded: 'Föräldrarnas hälsa.' }],
    ['what for', { purpose: 'Skolan kan stötta Ture' }],
    ['until when', { until: '2026-09-29' }],
    ['one topic', { topics: asked.topics.slice(0, 1) }],
  ])('fails when one thing is altered: %s', (_, change) => {
    expect(verifySignature(signature, textOf(change))).toBe(false)
  })

  test('fails in another language, with a box less, for another person', () => {
    const [, easy, english] = familyDocuments
    const elsewhere = [easy, english].map(
      (document) => document && familyText(asked, mika, document, ['skola', 'plan']),
    )
    const other = familyText(asked, { ...mika, name: 'Jörgen Dahl' }, sv, ['skola', 'plan'])
    for (const text of [...elsewhere, textOf({}, ['skola']), other]) {
      expect(text && verifySignature(signature, text)).toBe(false)
    }
  })

  test('fails for any one letter', () => {
    fc.assert(
      fc.property(fc.nat(asked.purpose.length - 1), fc.string({ minLength: 1 }), (spot, letter) => {
        fc.pre(asked.purpose[spot] !== letter)
        const purpose = asked.purpose.slice(0, spot) + letter + asked.purpose.slice(spot + 1)
        fc.pre(purpose.trim() !== asked.purpose)
        return !verifySignature(signature, textOf({ purpose }))
      }),
    )
  })

  test.each<[string, Stroke[]]>([
    ['an empty box', []],
    ['a dot', [[2000, 1000]]],
    ['a slip', [[2000, 1000, 2100, 1000]]],
  ])('is none with %s', (_, strokes) => {
    expect(isDrawn(strokes)).toBe(false)
    expect(verifySignature({ ...signature, strokes }, textOf())).toBe(false)
  })
})

describe('strokes', () => {
  const draw = (width: number, left: number) => {
    const box = { left, top: 10, width, height: width / 2 }
    const pens = [0.1, 0.4, 0.9].map((part) => ({
      x: left + part * width,
      y: 10 + part * box.height,
    }))
    return pens.reduce<Stroke>((stroke, pen) => drawTo(stroke, pen, box), [])
  }

  test('are the same on a small screen, a large one and one that was turned', () => {
    expect(draw(300, 20)).toEqual(draw(1200, 0))
    expect(draw(300, 20)).toEqual([400, 200, 1600, 800, 3600, 1800])
  })

  test('stay within the box, whatever the pen does', () => {
    const pen = fc.record({
      x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(pen, { minLength: 1 }), (pens) => {
        const box = { left: 3.5, top: 7.25, width: 287.5, height: 143.75 }
        const stroke = pens.reduce<Stroke>((drawn, each) => drawTo(drawn, each, box), [])
        return v.is(Strokes, [stroke])
      }),
    )
  })

  test('may be a thousand, and then the box is full', () => {
    const many = Array.from({ length: 1_000 }, (_, n): Stroke => [n, 0, n, 900, n + 50, 1800])
    expect(v.is(Strokes, many)).toBe(true)
    expect(isFull(many)).toBe(true)
    expect(isFull(many.slice(1))).toBe(false)
    expect(v.is(Strokes, [...many, line])).toBe(false)
    expect(v.is(Strokes, [[0, PAD.height + 1]])).toBe(false)
  })

  test('are drawn as lines, and a dot as a dot', () => {
    expect([line, [5, 6]].map(pathOf)).toEqual(['M100 1000L1900 900 3000 1100', 'M5 6h0'])
  })
})

describe('a consent with a signature', () => {
  const record = (change: Partial<ConsentRecord> = {}) => consent('signed', change).record
  const signed = (change: Partial<ConsentHolder> = {}): ConsentHolder => {
    const { child, disclosingAuthority, recipients, topics, excluded, purpose } = record()
    const shown: FamilyConsent = {
      child,
      authority: disclosingAuthority.name,
      recipients: recipients.map(({ name }) => name),
      topics: topics.map(({ topic }) => ({ topic, words: 'Skolan', excludes: '' })),
      excluded,
      purpose,
      until: '2026-09-30',
    }
    const holder = annika('given')
    const text = familyText(shown, holder, sv, ['skola'])
    const signature = signText(text, shown, [line])
    return { ...holder, manner: 'signature', answeredAt: at('14T13:00'), signature, ...change }
  }

  test('counts as a yes where the signature stands under what it says', () => {
    const holders = [signed(), jorgen('given')]
    expect(fitsConsent(record({ holders }), signed())).toBe(true)
    expect(answerOn(record({ holders }), 'Annika', 'skola')).toBe('given')
  })

  test.each<[string, Partial<ConsentRecord>]>([
    ['a later end', { validUntil: { date: '2026-10-30', event: '' } }],
    ['another purpose', { purpose: 'Annat' }],
    ['one recipient more', { recipients: [...record().recipients, ...record().recipients] }],
    ['one topic more', { topics: [...record().topics, { topic: 'hälsa', excludes: '' }] }],
  ])('is no yes where it says %s', (_, change) => {
    const holders = [signed(), jorgen('given')]
    expect(answerOn(record({ ...change, holders }), 'Annika', 'skola')).toBe('')
  })

  test('is no yes in a language that this version does not know', () => {
    const { signature } = signed()
    if (!signature) throw new Error('It is signed')
    const holders = [signed({ signature: { ...signature, language: 'so' } })]
    expect(answerOn(record({ holders }), 'Annika', 'skola')).toBe('')
  })

  test('keeps its no, whatever is drawn', () => {
    const holders = [signed({ answer: 'refused' })]
    expect(answerOn(record({ holders }), 'Annika', 'skola')).toBe('refused')
  })
})
