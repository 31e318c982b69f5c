// Whose yes a topic needs: the guardians by custody, the child where somebody has judged its maturity,
// and whoever the consent names for what concerns that person (DOM E4). Pure.

import { maturityFor } from './asked-of.ts'
import { isSameTopic } from './same.ts'
import { fitsConsent } from './signature.ts'
import type { Answer, ConsentHolder, ConsentRecord } from './record.ts'

export interface Needed {
  readonly holders: readonly string[]
  /** False where somebody is needed whom nobody has written down: no yes is enough then. */
  readonly complete: boolean
}

export function neededFor(record: ConsentRecord, topic: string): Needed {
  const named = record.required.filter(
    ({ topics }) => topics.length === 0 || topics.some((one) => isSameTopic(one, topic)),
  )
  const { judged, alone } = maturityFor(record, topic)
  const guardians = alone ? { holders: [], complete: true } : guardiansOf(record, topic)
  const children = judged ? idsOf(record, 'child') : []
  const holders = [...guardians.holders, ...children, ...named.map(({ who }) => who)]
  const listed = new Set(record.holders.map(({ id }) => id))
  const complete =
    guardians.complete &&
    (!judged || children.length > 0) &&
    holders.every((holder) => listed.has(holder))
  return { holders: [...new Set(holders)], complete }
}

/** True where the child disposes over the topic by itself, by every judgement of it. */
export function childDecidesAlone(record: ConsentRecord, topic: string): boolean {
  return maturityFor(record, topic).alone
}

/** FB 6:13: both, unless one is prevented and it can't wait. */
function guardiansOf(record: ConsentRecord, topic: string): Needed {
  const { kind, ground } = record.custody
  const ids = idsOf(record, 'guardian')
  if (kind === 'sole') return { holders: ids, complete: ids.length > 0 }
  if (kind === 'joint' || ground.trim() === '') return { holders: ids, complete: ids.length > 1 }
  // Whoever has said no was not prevented.
  const asked = ids.filter((id) => answerOn(record, id, topic) !== 'notAppropriateToAsk')
  return { holders: asked, complete: asked.length > 0 }
}

function idsOf({ holders }: ConsentRecord, role: ConsentHolder['role']): readonly string[] {
  return [...new Set(holders.filter((one) => one.role === role).map(({ id }) => id))]
}

/** Weakest for telling first: of two answers by one person in one consent, the yes counts last. */
const CAUTIOUS: readonly Answer[] = ['refused', 'notAppropriateToAsk', '', 'given']

/**
 * What one holder has said of one topic in this consent; the answer to that topic itself goes first. A
 * yes under a signature that stands under other words is none; a no needs no signature.
 */
export function answerOn(record: ConsentRecord, holder: string, topic: string): Answer {
  const answers = record.holders
    .filter(({ id }) => id === holder)
    .flatMap((one) => {
      const own = one.perTopic.filter((said) => isSameTopic(said.topic, topic))
      const said = own.length > 0 ? own.map(({ answer }) => answer) : [one.answer]
      const refused = said.includes('given') && !fitsConsent(record, one)
      return refused ? said.filter((answer) => answer !== 'given') : said
    })
  return CAUTIOUS.find((answer) => answers.includes(answer)) ?? ''
}
