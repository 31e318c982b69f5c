// What a family's consents allow, as a pure function of what has been said: per authority, recipient
// and topic (ARK 9). Any order, any union of tablets gives the same. No clock decides: a no stands
// until the same person has said yes in a consent whose author had that no before them.

import type {
  Consent,
  ConsentAccepted,
  ConsentHolder,
  ConsentOffer,
  ConsentRecord,
  ConsentWithdrawn,
} from './record.ts'
import { answerOn, childDecidesAlone, neededFor } from './required.ts'
import { covers, isSameTopic, touches, type Recipient } from './same.ts'

/** Of one matter; whatever names another one does not count (`gather.ts`). */
export interface ConsentEvents {
  readonly matter: string
  readonly consents: readonly Consent[]
  readonly withdrawn: readonly ConsentWithdrawn[]
  readonly offers: readonly ConsentOffer[]
  readonly accepted: readonly ConsentAccepted[]
}

export interface Question {
  /** The unit that would tell. */
  readonly authority: string
  readonly recipient: Recipient
  readonly topic: string
  /** Swedish date. */
  readonly today: string
  /** Under LVU the board decides, whatever anybody has said (DOM D10). */
  readonly care: boolean
}

/** Strongest first. `given` comes last: anything else in the way wins. */
const STRENGTH = ['withdrawn', 'expired', 'refused', 'partlyGiven', 'requested', 'given'] as const
type Strength = (typeof STRENGTH)[number]
export type ConsentState = Strength | 'none' | 'board'

export interface HolderState {
  readonly id: string
  readonly name: string
  readonly state: 'given' | 'refused' | 'withdrawn' | 'notAppropriateToAsk' | 'requested'
}

export interface EffectiveConsent {
  readonly state: ConsentState
  /** The consent that the state rests on, by its `sid`. */
  readonly consent?: string
  readonly holders: readonly HolderState[]
  readonly until?: ConsentRecord['validUntil']
  /** What the family kept out of the topic. */
  readonly excludes: readonly string[]
}

/** A consent as it counts at one authority: its own, or one that was offered and accepted. */
export interface StandingConsent {
  readonly id: string
  readonly sid: string
  readonly record: ConsentRecord
}

interface No {
  readonly id: string
  readonly holder: string
  readonly role: ConsentHolder['role']
  readonly state: 'withdrawn' | 'refused'
}

interface Judged {
  readonly consent: StandingConsent
  readonly state: Strength
  /** Everybody who is needed has said yes, whether or not it has ended since. */
  readonly answered: boolean
  readonly holders: readonly HolderState[]
}

export function effectiveConsent(events: ConsentEvents, question: Question): EffectiveConsent {
  if (question.care) return { state: 'board', holders: [], excludes: [] }
  const standing = standingConsents(events, question.authority)
  const noes = noesAbout(events, standing, question)
  const judged = standing
    .filter((consent) => isAbout(consent, question, covers))
    .map((consent) => judge(consent, noes, question))
  // A later yes takes an earlier one's place, also where it ends sooner; those that never met both hold.
  const current = judged.filter(
    ({ consent: { id } }) =>
      !judged.some((other) => other.answered && other.consent.record.seen.includes(id)),
  )
  const state = stateOf(current, noes)
  const among = current.filter((one) => one.state === state)
  const [first] = among.toSorted(byEnd)
  if (!first) return { state, holders: [], excludes: [] }
  const { consent, holders } = first
  const excludes = among.flatMap((one) => excludesOf(one.consent.record, question.topic))
  return {
    state,
    consent: consent.sid,
    holders,
    until: consent.record.validUntil,
    excludes: [...new Set(excludes)].toSorted(),
  }
}

/** What an authority may rely on at all, whoever it is for and whatever has come of it since. */
export function standingConsents(
  { matter, consents, offers, accepted }: ConsentEvents,
  authority: string,
): readonly StandingConsent[] {
  const isOwn = (event: { standing: string; authorUnit: string }) =>
    event.standing !== 'unverified' && event.authorUnit === authority
  const taken = new Set(accepted.filter(isOwn).map(({ record }) => record.offer))
  const offered = offers
    .filter(({ id, standing }) => standing !== 'unverified' && taken.has(id))
    .map(({ id, sid, record }) => ({ id, sid, record: record.offered }))
  const found = [...consents.filter(isOwn), ...offered]
    .filter(({ record }) => record.matter === matter)
    .filter(({ record }) => record.disclosingAuthority.unit === authority)
    .map(({ id, sid, record }): [string, StandingConsent] => [id, { id, sid, record }])
  return [...new Map(found).values()]
}

/** Those that name the recipient, for whoever wonders what the family was asked. */
export function consentsFor(
  events: ConsentEvents,
  authority: string,
  recipient: Recipient,
): readonly StandingConsent[] {
  return standingConsents(events, authority).filter(({ record }) =>
    record.recipients.some((named) => touches(named, recipient)),
  )
}

