// DOM E3 written out a second time, by people for people: what may be said, to whom, in which case. The
// pack is held against it cell by cell; an item or a recipient without a row is a failure too.

import { judge, type Circumstances } from '../../src/feedback/judge.ts'
import { RECIPIENT_KINDS, type RecipientKind } from '../../src/routine/disclosure-kinds.ts'
import { type DisclosureRules } from '../../src/routine/disclosure-rules.ts'

export const USUAL: Circumstances = {
  recipient: 'reporter',
  underNineteenOne: true,
  consent: 'none',
  care: false,
  boardNamesRecipient: false,
  locked: false,
}

/** In the order of each row below. */
export const CASES = {
  'no consent': {},
  'a matching consent': { consent: 'matching' },
  'a consent to something else': { consent: 'nonMatching' },
  'a withdrawn consent': { consent: 'withdrawn' },
  'LVU, and a guardian’s consent': { care: true, consent: 'matching' },
  'LVU, and a board that names the recipient': { care: true, boardNamesRecipient: true },
} as const satisfies Record<string, Partial<Circumstances>>

type Row = readonly [string, string, string, string, string, string]
type Rows = Readonly<Record<RecipientKind, Row>>

const STOP = 'blocked'
const FREE = 'free general'
const CONSENT = 'withConsent consent'
const BOARD = 'board boardDecision'
const WEIGH = 'assess notHarmful assessment'
const NEED = 'assess osl26_9 assessment need'
const POLICE = 'assess policeRule assessment'

const always = (result: string): Row => [result, result, result, result, result, result]
/** A consent opens it, except during care, where only the board does. */
const orConsent = (without: string): Row => [without, CONSENT, without, without, STOP, BOARD]
const orBoard = (without: string): Row => [without, without, without, without, STOP, BOARD]
const forCare: Row = [NEED, CONSENT, NEED, NEED, NEED, BOARD]

const everybody = (row: Row) =>
  Object.fromEntries(RECIPIENT_KINDS.map((kind) => [kind, row])) as unknown as Rows
const authorities = { healthCare: forCare, socialAuthority: forCare, police: always(POLICE) }

const contact: Rows = {
  ...authorities,
  reporter: always(FREE),
  school: orConsent(WEIGH),
  privatePerson: always(WEIGH),
  guardian: always('free dutyToInform'),
}
const decision: Rows = {
  ...authorities,
  reporter: always('statutory osl26_9a'),
  school: orConsent(STOP),
  privatePerson: always(STOP),
  guardian: always('free dutyToInform'),
}
const reportRight: Rows = {
  ...everybody(always(STOP)),
  reporter: always(FREE),
  privatePerson: always(FREE),
}
const harmless = (more = ''): Rows => ({
  healthCare: forCare.map((one) => one + more) as unknown as Row,
  socialAuthority: forCare.map((one) => one + more) as unknown as Row,
  police: always(POLICE + more),
  reporter: [WEIGH + more, CONSENT + more, WEIGH + more, WEIGH + more, STOP, BOARD + more],
  school: [WEIGH + more, CONSENT + more, WEIGH + more, WEIGH + more, STOP, BOARD + more],
  privatePerson: always(STOP),
  guardian: [WEIGH + more, WEIGH + more, WEIGH + more, WEIGH + more, STOP, BOARD + more],
})
const sensitive: Rows = {
  ...authorities,
  reporter: orConsent(STOP),
  school: orConsent(STOP),
  privatePerson: always(STOP),
  guardian: orConsent(STOP),
}
const measures: Rows = { ...sensitive, guardian: orBoard(WEIGH) }
const placement: Rows = { ...everybody(orBoard(STOP)), privatePerson: always(STOP) }

export const TABLE: Readonly<Record<string, Rows>> = {
  receipt: contact,
  handlerName: contact,
  functionPhone: contact,
  opened: decision,
  notOpened: decision,
  alreadyRunning: decision,
  noAnswer: everybody(always('free general assessment')),
  reportWasCorrect: reportRight,
  newReportAdvice: everybody(always(FREE)),
  lawInformation: everybody(always(FREE)),
  generalAdvice: everybody(always(FREE)),
  alreadyKnown: everybody(always('free knownToRecipient need')),
  familyContactOngoing: harmless(),
  childBetter: harmless(' confirm'),
  extended: harmless(),
  investigationClosed: harmless(),
  closedWithoutMeasures: harmless(),
  health: sensitive,
  economy: sensitive,
  addiction: sensitive,
  violence: sensitive,
  thirdPerson: sensitive,
  plan: measures,
  measures,
  dailyAdvice: measures,
  placement,
}

export function said(rules: DisclosureRules, item: string, change: Partial<Circumstances>): string {
  const found = rules.items.find(({ id }) => id === item)
  if (!found) return 'no such item'
  const { verdict, basis, asks, confirm } = judge(rules, found, { ...USUAL, ...change })
  return [verdict, basis, ...asks, confirm ? 'confirm' : ''].filter((word) => word !== '').join(' ')
}

/**
 * Each cell that says something else than the table, each without a row in it, and each item and
 * recipient that not exactly one rule speaks of.
 */
export function strayCells(rules: DisclosureRules): readonly string[] {
  const ids = new Set([...Object.keys(TABLE), ...rules.items.map(({ id }) => id)])
  const ruled = rules.items.flatMap(({ id, group }) =>
    RECIPIENT_KINDS.flatMap((kind) => {
      const found = rules.matrix.filter((rule) => rule.group === group && rule.to.includes(kind))
      return found.length === 1 ? [] : [`${id} to ${kind}: ${found.length} rules`]
    }),
  )
  return [...[...ids].flatMap((item) => strayResults(rules, item)), ...ruled]
}

function strayResults(rules: DisclosureRules, item: string): readonly string[] {
  return RECIPIENT_KINDS.flatMap((recipient) =>
    Object.entries(CASES).flatMap(([name, change], place) => {
      const expected = TABLE[item]?.[recipient][place]
      const results = [said(rules, item, { ...change, recipient })]
      // Without LVU the board decides nothing, whatever it may have written.
      const board = { ...change, recipient, boardNamesRecipient: true }
      if (!('care' in change)) results.push(said(rules, item, board))
      return results
        .filter((result) => result !== expected)
        .map((result) => `${item} to ${recipient}, ${name}: ${result}, not ${expected}`)
    }),
  )
}
