// From what was taken down to the consent that it becomes. Pure.

import type { Instant } from '../base/clock.ts'
import { addMonths, instantAt } from '../routine/swedish-time.ts'
import type { PersonCard } from '../vault/person-keys.ts'
import { topicsAskedOf } from './asked-of.ts'
import type { ConsentDraft, HolderDraft } from './consent-draft.ts'
import type { StandingConsent } from './fold.ts'
import { CHILD, type ConsentGround } from './ground.ts'
import type { ConsentHolder, ConsentRecipient } from './record.ts'
import type { ConsentWords } from './write.ts'

/** The consent that is gone on with: its answers that stand still, and whose is asked for. */
export interface Base {
  readonly consent: StandingConsent
  readonly carried: readonly ConsentHolder[]
}

export interface DraftTopic {
  /** What it is known by in the draft, and in the names of its fields: never the words themselves. */
  readonly key: string
  readonly topic: string
}

/** A consent lasts a year at the most, also one that ends with something that happens (DOM E4). */
const LONGEST_MONTHS = 12

export function topicsOf(draft: ConsentDraft, base: Base | undefined): readonly DraftTopic[] {
  if (base) return base.consent.record.topics.map(({ topic }, at) => ({ key: `t${at}`, topic }))
  return [
    ...draft.topics.map((id) => ({ key: id, topic: id })),
    ...draft.ownTopics
      .map(({ id, text }) => ({ key: id, topic: text.trim() }))
      .filter(({ topic }) => topic !== ''),
  ]
}

/** Everybody whose answer is asked for: whoever decides something, alone or with others. */
export function holdersOf(draft: ConsentDraft, base: Base | undefined): readonly HolderDraft[] {
  if (base) return draft.holders
  const isEmpty = topicsOf(draft, undefined).length === 0
  return draft.holders.filter((holder) => {
    return isEmpty ? holder.role !== 'child' : topicsFor(draft, base, holder).length > 0
  })
}

/** The topics that are one person's to answer for. */
export function topicsFor(
  draft: ConsentDraft,
  base: Base | undefined,
  { id, role }: Pick<HolderDraft, 'id' | 'role'>,
): readonly DraftTopic[] {
  const topics = topicsOf(draft, base)
  const questions = base?.consent.record ?? {
    topics,
    maturity: topics.flatMap(({ key, topic }) => {
      return isJudged(draft, key) ? [{ topic, decides: draft.maturity[key]?.decides ?? '' }] : []
    }),
    required: requiredOf(draft, topics),
  }
  const asked = topicsAskedOf(questions, { id, role: role === '' ? 'other' : role })
  return topics.filter(({ topic }) => asked.includes(topic))
}

export function isJudged({ maturity }: ConsentDraft, key: string): boolean {
  const decides = maturity[key]?.decides
  return decides === 'together' || decides === 'alone'
}

export function hasAnswered({ answer, said }: HolderDraft): boolean {
  return said !== undefined || (answer !== '' && answer !== 'waiting')
}

/** To all that this person was asked. */
export function hasSaidYes({ answer, said }: HolderDraft): boolean {
  if (!said) return answer === 'given'
  return said.answer === 'given' && said.perTopic.every((one) => one.answer === 'given')
}

export function wordsOf(
  draft: ConsentDraft,
  ground: ConsentGround,
  { base, by }: { readonly base: Base | undefined; readonly by: PersonCard },
): ConsentWords {
  const { seen } = draft
  const topics = topicsOf(draft, base)
  const asked = holdersOf(draft, base).map((holder) => {
    const own = topicsFor(draft, base, holder)
    const others = topics.filter(({ key }) => !own.some((one) => one.key === key))
    return holderOf(holder, own, others)
  })
  if (base) {
    const { record } = base.consent
    const answers = new Map(
      draft.holders.filter(hasAnswered).map(({ id }) => [id, asked.find((one) => one.id === id)]),
    )
    return { ...record, holders: base.carried.map((one) => answers.get(one.id) ?? one), seen }
  }
  const mutual = draft.mutual ? mutualWith(draft, ground) : undefined
  return {
    matter: ground.matter,
    child: ground.child,
    holders: [...asked],
    required: requiredOf(draft, topics),
    ...(mutual && { mutual: { unit: mutual.unit, name: mutual.name } }),
    recipients: [...recipientsOf(draft, ground)],
    topics: topics.map(({ topic }) => ({ topic, excludes: '' })),
    excluded: draft.excluded.trim(),
    purpose: draft.purpose,
    validUntil: {
      date: draft.untilDate === '' ? addMonths(ground.today, LONGEST_MONTHS) : draft.untilDate,
      event: draft.untilEvent.trim(),
    },
    custody: {
      kind: draft.custody === '' ? 'joint' : draft.custody,
      ground: draft.custodyGround.trim(),
    },
    maturity: topics.flatMap(({ key, topic }) => {
      const judged = draft.maturity[key]
      if (!judged || !isJudged(draft, key)) return []
      const decides = judged.decides === 'alone' ? ('alone' as const) : ('together' as const)
      return [{ topic, judgement: judged.judgement.trim(), decides, by }]
    }),
    checklist: draft.checklist,
    seen,
  }
}

