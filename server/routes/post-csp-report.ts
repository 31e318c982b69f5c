import { isReport } from '../cross-site.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { done, refuse, refuseBusy } from '../refusal.ts'
import { COUNT_REPORT } from '../store/sql.ts'

/** POST /v1/csp-report: counted and dropped. A report quotes addresses, and may quote the page. */
export async function postCspReport(
  { store, limiter }: ServerDeps,
  { request, address }: Visit,
): Promise<Response> {
  if (!isReport(request)) return refuse(403, 'cross-site')
  const wait = limiter(LIMITS.report, address)
  if (wait > 0) return refuseBusy(wait)
  await store.transaction((query) => query.all(COUNT_REPORT, []))
  return done()
}
