import { utf8 } from '../../src/base/bytes.ts'
import { digest } from '../../src/base/digest.ts'
import { isSignedPack, PackRequest } from '../../src/protocol/rule-pack-file.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { audit } from '../audit.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { done, refuse, refuseBusy } from '../refusal.ts'
import { ADD_PACK } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** POST /v1/packs: a rule pack that an administrator of the organisation has signed. */
export async function postPacks(deps: ServerDeps, visit: Visit): Promise<Response> {
  const { store, clock, directory, limiter } = deps
  const wait = limiter(LIMITS.signed, visit.address)
  if (wait > 0) return refuseBusy(wait)
  const body = await readBody(visit.request, PackRequest)
  if (!body.ok) return body.error
  const { org, file } = body.value
  const organisation = await directory.findOrganisation(org)
  if (!organisation || !(await isSignedPack(file, organisation.admins))) {
    return refuse(403, 'not-allowed')
  }
  const hash = digest('trepart/pack-name/1', utf8(file.pack))
  const t = clock.now()
  await store.transaction(async (query) => {
    const added = await findOne(query, ADD_PACK, [org, hash, file.pack, file.by, file.sig, t])
    if (!added) return
    await audit(query, { t, actor: keyIdOf(file.by), device: '', action: 'pack', object: hash })
  })
  return done()
}
