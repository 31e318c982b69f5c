import { Unsent } from '../../src/protocol/heartbeat.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { done, refuse, refuseBusy } from '../refusal.ts'
import { findDevice } from '../sessions.ts'
import { SET_HEARTBEAT } from '../store/sql.ts'

/** POST /v1/heartbeat: keeps the newest numbers of a device, and none before them. */
export async function postHeartbeat(deps: ServerDeps, visit: Visit): Promise<Response> {
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const wait = deps.limiter(LIMITS.heartbeat, device.id)
  if (wait > 0) return refuseBusy(wait)
  const body = await readBody(visit.request, Unsent)
  if (!body.ok) return body.error
  const { letters, drafts, oldestSeconds } = body.value
  const row = [device.id, deps.clock.now(), letters, drafts, oldestSeconds]
  await deps.store.transaction((query) => query.all(SET_HEARTBEAT, row))
  return done()
}
