// May this be said to them, and on what ground? Pure, over the matrix of the rule pack. It never says
// that something is allowed where a person has to weigh it: then it says to assess, and by what.

import type { Limit } from '../routine/deadlines.ts'
import type { RecipientKind } from '../routine/disclosure-kinds.ts'
import type {
  DisclosureItem,
  DisclosureRule,
  DisclosureRules,
} from '../routine/disclosure-rules.ts'

export interface Circumstances {
  readonly recipient: RecipientKind
  /** Reported as part of the work (SoL 19:1-3); whoever did not has a private person's right. */
  readonly underNineteenOne: boolean
  /** Whether one covers this item and this recipient, from everybody who has to give it. */
  readonly consent: 'none' | 'matching' | 'nonMatching' | 'withdrawn'
  /** The child is cared for under LVU. */
  readonly care: boolean
  /** The board has decided that this recipient may know it. */
  readonly boardNamesRecipient: boolean
  /** The guardian lock holds. */
  readonly locked: boolean
  /** By when whoever asked is owed the law's answer. */
  readonly owed?: Limit | undefined
}

export type Verdict = 'free' | 'statutory' | 'assess' | 'withConsent' | 'board' | 'blocked'

/** What has to be written beside it: how it was weighed, or what it is needed for. */
export type Asked = 'assessment' | 'need'

export interface Judgement {
  readonly verdict: Verdict
  /** Empty where nothing may be said. */
  readonly basis: string
  /** Texts of the pack. */
  readonly why: readonly string[]
  readonly asks: readonly Asked[]
  /** To be answered once more before it is said. */
  readonly confirm: boolean
  readonly mustAnswerBy?: Limit
}

export function judge(
  rules: DisclosureRules,
  item: DisclosureItem,
  around: Circumstances,
): Judgement {
  const kind = heldAs(around)
  const { words } = rules
  // Nothing at all through this door while the guardians must not know, whatever the item.
  if (kind === 'guardian' && around.locked) return blocked(words.locked)
  const rule = rules.matrix.find(({ group, to }) => group === item.group && to.includes(kind))
  return rule ? judgeBy(rule, item, words, around) : blocked(words.silent)
}

function heldAs({ recipient, underNineteenOne }: Circumstances): RecipientKind {
  return recipient === 'reporter' && !underNineteenOne ? 'privatePerson' : recipient
}

function judgeBy(
  rule: DisclosureRule,
  item: DisclosureItem,
  words: DisclosureRules['words'],
  around: Circumstances,
): Judgement {
  const { basis } = rule
  const { is, why: rests } = cellOf(rule, around)
  const why = [...lackOfConsent(rule, words, around), rests]
  const asks: readonly Asked[] = item.asks === 'reason' ? ['assessment'] : []
  const said = { basis, why, asks, confirm: item.asks === 'confirm' }
  switch (is) {
    case 'free':
      return { ...said, verdict: 'free' }
    case 'proof':
      return { ...said, verdict: 'free', asks: ['need'] }
    case 'statutory':
      return { ...said, verdict: 'statutory', ...(around.owed && { mustAnswerBy: around.owed }) }
    case 'assess':
      return { ...said, verdict: 'assess', asks: ['assessment'] }
    case 'need':
      return { ...said, verdict: 'assess', asks: ['assessment', 'need'] }
    case 'withConsent':
      if (around.care || around.consent !== 'matching') return blocked(words.silent)
      return { ...said, verdict: 'withConsent', basis: 'consent' }
    case 'board':
    case 'boardOrNeed':
      if (around.care && around.boardNamesRecipient)
        return { ...said, verdict: 'board', basis: 'boardDecision' }
      if (is === 'board') return blocked(words.noBoard)
      return { ...said, verdict: 'assess', asks: ['assessment', 'need'] }
    case 'blocked':
      return blocked(...why)
    default:
      // A later version's verdict, which this one does not understand.
      return blocked(words.silent)
  }
}

/** During care no guardian's consent counts, so that column comes first. */
function cellOf(rule: DisclosureRule, { care, consent }: Circumstances) {
  if (care) return rule.care
  return consent === 'matching' ? rule.consent : rule.noConsent
}

/** Why a consent that somebody may remember opens nothing here. */
function lackOfConsent(
  { consent: wanted }: DisclosureRule,
  words: DisclosureRules['words'],
  { care, consent }: Circumstances,
): readonly string[] {
  if (care || wanted.is !== 'withConsent') return []
  if (consent === 'withdrawn') return [words.withdrawn]
  return consent === 'nonMatching' ? [words.otherConsent] : []
}

function blocked(...why: readonly string[]): Judgement {
  return { verdict: 'blocked', basis: '', why, asks: [], confirm: false }
}
