// The facts of one report among those of all, gathered in one pass: whoever folds over every report
// would otherwise look at every event once for each of them.

import { bySid } from '../letters/by-sid.ts'
import type { ReportFacts } from './fold.ts'

export type FactsOf = (sid: string) => ReportFacts

export function factsByReport(facts: ReportFacts): FactsOf {
  const opened = bySid(facts.opened)
  const acknowledgements = bySid(facts.acknowledgements)
  const deliveries = bySid(facts.deliveries)
  const supplements = bySid(facts.supplements)
  const feedbackRequests = bySid(facts.feedbackRequests)
  const feedbackReceived = bySid(facts.feedbackReceived)
  const feedback = bySid(facts.feedback)
  const calls = bySid(facts.calls)
  const forwardings = bySid(facts.forwardings)
  const coSigns = bySid(facts.coSigns)
  const handlerChanges = bySid(facts.handlerChanges)
  const evaluations = bySid(facts.evaluations)
  const lockTold = bySid(facts.lockTold)
  return (sid) => ({
    ...facts,
    opened: opened(sid),
    acknowledgements: acknowledgements(sid),
    deliveries: deliveries(sid),
    supplements: supplements(sid),
    feedbackRequests: feedbackRequests(sid),
    feedbackReceived: feedbackReceived(sid),
    feedback: feedback(sid),
    calls: calls(sid),
    forwardings: forwardings(sid),
    coSigns: coSigns(sid),
    handlerChanges: handlerChanges(sid),
    evaluations: evaluations(sid),
    lockTold: lockTold(sid),
  })
}
