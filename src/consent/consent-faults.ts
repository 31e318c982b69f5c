// What a consent that is being taken down still lacks, in the order of the page. Pure.

import type { Instant } from '../base/clock.ts'
import { isDate, isTime } from '../routine/is-date.ts'
import type { ConsentDraft, HolderDraft } from './consent-draft.ts'
import {
  answeredAt,
  hasAnswered,
  holdersOf,
  isJudged,
  recipientsOf,
  topicsFor,
  topicsOf,
  type Base,
  type DraftTopic,
} from './consent-words.ts'
import type { ConsentGround } from './ground.ts'
import { concernOfDate, isTooWide } from './limits.ts'

export type Lack =
  | 'choose'
  | 'missing'
  | 'nobody'
  | 'untold'
  | 'untopical'
  | 'endless'
  | 'no-date'
  | 'no-time'
  | 'past'
  | 'too-long'
  | 'future'
  | 'wide-recipients'
  | 'wide-topics'

export interface ConsentFault {
  readonly field: string
  readonly kind: Lack
}

interface Rules {
  readonly ground: ConsentGround
  readonly base: Base | undefined
  readonly now: Instant
  /** Words so wide that they lift no secrecy. */
  readonly wide: readonly string[]
}

type Lacks = readonly (readonly [field: string, kind: Lack, isLacking: boolean])[]

export function faultsOf(draft: ConsentDraft, rules: Rules): readonly ConsentFault[] {
  const { base, now } = rules
  const holders = holdersOf(draft, base)
  return [
    ...askingFaults(draft, rules),
    ...listed([
      ...(base ? nobodyAnswers(holders) : []),
      ...holders.flatMap((holder) => answerLacks(holder, topicsFor(draft, base, holder), now)),
    ]),
  ]
}

/** What it lacks before anybody can be asked. */
export function askingFaults(draft: ConsentDraft, rules: Rules): readonly ConsentFault[] {
  if (rules.base) return []
  return listed([
    ...whoLacks(draft, rules),
    ...whatLacks(draft, rules),
    ...maturityLacks(draft, topicsOf(draft, undefined)),
  ])
}

function listed(lacks: Lacks): readonly ConsentFault[] {
  return lacks.flatMap(([field, kind, isLacking]) => (isLacking ? [{ field, kind }] : []))
}

function whoLacks(draft: ConsentDraft, { ground }: Rules): Lacks {
  const { custody, custodyGround } = draft
  const adults = draft.holders.filter(({ role }) => role !== 'child')
  return [
    ['custody', 'choose', custody === '' && !ground.locked],
    ['custodyGround', 'missing', custody === 'joint-one-prevented' && isEmpty(custodyGround)],
    ['add-person', 'nobody', holdersOf(draft, undefined).length === 0],
    ...adults.flatMap(({ id, name, role }): Lacks => [
      [`holder-name-${id}`, 'missing', isEmpty(name)],
      [`holder-role-${id}`, 'choose', role === ''],
    ]),
  ]
}

function whatLacks(draft: ConsentDraft, { ground, now, wide }: Rules): Lacks {
  const concern = concernOfDate(draft.untilDate, now)
  const isWide = (text: string) => isTooWide([{ id: '', text }], wide)
  return [
    ['recipients', 'untold', recipientsOf(draft, ground).length === 0],
    ...draft.others.flatMap(({ id, name, kind }): Lacks => [
      [`recipient-${id}`, 'missing', isEmpty(name)],
      [`recipient-${id}`, 'wide-recipients', isWide(name)],
      [`recipient-kind-${id}`, 'choose', kind === ''],
    ]),
    ['topics', 'untopical', topicsOf(draft, undefined).length === 0],
    ...draft.ownTopics.map(({ id, text }) => [`topic-${id}`, 'wide-topics', isWide(text)] as const),
    ['purpose', 'missing', isEmpty(draft.purpose)],
    ['untilDate', 'endless', draft.untilDate === '' && isEmpty(draft.untilEvent)],
    ['untilDate', 'no-date', draft.untilDate !== '' && !isDate(draft.untilDate)],
    ['untilDate', 'past', concern === 'past'],
    ['untilDate', 'too-long', concern === 'too-long'],
  ]
}

function maturityLacks(draft: ConsentDraft, topics: readonly DraftTopic[]): Lacks {
  return topics.map(({ key }) => {
    const words = draft.maturity[key]?.judgement ?? ''
    return [`maturity-words-${key}`, 'missing', isJudged(draft, key) && isEmpty(words)] as const
  })
}

function nobodyAnswers(holders: readonly HolderDraft[]): Lacks {
  const [first] = holders
  return first ? [[`answer-${first.id}`, 'choose', !holders.some(hasAnswered)]] : []
}

function answerLacks(holder: HolderDraft, topics: readonly DraftTopic[], now: Instant): Lacks {
  const { id, answer, on, time, manner, readTo } = holder
  if (!hasAnswered(holder) || holder.said || answer === 'notAppropriateToAsk') return []
  const isPartly = answer === 'partly'
  const isWhen = isDate(on) && isTime(time)
  return [
    ...topics.map(
      ({ key }) => [`part-${id}-${key}`, 'choose', isPartly && !holder.perTopic[key]] as const,
    ),
    [`on-${id}`, 'no-date', !isDate(on)],
    [`time-${id}`, 'no-time', !isTime(time)],
    [`on-${id}`, 'future', isWhen && answeredAt(on, time) > now],
    [`manner-${id}`, 'choose', manner === ''],
    [`readTo-${id}`, 'missing', manner === 'oral' && isEmpty(readTo)],
  ]
}

const isEmpty = (text: string) => text.trim() === ''
