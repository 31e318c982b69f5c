import { unreachable } from '../../base/result.ts'
import { dueOf } from '../../matter/due.ts'
import type { Matter } from '../../matter/fold.ts'
import type { Limit } from '../../routine/deadlines.ts'
import type { RulePack } from '../../routine/pack.ts'
import { swedishDate } from '../../routine/swedish-time.ts'
import {
  askedText,
  decidedText,
  disclosureText as words,
  dueDayText,
} from '../../text/disclosure.ts'

interface TellingClockProps {
  readonly matter: Matter
  readonly packs: readonly RulePack[]
}

/** What was asked for and when, what was decided, and by when it is to be told. */
export function TellingClock({ matter, packs }: TellingClockProps) {
  const { requestedAt, decision } = matter
  const due = dueOf(matter, packs).find(({ id }) => id === 'feedback')
  const asked = requestedAt ? askedText(swedishDate(requestedAt)) : words.notAsked
  if (!decision) return <p>{`${asked} ${words.undecided}`}</p>
  const isRunning = decision.record.decision === 'alreadyRunning'
  const decided = isRunning ? words.running : decidedText(decision.record.decidedOn)
  return (
    <p>
      {asked} {due ? `${decided} ${dueText(due)}` : decided.replace(/:$/, '.')}
    </p>
  )
}

function dueText(limit: Limit): string {
  switch (limit.limit) {
    case 'dated':
      return dueDayText(limit.statutory)
    case 'atOnce':
      return words.due.atOnce
    case 'none':
      return words.due.none
    default:
      return unreachable(limit)
  }
}
