import { describe, expect, test } from 'vitest'
import { judge, type Circumstances } from '../../src/feedback/judge.ts'
import type { DisclosureRule, DisclosureRules } from '../../src/routine/disclosure-rules.ts'
import { textOf } from '../../src/routine/text.ts'
import { PACK_NAMES, shippedPack } from '../routine/shipped-packs.ts'
import { CASES, said, strayCells, TABLE, USUAL } from './disclosure-table.ts'

const pack = shippedPack()
const { disclosure: rules } = pack

describe.each(PACK_NAMES)('the matrix of %s', (name) => {
  const shipped = shippedPack(name).disclosure

  test('says what the table says: each item, recipient and case', () => {
    expect(strayCells(shipped)).toEqual([])
  })
})

describe('the table', () => {
  test('misses an item that the pack has and it has not', () => {
    const [first] = rules.items
    const more = { ...rules, items: [...rules.items, { ...first!, id: 'somethingNew' }] }
    expect(strayCells(more)[0]).toMatch(/^somethingNew to reporter, no consent: .*not undefined/)
  })

  test('misses an item that it has and the pack has not', () => {
    expect(strayCells({ ...rules, items: rules.items.slice(1) })[0]).toMatch(/^opened .*no such/)
  })

  test('misses an item and a recipient that two rules speak of', () => {
    const [first] = rules.matrix
    const twice = { ...rules, matrix: [...rules.matrix, { ...first!, id: 'again' }] }
    expect(strayCells(twice)).toContain('receipt to reporter: 2 rules')
  })

  test('catches every cell of the matrix that says something else', () => {
    const missed = [...changedCells(rules)].filter(
      ({ changed }) => strayCells(changed).length === 0,
    )
    expect(missed.map(({ what }) => what)).toEqual([])
  })
})

interface ChangedCell {
  readonly what: string
  readonly changed: DisclosureRules
}

const VERDICTS = {
  noConsent: ['free', 'proof', 'statutory', 'assess', 'need', 'blocked'],
  consent: ['free', 'proof', 'statutory', 'assess', 'need', 'blocked', 'withConsent'],
  care: ['free', 'proof', 'statutory', 'assess', 'need', 'blocked', 'board', 'boardOrNeed'],
} as const

/** The matrix with one cell changed, for each cell and each other thing that it could say. */
function* changedCells(of: DisclosureRules): Generator<ChangedCell> {
  for (const rule of of.matrix) {
    const change = (what: string, part: Partial<DisclosureRule>): ChangedCell => ({
      what: `${rule.id}: ${what}`,
      changed: {
        ...of,
        matrix: of.matrix.map((one) => (one === rule ? { ...one, ...part } : one)),
      },
    })
    for (const column of ['noConsent', 'consent', 'care'] as const) {
      for (const is of VERDICTS[column].filter((verdict) => verdict !== rule[column].is)) {
        yield change(`${column} is ${is}`, { [column]: { ...rule[column], is } })
      }
    }
    for (const kind of rule.to) {
      yield change(`not to ${kind}`, { to: rule.to.filter((one) => one !== kind) })
    }
  }
}

test('what no rule speaks of is not said', () => {
  const silent = { ...rules, matrix: rules.matrix.filter(({ group }) => group !== 'general') }
  for (const change of Object.values(CASES)) {
    expect(said(silent, 'newReportAdvice', change)).toBe('blocked')
  }
  // A matrix that forgets what nobody is to be told still tells nobody.
  expect(said({ ...rules, matrix: [] }, 'placement', {})).toBe('blocked')
})

test.each([
  ['a verdict that this version does not know', 'noConsent', 'whenAsked', {}],
  ['a consent in the column of no consent', 'noConsent', 'withConsent', {}],
  ['the board where there is no care', 'noConsent', 'board', { boardNamesRecipient: true }],
  ['a consent in the column of LVU', 'care', 'withConsent', { care: true, consent: 'matching' }],
] as const)('%s opens nothing', (_, column, is, change) => {
  const matrix = rules.matrix.map((rule) => ({ ...rule, [column]: { ...rule[column], is } }))
  expect(said({ ...rules, matrix }, 'childBetter', change)).toBe('blocked')
})

test('while the guardian lock holds, a guardian is told nothing at all', () => {
  for (const item of Object.keys(TABLE)) {
    for (const change of Object.values(CASES)) {
      expect(said(rules, item, { ...change, recipient: 'guardian', locked: true })).toBe('blocked')
    }
  }
  expect(said(rules, 'opened', { locked: true })).toBe('statutory osl26_9a')
})

test('a reporter who did not report at work has the right of a private person', () => {
  for (const item of Object.keys(TABLE)) {
    const asReporter = said(rules, item, { underNineteenOne: false })
    expect(asReporter).toBe(said(rules, item, { recipient: 'privatePerson' }))
  }
})

test('it is said why a consent that somebody remembers opens nothing', () => {
  const why = (item: string, change: Partial<Circumstances>) => {
    const found = rules.items.find(({ id }) => id === item)!
    return judge(rules, found, { ...USUAL, ...change }).why.map((key) => textOf(pack, key).text)
  }
  expect(why('health', { consent: 'withdrawn' })).toEqual([
    'Samtycket är återkallat och gäller inte längre.',
    'Stopp. Hälsa, pengar, missbruk, våld och andra personer kräver samtycke.',
  ])
  expect(why('childBetter', { consent: 'nonMatching' })).toEqual([
    'Samtycket gäller något annat, eller någon annan mottagare.',
    'Bedöm själv. Det måste stå klart att ingen lider men.',
  ])
  expect(why('health', { consent: 'matching', care: true })).toEqual([
    'Stopp. Nämnden avgör, för barnet vårdas enligt LVU. Vårdnadshavarens samtycke räcker inte.',
  ])
  expect(why('newReportAdvice', { consent: 'withdrawn' })).toHaveLength(1)
})

test('what a person has to weigh is never called allowed', () => {
  const words = Object.values(pack.texts).map(({ text }) => text)
  expect(words.filter((text) => /tillåt/i.test(text))).toEqual([])
  const weighed = rules.matrix.flatMap(({ noConsent, consent, care }) =>
    [noConsent, consent, care].filter(({ is }) => is === 'assess' || is === 'need'),
  )
  for (const { why } of weighed) expect(textOf(pack, why).text).toMatch(/^Bedöm själv\./)
})
