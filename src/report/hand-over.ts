// A draft that its author hands over to a colleague: a sealed copy goes, the author's own stays
// readable. What has become of it is a fold over what both have signed.

import * as v from 'valibot'
import type { Json } from '../base/canonical.ts'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import type { CabinetWrite } from '../database/cabinet.ts'
import { getMe, type Desk } from '../letters/desk.ts'
import { fileSigned } from '../letters/file-signed.ts'
import type { Filed } from '../letters/filed.ts'
import type { IncomingLetter } from '../letters/read-letters.ts'
import { PersonCard } from '../vault/person-keys.ts'

export type HandOverRecord = v.InferOutput<typeof HandOverRecord>
const HandOverRecord = v.object({
  /** The giver's draft, and its words as they were handed over. */
  draft: idSchema('r'),
  content: v.unknown(),
  createdAt: Instant,
  by: PersonCard,
  to: idSchema('p'),
  /** As the giver's tablet knew it. */
  toName: v.string(),
  at: Instant,
})
export type HandOver = Filed<'handOver', HandOverRecord>

/** Taken over by the colleague, or taken back by the giver. */
export type HandOverAnswerRecord = v.InferOutput<typeof HandOverAnswerRecord>
const HandOverAnswerRecord = v.object({ by: PersonCard, at: Instant })
type HandOverAnswer = Filed<'handOverTaken' | 'handOverBack', HandOverAnswerRecord>

const SCHEMAS = {
  handOver: HandOverRecord,
  handOverTaken: HandOverAnswerRecord,
  handOverBack: HandOverAnswerRecord,
}
type HandOverKind = keyof typeof SCHEMAS

/** Files one of its letters. Other words than were signed, or another's name, count for nothing. */
export function fileHandOver(desk: Desk, letter: IncomingLetter): CabinetWrite | 'unknown-version' {
  const kind = letter.body.kind as HandOverKind
  return fileSigned<HandOverRecord | HandOverAnswerRecord>(desk, letter, {
    schema: SCHEMAS[kind],
    speakerOf: ({ by }) => by.uid,
    words: kind === 'handOver' ? { kind, record: letter.body.record as Json } : undefined,
  })
}

/** What the person has handed over and not taken back. */
export function listGiven(desk: Desk): readonly HandOver[] {
  return genuine(desk).filter((one) => one.author === desk.person.uid && !backOf(desk, one))
}

export function findGiven(desk: Desk, draft: string): HandOver | undefined {
  return listGiven(desk).find(({ record }) => record.draft === draft)
}

/** What colleagues of the own unit have handed over to the person. */
export function listReceived(desk: Desk): readonly HandOver[] {
  const { uid, unit } = getMe(desk)
  return genuine(desk).filter(
    ({ record, author, authorUnit }) => record.to === uid && author !== uid && authorUnit === unit,
  )
}

function genuine({ cabinet }: Desk): readonly HandOver[] {
  return (cabinet.list('handOver') as readonly HandOver[]).filter(
    ({ standing }) => standing === 'genuine',
  )
}

/** When the colleague took it over; nobody else can. */
export function takenOf(desk: Desk, handOver: HandOver): HandOverAnswer | undefined {
  return answerOf(desk, handOver, 'handOverTaken', handOver.record.to)
}

export function backOf(desk: Desk, handOver: HandOver): HandOverAnswer | undefined {
  return answerOf(desk, handOver, 'handOverBack', handOver.author)
}

function answerOf(
  { cabinet }: Desk,
  { sid, bh }: HandOver,
  kind: HandOverAnswer['kind'],
  uid: string,
): HandOverAnswer | undefined {
  return (cabinet.list(kind) as readonly HandOverAnswer[]).find(
    (answer) =>
      answer.sid === sid &&
      answer.bh === bh &&
      answer.author === uid &&
      answer.standing === 'genuine',
  )
}
