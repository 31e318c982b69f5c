// What the reporter can do now: the next step of each report's way, where it is something to do.

import type { Instant } from '../base/clock.ts'
import { packUnder } from '../routine/load-pack.ts'
import type { RulePack } from '../routine/pack.ts'
import { nextOf } from '../routine/path.ts'
import type { PathRule } from '../routine/path-rules.ts'
import type { FactsOf } from './facts-by-report.ts'
import type { ReportFacts } from './fold.ts'
import { pathFactsOf } from './path-facts.ts'
import type { Submission } from './submission.ts'

export interface NextStep {
  readonly submission: Submission
  /** The pack that the report was written under, whose rule it is. */
  readonly pack: RulePack
  readonly next: PathRule
}

export interface RulesNow {
  readonly packs: readonly RulePack[]
  readonly today: RulePack
  readonly now: Instant
}

export function nextStep(submission: Submission, facts: ReportFacts, rules: RulesNow): NextStep {
  const pack = packUnder(rules.packs, submission.record.pack) ?? rules.today
  return { submission, pack, next: nextOf(pack, pathFactsOf(submission, facts, rules.now)) }
}

export function listTasks(
  submissions: readonly Submission[],
  factsOf: FactsOf,
  rules: RulesNow,
): readonly NextStep[] {
  return submissions
    .map((submission) => nextStep(submission, factsOf(submission.sid), rules))
    .filter(({ next }) => next.todo)
}
