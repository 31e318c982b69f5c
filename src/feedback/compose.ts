// From what was chosen to what is said: what still lacks, else the letter as the reporter will read it
// and a disclosure for each item, with the ground it stands on.

import type { MatterWords } from '../matter/record.ts'
import { DISCLOSURE_BASES } from '../routine/disclosure-kinds.ts'
import { isDate } from '../routine/is-date.ts'
import { swedishDate } from '../routine/swedish-time.ts'
import type { Instant } from '../base/clock.ts'
import type { DisclosureDraft } from './draft.ts'
import { listOffers, recipientOf, type Ground, type Offer } from './offers.ts'

export type Lack =
  | 'nothing'
  | 'blocked'
  | 'not-true'
  | 'both'
  | 'unconfirmed'
  | 'assessment'
  | 'need'
  | 'words'
  | 'recipient'
  | 'handler'
  | 'phone'
  | 'function'
  | 'follow-up'
  | 'follow-up-past'

export interface DisclosureFault {
  readonly kind: Lack
  /** The item that it is about, where it is about one. */
  readonly item?: string
}

export type FeedbackWords = MatterWords<'feedback'>
type DisclosureWords = MatterWords<'disclosure'>

export interface Composed {
  readonly faults: readonly DisclosureFault[]
  /** What the reporter gets; nobody else gets a letter. */
  readonly letter: FeedbackWords | undefined
  readonly disclosures: readonly DisclosureWords[]
}

export function compose(draft: DisclosureDraft, ground: Ground, now: Instant): Composed {
  const offers = listOffers(draft, ground)
  const chosen = offers.filter(({ item: { id } }) => isSaid(draft, id))
  return {
    faults: faultsOf(draft, { offers, chosen, now, ground }),
    letter: draft.recipient === 'reporter' ? letterOf(draft, chosen, ground) : undefined,
    disclosures: chosen.flatMap((offer) => disclosureOf(draft, offer, ground) ?? []),
  }
}

/** Whoever gets a letter is told whom to ring, whatever else there is to say. */
export const ALWAYS_TOLD = ['handlerName', 'functionPhone']

function isSaid({ items, recipient }: DisclosureDraft, item: string): boolean {
  return items.includes(item) || (recipient === 'reporter' && ALWAYS_TOLD.includes(item))
}

interface Chosen {
  readonly offers: readonly Offer[]
  readonly chosen: readonly Offer[]
  readonly now: Instant
  readonly ground: Ground
}

/** In the order of the page. */
function faultsOf(
  draft: DisclosureDraft,
  { offers, chosen, now, ground }: Chosen,
): readonly DisclosureFault[] {
  const untrue = draft.items.filter((id) => !offers.some(({ item }) => item.id === id))
  const { assessmentLength } = ground.pack.disclosure
  return [
    ...recipientFaults(draft),
    ...(draft.items.length === 0 ? [{ kind: 'nothing' } as const] : []),
    ...untrue.map((item) => ({ kind: 'not-true', item }) as const),
    ...(saysBoth(chosen) ? [{ kind: 'both' } as const] : []),
    ...chosen.flatMap((offer) => itemFaults(draft, offer, assessmentLength)),
    ...(draft.recipient === 'reporter' ? letterFaults(draft, chosen, now) : []),
  ]
}

function recipientFaults({ recipient, name }: DisclosureDraft): readonly DisclosureFault[] {
  return recipient !== 'reporter' && name.trim() === '' ? [{ kind: 'recipient' }] : []
}

/** What was decided, and that nothing is told of it. */
function saysBoth(chosen: readonly Offer[]): boolean {
  const verdicts = chosen.map(({ judgement }) => judgement.verdict)
  return verdicts.includes('statutory') && chosen.some(({ item }) => item.asks === 'reason')
}

function itemFaults(
  draft: DisclosureDraft,
  { item: { id: item }, judgement, letter }: Offer,
  assessmentLength: number,
): readonly DisclosureFault[] {
  const { verdict, asks, confirm } = judgement
  const isKnown = DISCLOSURE_BASES.some((known) => known === judgement.basis)
  if (verdict === 'blocked' || !isKnown) return [{ kind: 'blocked', item }]
  const written = (texts: Readonly<Record<string, string>>) => (texts[item] ?? '').trim()
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['words', letter === undefined && written(draft.words) === ''],
    [
      'assessment',
      asks.includes('assessment') && written(draft.assessments).length < assessmentLength,
    ],
    ['need', asks.includes('need') && written(draft.needs) === ''],
    ['unconfirmed', confirm && !draft.confirmed.includes(item)],
  ]
  return lacks.flatMap(([kind, isLacking]) => (isLacking ? [{ kind, item }] : []))
}

/** Never without somebody to ring (DOM D8), nor an investigation without a day to hear of it (S-205). */
function letterFaults(
  draft: DisclosureDraft,
  chosen: readonly Offer[],
  now: Instant,
): readonly DisclosureFault[] {
  const { handlerName, handlerPhone, functionName, functionPhone, followUpOn } = draft
  const opens = chosen.some(({ item }) => item.id === 'opened')
  const isPast = followUpOn !== '' && isDate(followUpOn) && followUpOn < swedishDate(now)
  const noDay = followUpOn === '' ? opens : !isDate(followUpOn)
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['handler', handlerName.trim() === ''],
    ['phone', !isNumber(handlerPhone)],
    ['function', functionName.trim() === '' || !isNumber(functionPhone)],
    ['follow-up', noDay],
    ['follow-up-past', isPast],
  ]
  return lacks.flatMap(([kind, isLacking]) => (isLacking ? [{ kind }] : []))
}

const isNumber = (phone: string) => phone.replaceAll(/\D/g, '').length >= 5

function wordsOf(draft: DisclosureDraft, { item, letter }: Offer): string {
  return letter ?? (draft.words[item.id] ?? '').trim()
}

function letterOf(
  draft: DisclosureDraft,
  chosen: readonly Offer[],
  { matter }: Ground,
): FeedbackWords {
  const told = chosen.some(({ judgement }) => judgement.verdict === 'statutory')
  const decided = told ? matter.decision?.record : undefined
  return {
    items: chosen.map((offer) => ({ item: offer.item.id, words: wordsOf(draft, offer) })),
    decision: decided?.decision ?? '',
    decidedOn: decided?.decidedOn ?? '',
    contact: {
      name: draft.handlerName.trim(),
      phone: draft.handlerPhone.trim(),
      functionName: draft.functionName.trim(),
      functionPhone: draft.functionPhone.trim(),
    },
    followUpOn: draft.followUpOn,
  }
}

function disclosureOf(
  draft: DisclosureDraft,
  offer: Offer,
  { matter }: Ground,
): DisclosureWords | undefined {
  const { item, judgement, consent, board } = offer
  const { asks } = judgement
  const basis = DISCLOSURE_BASES.find((known) => known === judgement.basis)
  if (!basis) return undefined
  const text = (of: 'assessment' | 'need', texts: Readonly<Record<string, string>>) =>
    asks.includes(of) ? (texts[item.id] ?? '').trim() : ''
  return {
    item: item.id,
    recipient: recipientOf(draft, matter),
    basis,
    assessment: text('assessment', draft.assessments),
    need: text('need', draft.needs),
    consent,
    board,
    words: wordsOf(draft, offer),
    requestedAt: matter.requestedAt ?? '',
    feedback: '',
  }
}
