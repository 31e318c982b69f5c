import { describe, expect, test } from 'vitest'
import { mergeProse } from '../../src/base/merge-prose.ts'
import { mergeThreeWay, mostCareful, type FieldTable } from '../../src/base/three-way.ts'

describe('prose', () => {
  test('paragraphs that were changed apart are both there', () => {
    const base = 'ett\ntvå\ntre\nfyra'
    expect(mergeProse(base, 'ETT\ntvå\ntre\nfyra', 'ett\ntvå\ntre\nFYRA')).toEqual({
      text: 'ETT\ntvå\ntre\nFYRA',
      overlaps: false,
    })
  })

  test('where both wrote in one place both stand, the same from either side', () => {
    const merged = { text: 'ett\nfem\nsex\ntre', overlaps: true }
    expect(mergeProse('ett\ntvå\ntre', 'ett\nsex\ntre', 'ett\nfem\ntre')).toEqual(merged)
    expect(mergeProse('ett\ntvå\ntre', 'ett\nfem\ntre', 'ett\nsex\ntre')).toEqual(merged)
  })

  test('a paragraph that one took away and the other wrote in stays', () => {
    expect(mergeProse('ett\ntvå', 'ett', 'ett\ntvå igen')).toEqual({
      text: 'ett\ntvå igen',
      overlaps: true,
    })
  })

  test('two texts on an empty page are both kept, and asked about', () => {
    expect(mergeProse('', 'mitt', 'ditt')).toEqual({ text: 'ditt\nmitt', overlaps: true })
  })
})

interface Sheet {
  readonly words: string
  readonly day: string
  readonly danger: '' | 'no' | 'unknown' | 'yes'
  readonly rows: readonly { readonly id: string; readonly who: string; readonly when: string }[]
}

const table: FieldTable<Sheet> = {
  words: 'prose',
  day: 'ask',
  danger: mostCareful(['yes', 'unknown', '', 'no']),
  rows: 'rows',
}
const row = { id: 'i_1', who: 'Samira', when: 'fredag' }
const base: Sheet = { words: 'ett', day: '2026-03-12', danger: 'no', rows: [row] }

function merge(a: Partial<Sheet>, b: Partial<Sheet>) {
  return mergeThreeWay(table, { base, a: { ...base, ...a }, b: { ...base, ...b } })
}

describe('a record', () => {
  test('what one of them left alone is the other’s', () => {
    expect(merge({ day: '2026-03-13' }, { words: 'två' })).toEqual({
      merged: { ...base, day: '2026-03-13', words: 'två' },
      questions: [],
      joined: [],
    })
  })

  test('a day that both have moved is asked about, and stands where it stood', () => {
    const { merged, questions } = merge({ day: '2026-03-14' }, { day: '2026-03-13' })
    expect(merged.day).toBe('2026-03-12')
    const values = ['2026-03-13', '2026-03-14']
    expect(questions).toEqual([{ field: 'day', base: '2026-03-12', values }])
  })

  test('a row is never made of half of each', () => {
    const who = { ...row, who: 'Bengt' }
    const when = { ...row, when: 'måndag' }
    const { merged, questions } = merge({ rows: [who] }, { rows: [when] })
    expect(merged.rows).toEqual([row])
    expect(questions).toEqual([{ field: 'rows.i_1', base: row, values: [who, when] }])
  })

  test('a row that one took away and the other changed is there, and asked about', () => {
    const when = { ...row, when: 'måndag' }
    const { merged, questions } = merge({ rows: [] }, { rows: [when] })
    expect(merged.rows).toEqual([row])
    expect(questions).toEqual([{ field: 'rows.i_1', base: row, values: [when, undefined] }])
  })

  test('rows that each has added are all there', () => {
    const [mine, theirs] = ['i_3', 'i_2'].map((id) => ({ ...row, id }))
    if (!mine || !theirs) throw new Error('Two rows')
    const { merged, questions, joined } = merge({ rows: [row, mine] }, { rows: [row, theirs] })
    expect(merged.rows).toEqual([row, theirs, mine])
    expect([questions, joined]).toEqual([[], ['rows']])
  })

  test('of two answers about danger the more careful one stands', () => {
    expect(merge({ danger: 'unknown' }, { danger: 'yes' }).merged.danger).toBe('yes')
    expect(merge({ danger: '' }, { danger: 'unknown' }).merged.danger).toBe('unknown')
  })

  test('a field of a later version is asked about and not lost', () => {
    const later = (color: string) => ({ ...base, color }) as Sheet
    const { merged, questions } = mergeThreeWay(table, { base, a: later('röd'), b: later('blå') })
    expect(merged).toMatchObject({ color: 'blå' })
    expect(questions).toEqual([{ field: 'color', base: undefined, values: ['blå', 'röd'] }])
  })
})
