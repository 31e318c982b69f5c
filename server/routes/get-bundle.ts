import { audit } from '../audit.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS, takeStored } from '../rate-limit.ts'
import { refuse, refuseBusy } from '../refusal.ts'
import { findDevice, isMemberOf } from '../sessions.ts'
import { FIND_BUNDLE } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** GET /v1/bundle/{uid}: a member's sealed keys, for a device of the same organisation. */
export async function getBundle(deps: ServerDeps, visit: Visit): Promise<Response> {
  const { store, clock } = deps
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const wait = await takeStored(deps, LIMITS.bundle, device.id)
  if (wait > 0) return refuseBusy(wait)
  const uid = visit.subject
  if (!(await isMemberOf(deps, device.org, uid))) return refuse(404, 'not-found')
  const bundle = await findOne(store, FIND_BUNDLE, [device.org, uid])
  if (!bundle) return refuse(404, 'not-found')
  const deed = { actor: device.id, device: device.id, action: 'bundle', object: uid } as const
  await store.transaction((query) => audit(query, { t: clock.now(), ...deed }))
  return Response.json({ uid, box: bundle.box })
}
