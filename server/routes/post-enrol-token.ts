import { toInstant } from '../../src/base/clock.ts'
import {
  EnrolTokenRequest,
  isSignedEnrolToken,
  readEnrolToken,
} from '../../src/protocol/enrol-token.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { audit } from '../audit.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { done, refuse, refuseBusy } from '../refusal.ts'
import { ADD_TOKEN } from '../store/sql.ts'

/** POST /v1/enrol-token: an administrator lets one device in. The signature is the authority. */
export async function postEnrolToken(deps: ServerDeps, visit: Visit): Promise<Response> {
  const wait = deps.limiter(LIMITS.signed, visit.address)
  if (wait > 0) return refuseBusy(wait)
  const body = await readBody(visit.request, EnrolTokenRequest)
  if (!body.ok) return body.error
  const token = readEnrolToken(body.value.d)
  if (!token) return refuse(400, 'malformed')
  const unit = await deps.directory.findUnit(token.unit)
  const organisation = unit && (await deps.directory.findOrganisation(unit.org))
  if (!organisation || !(await isSignedEnrolToken(body.value, organisation.admins))) {
    return refuse(403, 'not-allowed')
  }
  const t = deps.clock.now()
  // Written anew, because times are compared as text and may come with another zone.
  const expires = toInstant(Date.parse(token.expires))
  await deps.store.transaction(async (query) => {
    await query.all(ADD_TOKEN, [token.hash, token.unit, expires])
    const actor = keyIdOf(body.value.by)
    await audit(query, { t, actor, device: '', action: 'enrol-token', object: token.unit })
  })
  return done()
}
