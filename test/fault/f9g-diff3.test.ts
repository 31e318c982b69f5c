// F9 by GNU diff3: where it puts two texts together, so do we, to the letter; where it finds a conflict,
// we ask.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeProse } from '../../src/base/merge-prose.ts'
import { prose, type ProseTriple } from '../meeting/triples.ts'
import { roundsOf, seed, tellFigures } from '../support/rounds.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trepart-diff3-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** `-E`: what both have changed alike is no conflict. */
function gnuMerge({ lines }: ProseTriple): { readonly text: string; readonly conflict: boolean } {
  for (const side of ['a', 'base', 'b'] as const) {
    writeFileSync(join(folder, side), lines[side].map((line) => `${line}\n`).join(''))
  }
  const { status, stdout, error } = spawnSync('diff3', ['-m', '-E', 'a', 'base', 'b'], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (error || status === null || status > 1) {
    throw new Error('This test needs diff3 of GNU diffutils', { cause: error })
  }
  return { text: stdout.replace(/\n$/, ''), conflict: status === 1 }
}

test('two texts are put together as GNU diff3 does it', () => {
  let [clean, conflicts] = [0, 0]
  fc.assert(
    fc.property(prose, (triple) => {
      const gnu = gnuMerge(triple)
      const ours = mergeProse(triple.base, triple.a, triple.b)
      expect(ours.overlaps).toBe(gnu.conflict)
      if (gnu.conflict) conflicts += 1
      else {
        clean += 1
        expect(ours.text).toBe(gnu.text)
      }
    }),
    { numRuns: roundsOf('F9G'), seed, endOnFailure: true },
  )
  tellFigures('F9G', { clean, conflicts })
  expect(Math.min(clean, conflicts)).toBeGreaterThan(0)
})
