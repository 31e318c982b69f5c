// Whom the reporter reaches at social services: by the newest acknowledgement or change of handler
// that is in force. A change counts from its day, also while the tablet is offline (DOM D8).

import { acknowledgementOf, holdersOf, isAnswerFrom, type ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'

export interface Contact {
  readonly handler: string
  readonly phone: string
  /** Answers also when the person has left. */
  readonly functionName?: string
  readonly functionPhone?: string
  /** The first day of a handler who came after another one. */
  readonly newSince?: string
}

type Facts = Pick<ReportFacts, 'acknowledgements' | 'handlerChanges' | 'forwardings'>

export function contactOf(
  submission: Submission,
  facts: Facts,
  today: string,
): Contact | undefined {
  const holders = holdersOf(submission, facts)
  const changes = facts.handlerChanges.filter(
    (event) =>
      event.record.from <= today &&
      holders.some(({ unit }) => isAnswerFrom(unit, event, submission)),
  )
  const acknowledged = acknowledgementOf(submission, facts)
  const told = [...changes, ...(acknowledged ? [acknowledged] : [])]
    .map(({ record }) => record)
    .toSorted((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
  const now = told.at(-1)
  if (!now) return undefined
  const before = told.at(-2)
  const isNew = 'from' in now && before !== undefined && before.handler !== now.handler
  return { ...now, ...(isNew && { newSince: now.from }) }
}
