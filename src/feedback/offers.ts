// What can be told about a matter now: each item of the pack that is true of it, in the words the
// recipient would read, with how it was judged.

import type { Matter } from '../matter/fold.ts'
import { dueOf } from '../matter/due.ts'
import { holdsNow } from '../report/fold-lock.ts'
import type { DisclosureItem } from '../routine/disclosure-rules.ts'
import type { RulePack } from '../routine/pack.ts'
import { textOf, type TextValues } from '../routine/text.ts'
import { dateText } from '../text/days.ts'
import type { DisclosureDraft } from './draft.ts'
import type { ConsentFor, ConsentQuestion } from './consent-on.ts'
import { judge, type Judgement } from './judge.ts'
import type { KnownRecipient } from './known-recipients.ts'

export interface Recipient {
  readonly kind: DisclosureDraft['recipient']
  readonly name: string
  readonly unit: string
}

export interface Ground {
  readonly matter: Matter
  /** Today's: what is said today is said under the law of today. */
  readonly pack: RulePack
  readonly packs: readonly RulePack[]
  /** What the family has said about telling this to this recipient. */
  readonly consentOn: (item: DisclosureItem, recipient: ConsentQuestion['recipient']) => ConsentFor
  /** Whom one can choose instead of writing a name. */
  readonly known: readonly KnownRecipient[]
}

export interface Offer {
  readonly item: DisclosureItem
  readonly judgement: Judgement
  /** As the recipient reads it; undefined where the words have to be the writer's own. */
  readonly letter: string | undefined
  /** What it rests on, where it rests on a consent or on the board. */
  readonly consent: string
  readonly board: string
}

const DECISIONS = ['opened', 'notOpened', 'alreadyRunning']

export function listOffers(draft: DisclosureDraft, ground: Ground): readonly Offer[] {
  const { matter, pack, packs, consentOn } = ground
  const { disclosure: rules } = pack
  const recipient = recipientOf(draft, matter)
  const named = namedOf(draft, matter)
  const values = slotsOf(draft, matter)
  const board = boardNaming(recipient, matter)
  const owed = dueOf(matter, packs).find(({ id }) => id === 'feedback')
  return rules.items
    .filter((item) => isTrue(item, { pack, values, matter }))
    .map((item) => {
      const { state, sid } = consentOn(item, named)
      const judgement = judge(rules, item, {
        recipient: recipient.kind,
        // Trepart is for those who report at work; a neighbour's report is no letter of it.
        underNineteenOne: true,
        consent: state,
        care: matter.care !== undefined,
        boardNamesRecipient: board !== '',
        locked: holdsNow(matter.lock),
        owed,
      })
      const { basis } = judgement
      return {
        item,
        judgement,
        letter: item.letter && textOf(pack, item.letter, values).text,
        consent: basis === 'consent' ? sid : '',
        board: basis === 'boardDecision' ? board : '',
      }
    })
}

export function recipientOf(draft: DisclosureDraft, { submission }: Matter): Recipient {
  const { author, unitName } = submission.record
  return draft.recipient === 'reporter'
    ? { kind: 'reporter', name: author.name, unit: unitName }
    : { kind: draft.recipient, name: draft.name.trim(), unit: draft.unit.trim() }
}

/** As a consent would name it: the reporter by her keys, who was chosen by theirs, others by the name. */
function namedOf(draft: DisclosureDraft, { submission }: Matter): ConsentQuestion['recipient'] {
  const { authorUnit, author, record } = submission
  return draft.recipient === 'reporter'
    ? { unit: authorUnit, person: author, name: record.author.name }
    : { unit: draft.toUnit, person: draft.toPerson, name: draft.name.trim() }
}

interface Truth {
  readonly pack: RulePack
  readonly values: TextValues
  readonly matter: Matter
}

/** Another decision than the one that was made can't be told, nor an end that has not come. */
function isTrue({ id, letter }: DisclosureItem, { pack, values, matter }: Truth): boolean {
  if (DECISIONS.includes(id)) return matter.decision?.record.decision === id
  if (letter === undefined) return true
  return slotsOfText(pack, letter).every((slot) => values[slot] !== undefined)
}

/** The names of the values that a text of the pack needs. */
function slotsOfText({ texts }: RulePack, key: string): readonly string[] {
  const { text = '' } = texts[key] ?? {}
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

/** Only what is known has a value: a letter with an empty slot is not offered. */
function slotsOf(draft: DisclosureDraft, { decision, closed, extendedUntil }: Matter): TextValues {
  const day = (date: string) => dateText(date)
  return {
    namn: draft.handlerName.trim(),
    telefon: draft.handlerPhone.trim(),
    funktion: draft.functionName.trim(),
    nummer: draft.functionPhone.trim(),
    ...(decision && { datum: day(decision.record.decidedOn) }),
    ...(extendedUntil && { till: day(extendedUntil) }),
    ...(closed && { slut: day(closed.record.closedOn) }),
    ...(closed?.record.outcome === 'noMeasure' && { utanInsats: day(closed.record.closedOn) }),
  }
}

/** By the words of the decision, never by a tick: a board that means a school says which. */
function boardNaming({ name, unit }: Recipient, { boardDecisions }: Matter): string {
  const named = boardDecisions.findLast(({ record }) =>
    [name, unit].some((one) => names(record.toWhom, one)),
  )
  return named?.id ?? ''
}

/** As a whole name, also in the genitive: what a longer word happens to contain is nobody's name. */
function names(text: string, name: string): boolean {
  const wanted = wordsIn(name).join(' ')
  if (wanted === '') return false
  const found = ` ${wordsIn(text).join(' ')} `
  return found.includes(` ${wanted} `) || found.includes(` ${wanted}s `)
}

function wordsIn(text: string): readonly string[] {
  return text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []
}
