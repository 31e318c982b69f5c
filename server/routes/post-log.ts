import * as v from 'valibot'
import { LogId, LogRequest } from '../../src/protocol/log.ts'
import { appendToLog, type AppendError } from '../append-log.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { done, refuse, refuseBusy } from '../refusal.ts'

const STATUSES: Record<AppendError, number> = {
  malformed: 400,
  'broken-chain': 400,
  'wrong-root': 400,
  'bad-signature': 403,
  'not-allowed': 403,
  'setup-needed': 403,
  'wrong-receipt-key': 409,
  'log-moved': 409,
  'log-full': 409,
  'mailbox-taken': 409,
  'not-named': 400,
}

/** POST /v1/log/{id}: entries and what belongs to them. The signatures are the authority. */
export async function postLog(deps: ServerDeps, visit: Visit): Promise<Response> {
  const wait = deps.limiter(LIMITS.signed, visit.address)
  if (wait > 0) return refuseBusy(wait)
  const body = await readBody(visit.request, LogRequest)
  if (!body.ok) return body.error
  if (!v.is(LogId, visit.subject)) return refuse(404, 'not-found')
  const appended = await appendToLog(deps, visit.subject, body.value)
  return appended.ok ? done() : refuse(STATUSES[appended.error], appended.error)
}
