import { expect, it } from 'vitest'
import { canonicalJson, parseCanonical } from '../../src/base/canonical.ts'
import { listActs } from '../../src/handbook/acts.ts'
import { PACK_NAMES, parsePack, readPackJson, shippedPack } from '../routine/shipped-packs.ts'

it.each(PACK_NAMES)(
  'every statute of %s stands once, in its act, by chapter and section',
  (name) => {
    const pack = shippedPack(name)
    // As it comes over the wire: canonical JSON sorts the keys as text.
    const acts = listActs(parsePack(parseCanonical(canonicalJson(readPackJson(name)))))

    const keys = acts.flatMap(({ sections }) => sections.map(({ key }) => key))
    expect(keys.toSorted()).toEqual(Object.keys(pack.statutes).toSorted())
    const social = acts.find(({ sfs }) => sfs === '2025:400')
    expect(social?.name).toBe('Socialtjänstlagen')
    const chapters = social?.sections.map(({ statute }) => Number.parseInt(statute.paragraph, 10))
    expect(chapters).toEqual(chapters?.toSorted((a, b) => a - b))
    expect(chapters?.[0]).toBe(3)
  },
)

it('a statute says which steps of the routine stand on it', () => {
  const sections = listActs(shippedPack()).flatMap((act) => act.sections)
  const stepsOf = (key: string) => sections.find((section) => section.key === key)?.steps
  expect(stepsOf('sol.20.2')).toEqual(['Socialtjänsten tar emot'])
  expect(stepsOf('sol.19.6')).toEqual(['Anmäl', 'Du får besked'])
  expect(stepsOf('lvu.11')).toEqual([])
})
