import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { listAnswers } from '../../src/report/answers.ts'
import { BODY_PARTS, BODY_VIEWS, nearestPart, placeOn } from '../../src/report/body-part.ts'
import { emptyReport, readReport, Report, type BodyMark } from '../../src/report/record.ts'
import { shortReport } from './support.ts'

const coordinate = fc.integer({ min: 0, max: 1000 })

const markOf = (change: Partial<BodyMark> = {}): BodyMark => ({
  id: 'i_1',
  part: 'front-left-hand',
  view: 'front',
  x: 683,
  y: 570,
  text: 'Blått, stort som en tumme.',
  ...change,
})

const mark = fc.record({
  id: fc.string(),
  part: fc.constantFrom('', ...BODY_PARTS.map(({ id }) => id)),
  view: fc.constantFrom('' as const, ...BODY_VIEWS),
  x: coordinate,
  y: coordinate,
  text: fc.string(),
})

/** What is read of the marks, in words. */
const wordsOf = (bodyMarks: BodyMark[]) =>
  listAnswers(shortReport({ bodyMarks }), () => '')
    .flatMap(({ answers }) => answers)
    .filter(({ name }) => name.startsWith('mark-'))
    .map(({ label, value }) => `${label}: ${value}`)

describe('the marks of a report', () => {
  test('come back from a record as they went in', () => {
    fc.assert(
      fc.property(fc.array(mark), (bodyMarks) => {
        const written = JSON.parse(JSON.stringify(emptyReport({ bodyMarks }))) as unknown
        expect(readReport(written).bodyMarks).toEqual(bodyMarks)
        expect(v.parse(Report, written).bodyMarks).toEqual(bodyMarks)
      }),
    )
  })

  test('are none in a report of an older version, which opens as before', () => {
    const { bodyMarks: _, ...older } = shortReport()
    expect(readReport(older)).toEqual(shortReport())
  })

  test('of a later version keep their place, their words and what is not known here', () => {
    const later = { ...markOf({ part: 'front-left-thumb' }), colour: 'blue' }
    expect(readReport({ ...shortReport(), bodyMarks: [later] }).bodyMarks).toEqual([later])
    expect(wordsOf([later])).toEqual(['Märke 1: Ingen kroppsdel vald: Blått, stort som en tumme.'])
  })

  test.each([[-1], [1001], [3.5], ['3']])('lose a place of %j, and not their words', (x) => {
    const read = readReport({ ...shortReport(), bodyMarks: [{ ...markOf(), x }] })
    expect(read.bodyMarks).toEqual([markOf({ x: 0 })])
    expect(read.oneSentence).toBe('Noel har ett blåmärke.')
  })

  test('are read in words with the numbers of the drawing; an empty row is none', () => {
    const empty = markOf({ part: '', view: '', text: ' ' })
    expect(wordsOf([empty, markOf(), markOf({ part: 'back-nape', text: '' })])).toEqual([
      'Märke 2: Vänster hand, framifrån: Blått, stort som en tumme.',
      'Märke 3: Nacken: Inget skrivet',
    ])
  })
})

describe('the parts of the body', () => {
  test('have an id and a name each', () => {
    for (const key of ['id', 'label'] as const) {
      expect(new Set(BODY_PARTS.map((part) => part[key])).size).toBe(BODY_PARTS.length)
    }
    expect(BODY_PARTS.length).toBe(2 * 2 * 9 + 6 + 5)
  })

  test('are left and right as the child has them', () => {
    const xOf = (id: string) => BODY_PARTS.find((part) => part.id === id)?.x ?? 500
    expect(xOf('front-left-hand')).toBeGreaterThan(500)
    expect(xOf('front-right-hand')).toBeLessThan(500)
    expect(xOf('back-left-hand')).toBeLessThan(500)
    expect(xOf('back-right-hand')).toBeGreaterThan(500)
  })

  test('are each what a finger on their middle means, and of the view it is on', () => {
    for (const part of BODY_PARTS) expect(nearestPart(part.view, part.x, part.y)).toBe(part)
    fc.assert(
      fc.property(fc.constantFrom(...BODY_VIEWS), coordinate, coordinate, (view, x, y) => {
        expect(nearestPart(view, x, y).view).toBe(view)
      }),
    )
  })

  test('take several marks beside each other, and none outside the drawing', () => {
    const foot = BODY_PARTS.find(({ id }) => id === 'front-left-foot')
    const hand = BODY_PARTS.find(({ id }) => id === 'front-left-hand')
    if (!foot || !hand) throw new Error('The child has lost a hand or a foot')
    expect(placeOn(hand, [])).toEqual({ part: hand.id, view: 'front', x: 683, y: 570 })
    expect(placeOn(hand, [markOf(), markOf({ part: foot.id })]).y).toBe(660)
    const feet = [markOf({ part: foot.id }), markOf({ part: foot.id })]
    expect(placeOn(foot, feet).y).toBe(1000)
  })
})
