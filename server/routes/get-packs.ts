import type { ServerDeps, Visit } from '../deps.ts'
import { refuse } from '../refusal.ts'
import { findDevice } from '../sessions.ts'
import { LIST_PACKS } from '../store/sql.ts'

/** GET /v1/packs: all rule packs of the device's organisation; a matter keeps the one it has. */
export async function getPacks(deps: ServerDeps, visit: Visit): Promise<Response> {
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const rows = await deps.store.all(LIST_PACKS, [device.org])
  return Response.json({ packs: rows.map(({ pack, signer, sig }) => ({ pack, by: signer, sig })) })
}
