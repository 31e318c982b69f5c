import { MAX_HEADS } from '../../src/protocol/limits.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { refuse } from '../refusal.ts'
import { findDevice } from '../sessions.ts'
import { FIND_HEAD } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** GET /v1/head?mb=…&mb=…: how far mailboxes of the own organisation have come. */
export async function getHead(deps: ServerDeps, visit: Visit): Promise<Response> {
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const asked = [...new Set(visit.query.getAll('mb'))]
  if (asked.length > MAX_HEADS) return refuse(400, 'malformed')
  const found = await Promise.all(
    asked.map(async (mb) => [mb, await findOne(deps.store, FIND_HEAD, [mb, device.org])] as const),
  )
  const heads = Object.fromEntries(found.filter(([, row]) => row !== undefined))
  return Response.json({ heads })
}
