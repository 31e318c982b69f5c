// F9: one meeting note is edited apart on two tablets. The order makes no difference, no paragraph is
// lost or invented, and nothing that was decided is decided by a merge.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeProse } from '../../src/base/merge-prose.ts'
import { isAlike, type Three } from '../../src/base/three-way.ts'
import { mergeMeetings } from '../../src/meeting/merge.ts'
import { PASSAGE_NAMES, type Meeting } from '../../src/meeting/record.ts'
import { meetings, prose, type ProseTriple } from '../meeting/triples.ts'
import { roundsOf, seed } from '../support/rounds.ts'

const rounds = { numRuns: roundsOf('F9'), seed }

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}

function mergeLines({ base, a, b }: ProseTriple) {
  const { text, overlaps } = mergeProse(base, a, b)
  return { merged: linesOf(text), overlaps }
}

test('no paragraph is lost and none invented', () => {
  fc.assert(
    fc.property(prose, (triple) => {
      const { base, a, b } = triple.lines
      const { merged, overlaps } = mergeLines(triple)
      const isNew = (line: string) => !base.includes(line)
      for (const line of [...a, ...b].filter(isNew)) expect(merged).toContain(line)
      for (const line of a.filter((one) => b.includes(one))) expect(merged).toContain(line)
      for (const line of merged) expect([...a, ...b]).toContain(line)
      const removed = base.filter((line) => !a.includes(line) || !b.includes(line))
      if (!overlaps) for (const line of removed) expect(merged).not.toContain(line)
      if (!overlaps) expect(merged).toHaveLength(new Set(merged).size)
    }),
    rounds,
  )
})

test('paragraphs keep the order that each of the two gave them', () => {
  fc.assert(
    fc.property(prose, (triple) => {
      const { merged, overlaps } = mergeLines(triple)
      if (overlaps) return
      for (const side of [triple.lines.a, triple.lines.b]) {
        const kept = side.filter((line) => merged.includes(line))
        expect(merged.filter((line) => side.includes(line))).toEqual(kept)
      }
    }),
    rounds,
  )
})

test('it makes no difference which tablet is called the first', () => {
  fc.assert(
    fc.property(meetings, ({ base, a, b }) => {
      expect(mergeMeetings({ base, a, b })).toEqual(mergeMeetings({ base, a: b, b: a }))
    }),
    rounds,
  )
})

test('what one has left alone is the other’s, and one merged with itself is itself', () => {
  fc.assert(
    fc.property(meetings, ({ base, a }) => {
      for (const three of [
        { base, a, b: base },
        { base, a, b: a },
      ]) {
        expect(mergeMeetings(three)).toEqual({ merged: a, questions: [], joined: [] })
      }
    }),
    rounds,
  )
})

const GUARDED = ['date', 'nextDate', 'chair', 'childSpoke'] as const

function bothChanged({ base, a, b }: Three<unknown>): boolean {
  return !isAlike(a, b) && !isAlike(a, base) && !isAlike(b, base)
}

test('a day, a person or a decision that both have changed is asked about, with both values', () => {
  fc.assert(
    fc.property(meetings, (three) => {
      const { merged, questions } = mergeMeetings(three)
      const of = (name: keyof Meeting) => {
        return { base: three.base[name], a: three.a[name], b: three.b[name] }
      }
      const row = (id: string) => {
        const [base, a, b] = [three.base, three.a, three.b].map(({ decisions }) =>
          decisions.find((one) => one.id === id),
        )
        return { base, a, b }
      }
      const ids = [three.base, three.a, three.b].flatMap((one) => one.decisions.map(({ id }) => id))
      const fields = [
        ...GUARDED.map((name) => ({ name: name as string, values: of(name), is: merged[name] })),
        ...[...new Set(ids)].map((id) => ({
          name: `decisions.${id}`,
          values: row(id),
          is: merged.decisions.find((one) => one.id === id),
        })),
      ]
      for (const { name, values, is } of fields) {
        const asked = questions.find(({ field }) => field === name)
        expect(asked !== undefined).toBe(bothChanged(values))
        if (!asked) {
          expect(is).toEqual(isAlike(values.a, values.base) ? values.b : values.a)
          continue
        }
        expect(asked.values).toContainEqual(values.a)
        expect(asked.values).toContainEqual(values.b)
        // A row that both have added stands as one of the two until somebody has answered.
        if (values.base !== undefined) expect(is).toEqual(values.base)
      }
    }),
    rounds,
  )
})

test('nobody sees a passage by a merge who did not see it by one of the two', () => {
  fc.assert(
    fc.property(meetings, (three) => {
      const { merged, questions } = mergeMeetings(three)
      const sees = (one: Meeting, passage: string, party: string) =>
        one.seenBy[passage]?.includes(party) ?? false
      for (const passage of PASSAGE_NAMES) {
        for (const party of merged.seenBy[passage] ?? []) {
          const [mine, theirs] = [three.a, three.b].map((one) => sees(one, passage, party))
          // Narrowed by either, it is narrow; widened by one, the other had not narrowed it.
          const isKept = mine === true && theirs === true
          const isWidened = (mine === true || theirs === true) && !sees(three.base, passage, party)
          const isAsked = questions.some(({ field }) => field === 'seenBy')
          expect(isKept || isWidened || isAsked).toBe(true)
        }
      }
    }),
    rounds,
  )
})

test('a danger that either tablet knows of stands', () => {
  fc.assert(
    fc.property(meetings, (three) => {
      const { base, a, b } = three
      const { violence } = mergeMeetings(three).merged
      const bothSpoke = a.violence !== base.violence && b.violence !== base.violence
      if (bothSpoke && [a.violence, b.violence].includes('yes')) expect(violence).toBe('yes')
    }),
    rounds,
  )
})
