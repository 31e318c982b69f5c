import type { Desk } from '../letters/desk.ts'
import { emptyReport, type Report } from './record.ts'

/** What the tablet knows already is not asked again (WCAG 3.3.7): the reporter, never the child. */
export function beginReport({ person, directory }: Desk): Report {
  const { home, own } = directory()
  return emptyReport({
    reporterName: person.name,
    reporterTitle: person.title,
    reporterPhone: person.phone,
    reporterEmail: person.email,
    reporterUnit: home.name,
    reporterPrincipal: own.name,
  })
}
