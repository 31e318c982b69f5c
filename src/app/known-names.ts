// Names of the children whom this person has to do with: what a text that is to name nobody is held
// against.

import { namesOf } from '../consultation/find-names.ts'
import type { Desk } from '../letters/desk.ts'
import { readReport } from '../report/record.ts'
import { listReportDrafts } from '../report/repository.ts'
import type { Submission } from '../report/submission.ts'

/** Children and siblings of the reports that were written here, and of those that came. */
export function knownNames(desk: Desk): ReadonlySet<string> {
  const submissions = desk.cabinet.list('submission') as readonly Submission[]
  const reports = [
    ...listReportDrafts(desk).map(({ content }) => readReport(content)),
    ...submissions.map(({ record }) => record.report),
  ]
  return namesOf(
    reports.flatMap(({ childName, siblings }) => [childName, ...siblings.map(({ name }) => name)]),
  )
}
