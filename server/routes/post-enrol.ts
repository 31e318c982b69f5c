import { randomId } from '../../src/base/id.ts'
import { err, ok, type Result } from '../../src/base/result.ts'
import { enrolBytes, EnrolRequest, tokenHash } from '../../src/protocol/enrol.ts'
import { verifySignature } from '../../src/protocol/signature.ts'
import { audit } from '../audit.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS, takeStored } from '../rate-limit.ts'
import { refuse, refuseBusy } from '../refusal.ts'
import { ADD_DEVICE, FIND_TOKEN, USE_TOKEN } from '../store/sql.ts'
import { attempt, findOne } from '../store/store.ts'

type EnrolError = 'token-unknown' | 'token-used' | 'token-expired' | 'bad-signature'

const STATUSES: Record<EnrolError, number> = {
  'token-unknown': 404,
  'token-used': 409,
  'token-expired': 410,
  'bad-signature': 403,
}

/** POST /v1/enrol: a one-time token and proof of a key make a device. */
export async function postEnrol(deps: ServerDeps, visit: Visit): Promise<Response> {
  const body = await readBody(visit.request, EnrolRequest)
  if (!body.ok) return body.error
  // Unit first in the table, address in memory: guessing goes on across restarts.
  const wait =
    deps.limiter(LIMITS.enrolOfAddress, visit.address) ||
    (await takeStored(deps, LIMITS.enrolOfUnit, body.value.unit))
  if (wait > 0) return refuseBusy(wait)
  const enrolled = await enrol(deps, body.value)
  if (!enrolled.ok) return refuse(STATUSES[enrolled.error], enrolled.error)
  return Response.json({ dev: enrolled.value })
}

async function enrol(
  { store, clock, directory }: ServerDeps,
  { unit: id, token, pk, sig }: EnrolRequest,
): Promise<Result<string, EnrolError>> {
  const unit = await directory.findUnit(id)
  const signed = await verifySignature(pk, enrolBytes({ unit: id, token, pk }), sig)
  const hash = tokenHash(token)
  const dev = randomId('d')
  const t = clock.now()
  return attempt(store, async (query) => {
    const row = await findOne(query, FIND_TOKEN, [hash])
    if (!unit || row?.unit !== id) return err('token-unknown')
    if (row.used !== null) return err('token-used')
    if (row.expires <= t) return err('token-expired')
    if (!signed) return err('bad-signature')
    if (!(await findOne(query, USE_TOKEN, [hash, t]))) return err('token-used')
    await query.all(ADD_DEVICE, [dev, unit.org, id, pk, t])
    await audit(query, { t, actor: dev, device: dev, action: 'enrol', object: id })
    return ok(dev)
  })
}
