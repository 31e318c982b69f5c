// Where a report goes (DOM E2). The rules are the pack's, in its order; where the school lies is
// never a ground, and a place that nobody knows is asked for, not guessed.

import type { ContactCard } from '../protocol/contact-card.ts'
import { answersFor, type Place } from './opening-hours.ts'
import type { PlaceFact, RecipientRule, RulePack } from './pack.ts'
import type { TextValues } from './text.ts'

export interface RecipientFacts {
  readonly acute: boolean
  readonly protectedIdentity: boolean
  /** Municipality that has placed the child. */
  readonly placedBy?: string
  readonly registered?: Place
  /** Where the child is now. */
  readonly stay?: Place
  /** The writer has said that nobody knows where the child is registered. */
  readonly unknown?: boolean
  /** The writer's municipality: orders the choices when the place is asked for, decides nothing. */
  readonly ownMunicipality: string
}

export interface Reason {
  readonly key: string
  readonly values: TextValues
}

export interface Recipient {
  /** The rule that decided, kept with the report. */
  readonly rule: string
  readonly reason: Reason
  readonly card?: ContactCard
  /** `outside`: the card has no group that this device is linked to. */
  readonly way?: 'trepart' | 'outside'
  readonly alsoCall?: { readonly card: ContactCard; readonly reason: Reason }
  /** Cards to choose from when the district, or the place, has to be told. */
  readonly options: readonly ContactCard[]
  readonly hideAddress: boolean
}

export interface Directory {
  readonly cards: readonly ContactCard[]
  /** Groups that a report can be sealed to. */
  readonly linkedGroups: ReadonlySet<string>
}

export function resolveRecipient(
  pack: RulePack,
  directory: Directory,
  facts: RecipientFacts,
): Recipient {
  const rules = pack.recipient.rules.filter((rule) => applies(rule, facts))
  const rule = rules.find(({ action }) => action === 'send')
  // Each pack ends with a rule that always applies; one without has been written wrongly.
  if (!rule) throw new Error('No rule of the pack names a recipient')
  const alsoCall = rules
    .filter(({ action }) => action === 'callToo')
    .map((call) => callToo(call, directory, facts))
    .find((call) => call !== undefined)
  return { ...answer(pack, rule, directory, facts), ...(alsoCall && { alsoCall }) }
}

function answer(
  pack: RulePack,
  rule: RecipientRule,
  { cards, linkedGroups }: Directory,
  facts: RecipientFacts,
): Recipient {
  const intakes = cards.filter((card) => card.function === 'intake')
  const place = placeOf(rule, facts)
  const found = { rule: rule.id, hideAddress: rule.hideAddress }
  if (!place) {
    const reason = { key: pack.recipient.choosePlace, values: {} }
    return { ...found, reason, options: ownFirst(intakes, facts.ownMunicipality) }
  }
  const card = intakeFor(intakes, place)
  if (!card) {
    const options = intakes.filter(({ municipality }) => municipality === place.municipality)
    const key = options.length > 0 ? pack.recipient.chooseDistrict : rule.reason
    return { ...found, reason: reasonOf({ ...rule, reason: key }, place), options }
  }
  const linked = card.group !== undefined && linkedGroups.has(card.group)
  const way = linked ? 'trepart' : 'outside'
  return { ...found, reason: reasonOf(rule, place), card, way, options: [] }
}

function callToo(
  rule: RecipientRule,
  { cards }: Directory,
  facts: RecipientFacts,
): Recipient['alsoCall'] {
  const place = placeOf(rule, facts)
  if (!place) return undefined
  const near = cards.filter((card) => answersFor(card, place))
  const card =
    near.find((other) => other.function === 'intake') ??
    near.find((other) => other.function === 'emergency')
  return card && { card, reason: reasonOf(rule, place) }
}

function applies(rule: RecipientRule, facts: RecipientFacts): boolean {
  const conditions: Readonly<Record<RecipientRule['when'], boolean>> = {
    acute: facts.acute,
    placed: facts.placedBy !== undefined,
    protectedIdentity: facts.protectedIdentity,
    registered: facts.registered !== undefined && facts.unknown !== true,
    always: true,
  }
  return conditions[rule.when]
}

/** The first place of the rule that is known. */
function placeOf(rule: RecipientRule, facts: RecipientFacts): Place | undefined {
  const known: Readonly<Record<PlaceFact, Place | undefined>> = {
    placedBy: facts.placedBy === undefined ? undefined : { municipality: facts.placedBy },
    registered: facts.unknown === true ? undefined : facts.registered,
    stay: facts.stay,
  }
  return rule.places.map((fact) => known[fact]).find((place) => place !== undefined)
}

/** The district's own intake before the municipality's. */
function intakeFor(intakes: readonly ContactCard[], place: Place): ContactCard | undefined {
  const near = intakes.filter((card) => answersFor(card, place))
  return near.find((card) => card.districts.length > 0) ?? near[0]
}

// Texts without the placeholder, such as that for protected identity, leave the place unsaid.
function reasonOf(rule: RecipientRule, place: Place): Reason {
  if (rule.hideAddress) return { key: rule.reason, values: {} }
  return { key: rule.reason, values: { plats: place.district ?? place.municipality } }
}

function ownFirst(cards: readonly ContactCard[], own: string): readonly ContactCard[] {
  const isOwn = (card: ContactCard) => card.municipality === own
  return [...cards.filter(isOwn), ...cards.filter((card) => !isOwn(card))]
}
