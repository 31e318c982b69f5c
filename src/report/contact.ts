// Whom the reporter reaches at social services: by the newest acknowledgement or change of handler
// that is in force. A change counts from its day, also while the tablet is offline (DOM D8).

import type { Instant } from '../base/clock.ts'
import { holdersOf, isAnswerFrom, type ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'

export interface Contact {
  readonly handler: string
  readonly phone: string
  /** Answers also when the person has left. */
  readonly functionName?: string
  readonly functionPhone?: string
  readonly receivedAt?: Instant
  /** The first day of a handler who came after another one. */
  readonly newSince?: string | false
}

type Facts = Pick<ReportFacts, 'acknowledgements' | 'handlerChanges' | 'forwardings'>

export function contactOf(
  submission: Submission,
  facts: Facts,
  today: string,
): Contact | undefined {
  const holders = holdersOf(submission, facts)
  const told = [...facts.acknowledgements, ...facts.handlerChanges]
    .filter((event) => holders.some(({ unit }) => isAnswerFrom(unit, event, submission)))
    .map(({ record }) => record)
    .filter((record) => !('from' in record) || record.from <= today)
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
  const [before, now] = told.slice(-2)
  if (!before) return undefined
  const newSince = now && 'from' in now && now.handler !== before.handler && now.from
  // Each says what it knows: an acknowledgement no function, a change no arrival.
  return Object.assign({}, ...told, { newSince }) as Contact
}
