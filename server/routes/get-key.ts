import type { ServerDeps, Visit } from '../deps.ts'
import { refuse } from '../refusal.ts'
import { findDevice } from '../sessions.ts'
import { FIND_KEY } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** GET /v1/key/{hash}: an encryption key that some log names. */
export async function getKey(deps: ServerDeps, visit: Visit): Promise<Response> {
  if (!(await findDevice(deps, visit.request))) return refuse(401, 'signed-out')
  const row = await findOne(deps.store, FIND_KEY, [visit.subject])
  return row ? Response.json({ key: row.recipient }) : refuse(404, 'not-found')
}
