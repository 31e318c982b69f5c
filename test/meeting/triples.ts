// Meeting notes that two tablets have made of one. Every paragraph is somebody's own: then it can be
// said of each where it has to be afterwards.

import * as fc from 'fast-check'
import type { Three } from '../../src/base/three-way.ts'
import { emptyMeeting, PARTIES, PASSAGE_NAMES, type Meeting } from '../../src/meeting/record.ts'

/** What one side does at a paragraph of the base, or after the last one. */
type Step = 'keep' | 'remove' | 'replace' | 'insert'
const step = fc.constantFrom<Step>('keep', 'keep', 'keep', 'keep', 'remove', 'replace', 'insert')

export interface ProseTriple extends Three<string> {
  readonly lines: Three<readonly string[]>
}

export const prose: fc.Arbitrary<ProseTriple> = fc
  .record({
    length: fc.nat(9),
    mine: fc.array(step, { minLength: 10, maxLength: 10 }),
    theirs: fc.array(step, { minLength: 10, maxLength: 10 }),
  })
  .map(({ length, mine, theirs }) => {
    const base = Array.from({ length }, (_, at) => `stycke ${at}`)
    const lines = { base, a: edited(base, mine, 'min'), b: edited(base, theirs, 'din') }
    const [first, second, third] = [lines.base, lines.a, lines.b].map((one) => one.join('\n'))
    return { base: first ?? '', a: second ?? '', b: third ?? '', lines }
  })

function edited(base: readonly string[], steps: readonly Step[], whose: string): readonly string[] {
  const before = base.flatMap((line, at) => {
    switch (steps[at]) {
      case 'remove':
        return []
      case 'replace':
        return [`${whose} ${at}`]
      case 'insert':
        return [`${whose} ny ${at}`, line]
      default:
        return [line]
    }
  })
  return steps[base.length] === 'insert' ? [...before, `${whose} ny sist`] : before
}

const days = ['', '2026-04-14', '2026-04-15', '2026-04-16'] as const
const row = fc.record({
  id: fc.constantFrom('i_1', 'i_2', 'i_3', 'i_4'),
  who: fc.constantFrom('Samira', 'Farid'),
  what: fc.constantFrom('ringer', 'skriver'),
  when: fc.constantFrom('fredag', 'måndag'),
  party: fc.constantFrom('school' as const, 'socialServices' as const),
  due: fc.constantFrom(...days),
})
const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 3 })
const seenBy = fc.dictionary(
  fc.constantFrom(...PASSAGE_NAMES),
  fc.uniqueArray(fc.constantFrom(...PARTIES)).map((parties) => parties.toSorted()),
)
const danger = fc.constantFrom('', 'yes', 'unknown', 'no') as fc.Arbitrary<Meeting['violence']>

const guarded = fc.record({
  date: fc.constantFrom(...days),
  nextDate: fc.constantFrom(...days),
  chair: fc.constantFrom('', 'Farid', 'Petra'),
  childSpoke: fc.constantFrom('', 'spokeSelf', 'didNotSpeak') as fc.Arbitrary<
    Meeting['childSpoke']
  >,
  violence: danger,
  decisions: rows,
  seenBy,
})

export const meetings: fc.Arbitrary<Three<Meeting>> = fc
  .record({
    family: prose,
    child: prose,
    base: guarded,
    a: fc.option(guarded),
    b: fc.option(guarded),
  })
  .map(({ family, child, base, a, b }) => {
    const made = (of: 'base' | 'a' | 'b', rest: Partial<Meeting>) =>
      emptyMeeting({ familyView: family[of], childView: child[of], ...rest })
    return { base: made('base', base), a: made('a', a ?? base), b: made('b', b ?? base) }
  })
