// Whom the board has named, by the words of its decision (DOM D10): a name counts as a whole.

import { expect, test } from 'vitest'
import { listOffers, type Ground } from '../../src/feedback/offers.ts'
import { readDisclosureDraft } from '../../src/feedback/draft.ts'
import type { Matter } from '../../src/matter/fold.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

/** What may be said of where Hugo lives, to this school, when the board's decision is to `toWhom`. */
function placeOf(toWhom: string, school: { readonly name: string; readonly unit: string }): string {
  const pack = shippedPack()
  const matter = {
    submission: { author: '', authorUnit: '', record: {} },
    dayZero: { at: '2026-11-02T09:00:00.000Z', from: 'arrival' },
    lock: { state: 'none' },
    care: {},
    boardDecisions: [{ id: 'decision', record: { toWhom } }],
  } as unknown as Matter
  // A guardian has agreed to everything: under care that opens nothing.
  const consentOn = () => ({ state: 'matching' as const, sid: 's_1' })
  const ground: Ground = { matter, pack, packs: [pack], consentOn, known: [] }
  const draft = { ...readDisclosureDraft({}), recipient: 'school' as const, ...school }
  const offer = listOffers(draft, ground).find(({ item }) => item.id === 'placement')
  return `${offer?.judgement.verdict} ${offer?.judgement.basis}`.trim()
}

const SCHOOL = { name: 'Petra Nylund', unit: 'Björkhöjdsskolan' }

test.each([
  ['Björkhöjdsskolan', SCHOOL, 'board boardDecision'],
  ['rektor på björkhöjdsskolan, Norrby', SCHOOL, 'board boardDecision'],
  ['Björkhöjdsskolans rektor', SCHOOL, 'board boardDecision'],
  ['Petra Nylund', SCHOOL, 'board boardDecision'],
  ['Tingvallaskolan', SCHOOL, 'blocked'],
  ['', SCHOOL, 'blocked'],
])('to %j, asked by %j: %s', (toWhom, school, expected) => {
  expect(placeOf(toWhom, school)).toBe(expected)
})

test('a part of a name is nobody’s', () => {
  for (const name of ['b', 'skolan', ' ', ',']) {
    expect(placeOf('Björkhöjdsskolan', { name, unit: '' })).toBe('blocked')
  }
})