/** What each holder says of a question by this consent, against every no that has been said since. */
export function holdersBy(
  events: ConsentEvents,
  consent: StandingConsent,
  question: Question,
): readonly HolderState[] {
  const standing = standingConsents(events, question.authority)
  return judge(consent, noesAbout(events, standing, question), question).holders
}

function isAbout(
  { record }: StandingConsent,
  { recipient, topic }: Question,
  fits: typeof covers,
): boolean {
  return (
    record.topics.some((one) => isSameTopic(one.topic, topic)) &&
    record.recipients.some((named) => fits(named, recipient))
  )
}

/**
 * Every no to telling this recipient of this topic. A refusal is about whom it was asked for, and of
 * somebody who had a say; a withdrawal is about the topic, whoever would hear of it.
 */
function noesAbout(
  { matter, withdrawn }: ConsentEvents,
  standing: readonly StandingConsent[],
  question: Question,
): readonly No[] {
  const { authority, topic } = question
  const taken = withdrawn
    .filter((event) => event.standing !== 'unverified' && event.authorUnit === authority)
    .filter(({ record }) => record.matter === matter)
    .filter(({ record: { topics } }) => {
      return topics === 'all' || topics.some((one) => isSameTopic(one, topic))
    })
    .map(({ id, record: { holder, role } }): No => ({ id, holder, role, state: 'withdrawn' }))
  const refused = standing
    .filter((consent) => isAbout(consent, question, touches))
    .flatMap(({ id, record }) => {
      const needed = neededFor(record, topic).holders
      return record.holders
        .filter((holder) => needed.includes(holder.id))
        .filter((holder) => answerOn(record, holder.id, topic) === 'refused')
        .map(({ id: holder, role }): No => ({ id, holder, role, state: 'refused' }))
    })
  return [...taken, ...refused]
}

function judge(consent: StandingConsent, noes: readonly No[], question: Question): Judged {
  const { topic, today } = question
  const { record } = consent
  const open = noes.filter((no) => standsAgainst(no, record, topic))
  const needed = neededFor(record, topic)
  const ids = new Set([...needed.holders, ...open.map(({ holder }) => holder)])
  const holders = [...ids].toSorted().map((id) => holderState(id, record, open, topic))
  const states = holders.map(({ state }) => state)
  const answered = needed.complete && ids.size > 0 && states.every((state) => state === 'given')
  const isExpired = record.validUntil.date !== '' && record.validUntil.date < today
  return { consent, state: strongest(states, answered, isExpired), answered, holders }
}

function strongest(
  states: readonly HolderState['state'][],
  answered: boolean,
  isExpired: boolean,
): Strength {
  if (states.includes('withdrawn')) return 'withdrawn'
  if (isExpired) return 'expired'
  if (states.includes('refused')) return 'refused'
  if (answered) return 'given'
  return states.includes('given') ? 'partlyGiven' : 'requested'
}

/** Answered by the same person's yes, in a consent that was asked for in the light of the no. */
function standsAgainst({ id, holder, role }: No, record: ConsentRecord, topic: string): boolean {
  if (role === 'guardian' && childDecidesAlone(record, topic)) return false
  return !record.seen.includes(id) || answerOn(record, holder, topic) !== 'given'
}

function holderState(
  id: string,
  record: ConsentRecord,
  open: readonly No[],
  topic: string,
): HolderState {
  const noes = open.filter(({ holder }) => holder === id).map(({ state }) => state)
  const no = noes.includes('withdrawn') ? 'withdrawn' : noes[0]
  const name = record.holders.find((holder) => holder.id === id)?.name ?? ''
  return { id, name, state: no ?? (answerOn(record, id, topic) || 'requested') }
}

/** One that gives is enough; where none does, the strongest of what they say. */
function stateOf(judged: readonly Judged[], noes: readonly No[]): ConsentState {
  const states = judged.map(({ state }) => state)
  if (states.includes('given')) return 'given'
  const found = STRENGTH.find((state) => states.includes(state))
  return found ?? (noes.some(({ state }) => state === 'withdrawn') ? 'withdrawn' : 'none')
}

function excludesOf({ topics, excluded }: ConsentRecord, topic: string): readonly string[] {
  const own = topics.filter((one) => isSameTopic(one.topic, topic)).map(({ excludes }) => excludes)
  return [...own, excluded].map((words) => words.trim()).filter((words) => words !== '')
}

/** The one that ends first, then by `sid`: the same on every tablet. */
function byEnd({ consent: a }: Judged, { consent: b }: Judged): number {
  const [endA, endB] = [a, b].map(({ record }) => record.validUntil.date || '9999')
  if (endA !== endB) return (endA ?? '') < (endB ?? '') ? -1 : 1
  return a.sid < b.sid ? -1 : 1
}
