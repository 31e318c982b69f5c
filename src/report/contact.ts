// Whom the reporter reaches at social services, with all that has been told of it.

import type { Instant } from '../base/clock.ts'
import { handlersOf, type ReportFacts } from './fold.ts'
import type { Submission } from './submission.ts'

export interface Contact {
  readonly handler: string
  readonly phone: string
  /** Answers also when the person has left. */
  readonly functionName?: string
  readonly functionPhone?: string
  readonly receivedAt?: Instant
  /** The first day of a handler who came after another one. */
  readonly newSince?: string
}

export function contactOf(
  submission: Submission,
  facts: Pick<ReportFacts, 'acknowledgements' | 'handlerChanges' | 'forwardings'>,
  today: string,
): Contact | undefined {
  const told = handlersOf(submission, facts, today).map(({ record }) => record)
  const [now, before] = told
  if (!now) return undefined
  const isNew = 'from' in now && before !== undefined && before.handler !== now.handler
  // Each says what it knows: an acknowledgement no function, a change of handler no arrival.
  const change = told.find((record) => 'from' in record)
  const acknowledged = told.find((record) => 'receivedAt' in record)
  return { ...acknowledged, ...change, ...now, ...(isNew && { newSince: now.from }) }
}
