import type { ServerDeps, Visit } from '../deps.ts'
import { listEntries } from '../directory.ts'
import { refuse } from '../refusal.ts'
import { findDevice } from '../sessions.ts'

const MAX_ENTRIES = 500

/** GET /v1/log/{id}?after=n: the log of an own or linked organisation, or of one of its units. */
export async function getLog(deps: ServerDeps, visit: Visit): Promise<Response> {
  const device = await findDevice(deps, visit.request)
  if (!device) return refuse(401, 'signed-out')
  const after = Number(visit.query.get('after') ?? -1)
  if (!Number.isSafeInteger(after)) return refuse(400, 'malformed')
  const org = await ownerOf(deps, visit.subject)
  if (org === undefined || !(await deps.directory.isReachable(device.org, org))) {
    return refuse(403, 'not-allowed')
  }
  const entries = await listEntries(deps.store, visit.subject, after, after + MAX_ENTRIES)
  return Response.json({ entries })
}

async function ownerOf({ directory }: ServerDeps, log: string): Promise<string | undefined> {
  return log.startsWith('o_') ? log : (await directory.findUnit(log))?.org
}
