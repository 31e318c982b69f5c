// The statutes of a pack as a person looks them up: by act, and there by chapter and section.

import type { RulePack, Statute } from '../routine/pack.ts'
import { textOf } from '../routine/text.ts'

export interface ListedStatute {
  readonly key: string
  readonly statute: Statute
  /** Titles of the steps of the routine that stand on it. */
  readonly steps: readonly string[]
}

export interface Act {
  readonly name: string
  readonly sfs: string
  readonly url: string | undefined
  readonly sections: readonly ListedStatute[]
}

// The keys of a pack come sorted as text, where chapter 19 stands before chapter 3.
const { compare } = new Intl.Collator('sv', { numeric: true })

export function listActs(pack: RulePack): readonly Act[] {
  const acts = new Map<string, ListedStatute[]>()
  for (const [key, statute] of Object.entries(pack.statutes)) {
    const sections = acts.get(statute.sfs) ?? []
    sections.push({ key, statute, steps: stepsUnder(pack, key) })
    acts.set(statute.sfs, sections)
  }
  return [...acts]
    .map(([sfs, sections]) => ({
      name: sections[0]?.statute.name ?? '',
      sfs,
      url: sections.find(({ statute }) => statute.url !== undefined)?.statute.url,
      sections: sections.toSorted((a, b) => compare(a.statute.paragraph, b.statute.paragraph)),
    }))
    .toSorted((a, b) => compare(a.name, b.name))
}

function stepsUnder(pack: RulePack, key: string): readonly string[] {
  return pack.routine
    .filter(({ legal }) => legal.includes(key))
    .map(({ title }) => textOf(pack, title).text)
}
