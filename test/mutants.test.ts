// The mutants of `npm run mutants` must not rot: what each one breaks stands in the code exactly
// once, and the test that must catch it is there.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const FOLDER = 'test/mutants'
const Text = v.pipe(v.string(), v.minLength(1))
const Mutant = v.strictObject({
  invariant: Text,
  /** What is broken, in a sentence. */
  what: v.pipe(Text, v.endsWith('.')),
  changes: v.pipe(
    v.array(v.strictObject({ file: Text, find: Text, replace: v.string() })),
    v.minLength(1),
  ),
  test: Text,
  /** Of the test that must turn red, with the words of the `describe` that it stands in. */
  name: Text,
})
type Mutant = v.InferOutput<typeof Mutant>

const mutants = readdirSync(FOLDER).map((file): [string, Mutant] => {
  return [file, v.parse(Mutant, JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))]
})

/** A title as it is given to `describe` or `test`, or behind the table of an `each`. */
const TITLE = /^( *)(?:(describe)\b.*?|(?:it|test)\b.*?|\]\)|\}\))\(\s*(['"`])(.+?)\3/gm

interface Title {
  readonly words: string
  readonly isGroup: boolean
  /** Only what stands in a group is indented. */
  readonly isInGroup: boolean
}

function titlesIn(source: string): readonly Title[] {
  return [...source.matchAll(TITLE)].map(([, indent, group, , words = '']) => ({
    words,
    isGroup: group !== undefined,
    isInGroup: indent !== '',
  }))
}

/** A test is called by its group's title and its own, or by its own where it stands in none. */
function canBeNamed(source: string, name: string): boolean {
  const titles = titlesIn(source)
  const groups = titles.filter(({ isGroup }) => isGroup)
  return titles
    .filter(({ isGroup }) => !isGroup)
    .some(({ words, isInGroup }) =>
      isInGroup ? groups.some((group) => fits(`${group.words} ${words}`, name)) : fits(words, name),
    )
}

/** The place in the title of a `test.each` stands for anything. */
function fits(title: string, name: string): boolean {
  const [before = '', after] = title.split('%s')
  return after === undefined ? title === name : name.startsWith(before) && name.endsWith(after)
}

describe.each(mutants)('%s', (_, { changes, test: file, name }) => {
  test('breaks what stands in the code exactly once', () => {
    const counts = changes.map((change) => {
      return readFileSync(change.file, 'utf8').split(change.find).length - 1
    })
    expect(counts).toEqual(changes.map(() => 1))
  })

  test('names a test that is there', () => {
    const source = readFileSync(file, 'utf8')
    expect(canBeNamed(source, name)).toBe(true)
    expect(canBeNamed(source, `not ${name}`)).toBe(false)
  })
})

test('every invariant has a mutant', () => {
  const broken = new Set(mutants.map(([, { invariant }]) => invariant))
  const invariants = Array.from({ length: 12 }, (_, at) => `I${at + 1}`)
  expect(invariants.filter((invariant) => !broken.has(invariant))).toEqual([])
})
