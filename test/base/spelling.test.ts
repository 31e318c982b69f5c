import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, parseCanonical, type Json } from '../../src/base/canonical.ts'

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('canonical JSON', () => {
  test('is one text for one value, in whatever order its keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })

  test('is read back as the value it was made of', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(parseCanonical(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test.each(['{"b":1,"a":2}', '{ "a":1}', '{"a":1.0}', '1e2', '{"a":1', '"\\u0061"', ''])(
    'is not any other spelling: %s',
    (text) => expect(parseCanonical(text)).toBeUndefined(),
  )

  test('has no place for fractions, which two engines may print differently', () => {
    expect(() => canonicalJson({ a: 0.5 })).toThrow('whole numbers')
    expect(() => canonicalJson(Number.MAX_SAFE_INTEGER + 1)).toThrow('whole numbers')
  })
})
