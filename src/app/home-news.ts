// What home tells of all the reports: gathered a part at a time, so that thousands of them never hold
// the screen for the person who wants to write the next.

import { nextTask } from '../base/next-task.ts'
import type { Desk } from '../letters/desk.ts'
import { alarmsFor, type ReportAlarm } from '../report/alarm.ts'
import { factsByReport, type FactsOf } from '../report/facts-by-report.ts'
import { gatherFacts, listSubmissions } from '../report/repository.ts'
import type { Submission } from '../report/submission.ts'
import { listTasks, type NextStep, type RulesNow } from '../report/tasks.ts'

export interface HomeNews {
  /** Newest first. */
  readonly submissions: readonly Submission[]
  readonly factsOf: FactsOf
  readonly tasks: readonly NextStep[]
  readonly alarms: readonly ReportAlarm[]
}

/** As many as a slow tablet goes through between two frames. */
const PART = 500

export async function listHomeNews(desk: Desk, rules: RulesNow | undefined): Promise<HomeNews> {
  const facts = await gatherFacts(desk)
  const submissions = listSubmissions(desk)
  const factsOf = factsByReport(facts)
  const tasks: NextStep[] = []
  const alarms: ReportAlarm[] = []
  if (!rules) return { submissions, factsOf, tasks, alarms }
  const around = { pack: rules.today, directory: desk.directory(), now: rules.now }
  for (let at = 0; at < submissions.length; at += PART) {
    if (at > 0) await nextTask()
    const part = submissions.slice(at, at + PART)
    tasks.push(...listTasks(part, factsOf, rules))
    alarms.push(...alarmsFor(part, factsOf, around))
  }
  return { submissions, factsOf, tasks, alarms }
}