export function recipientsOf(
  draft: ConsentDraft,
  { reporter, units }: Pick<ConsentGround, 'reporter' | 'units'>,
): readonly ConsentRecipient[] {
  return [
    ...(draft.reporter ? [reporter] : []),
    ...units.filter(({ unit }) => draft.units.includes(unit)),
    ...draft.others.map(({ name, kind }) => ({
      unit: '',
      person: '',
      name: name.trim(),
      kind: kind === '' ? ('privatePerson' as const) : kind,
    })),
  ]
}

/**
 * Who could be the other authority on one page: a unit that alone is told, and that has somebody to
 * take it over. What was judged of a child, or of a guardian who is prevented, is not told it this way.
 */
export function mutualWith(
  draft: ConsentDraft,
  ground: Pick<ConsentGround, 'reporter' | 'units' | 'offerable'>,
): ConsentRecipient | undefined {
  const [first, ...more] = recipientsOf(draft, ground)
  if (!first || more.length > 0 || first.person !== '') return undefined
  const hasJudged = topicsOf(draft, undefined).some(({ key }) => isJudged(draft, key))
  if (hasJudged || draft.custody === 'joint-one-prevented') return undefined
  return ground.offerable.includes(first.unit) ? first : undefined
}

/** What is another's to decide this person has said nothing of, whatever the answer to the rest. */
function holderOf(
  holder: HolderDraft,
  own: readonly DraftTopic[],
  others: readonly DraftTopic[],
): ConsentHolder {
  const { id, name, answer, on, time, manner, readTo, said } = holder
  const role = holder.role === '' ? 'other' : holder.role
  const unasked = others.map(({ topic }) => ({ topic, answer: '' as const }))
  if (said) {
    return { id, name: name.trim(), role, ...said, perTopic: [...said.perTopic, ...unasked] }
  }
  const hasSaid = answer === 'given' || answer === 'refused' || answer === 'partly'
  return {
    id,
    name: name.trim(),
    role,
    answer: answer === 'partly' || answer === 'waiting' ? '' : answer,
    perTopic: [
      ...(answer === 'partly' ? own : []).map(({ key, topic }) => {
        return { topic, answer: holder.perTopic[key] ?? ('' as const) }
      }),
      ...(hasSaid ? unasked : []),
    ],
    answeredAt: hasSaid ? answeredAt(on, time) : '',
    manner: hasSaid ? manner : '',
    readTo: hasSaid && manner === 'oral' ? readTo.trim() : '',
  }
}

export function answeredAt(on: string, time: string): Instant {
  return instantAt(on, time)
}

/** Another adult's yes is needed for what concerns that person (DOM E4). */
function requiredOf({ holders }: ConsentDraft, topics: readonly DraftTopic[]) {
  return holders
    .filter(({ role }) => role === 'other' || role === '')
    .map(({ id, topics: own }) => ({
      role: 'other' as const,
      who: id,
      topics: topics.filter(({ key }) => own.includes(key)).map(({ topic }) => topic),
      ground: '',
    }))
}

type Person = Pick<ConsentHolder, 'id' | 'name' | 'role'>

/**
 * Whom a consent is begun with: those who have answered before in this matter, the guardians as the
 * report names them, and the child. Under the same ids, so that a no is its speaker's wherever it was.
 */
export function peopleOf(
  { guardians, child, locked }: Pick<ConsentGround, 'guardians' | 'child' | 'locked'>,
  known: readonly Person[],
): readonly Person[] {
  const reported = guardians.map(({ id, name }): Person => ({ id, name, role: 'guardian' }))
  const adults = [...reported, ...known].filter(
    ({ role }) => role !== 'child' && !(locked && role === 'guardian'),
  )
  const byId = new Map(adults.map((person) => [person.id, person]))
  return [...byId.values(), { id: CHILD, name: child, role: 'child' }]
}
