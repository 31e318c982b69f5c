import type { ServerDeps, Visit } from '../deps.ts'
import { refuse } from '../refusal.ts'
import { findDevice } from '../sessions.ts'
import { FIND_HEARTBEAT } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** GET /v1/heartbeat: the device's own last numbers, for one that remembers nothing but its cookie. */
export async function getHeartbeat(deps: ServerDeps, visit: Visit): Promise<Response> {
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const found = await findOne(deps.store, FIND_HEARTBEAT, [device.id])
  return found ? Response.json(found) : refuse(404, 'not-found')
}
