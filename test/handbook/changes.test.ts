import { describe, expect, it } from 'vitest'
import { changedTexts, packBefore } from '../../src/handbook/changes.ts'
import type { RulePack } from '../../src/routine/pack.ts'
import { shippedPack } from '../routine/shipped-packs.ts'

const law = shippedPack('se-2026-01-15')
const earlier = shippedPack('se-2025-07-01')
const correct = (number: number): RulePack => ({ ...law, version: `2026-01-15.${number}` })

describe('the pack before', () => {
  it('is the law that was in force the day before', () => {
    expect(packBefore([law, earlier], law)).toBe(earlier)
    expect(packBefore([earlier, law], law)).toBe(earlier)
  })

  it('is the original, where the pack is a correction of it', () => {
    const corrected = correct(2)
    expect(packBefore([corrected, earlier, law], corrected)).toBe(law)
  })

  it('is nobody else’s, and none on a tablet that has only had one', () => {
    expect(packBefore([law], law)).toBeUndefined()
    expect(packBefore([law, { ...earlier, id: 'other' }], law)).toBeUndefined()
    expect(packBefore([earlier, law], earlier)).toBeUndefined()
  })
})

describe('what is changed', () => {
  it('is nothing between a pack and itself, also where only a date was checked anew', () => {
    expect(changedTexts(law, correct(2))).toEqual([])
    const texts = Object.entries(law.texts).map(([key, text]) => [
      key,
      { ...text, checkedOn: '2026-11-22' },
    ])
    expect(changedTexts(law, { ...law, texts: Object.fromEntries(texts) })).toEqual([])
  })

  it('is the old words and the new ones, with gaps where something is filled in', () => {
    const changes = changedTexts(earlier, law)
    expect(changes.find(({ key }) => key === 'frist.aterkoppling')).toEqual({
      key: 'frist.aterkoppling',
      was: 'Svara anmälaren när beslutet är fattat.',
      is: 'Svara anmälaren senast en vecka efter beslutet.',
    })
    expect(changes.find(({ key }) => key === 'ater.frist.datum')).toEqual({
      key: 'ater.frist.datum',
      was: undefined,
      is: 'Senast …',
    })
    expect(changedTexts(law, earlier).find(({ key }) => key === 'ater.frist.datum')?.is).toBe(
      undefined,
    )
    expect(changes.every(({ was, is }) => was !== is)).toBe(true)
  })
})
