import { sessionBytes, SessionRequest } from '../../src/protocol/session.ts'
import { verifySignature } from '../../src/protocol/signature.ts'
import { isMember } from '../access.ts'
import { audit } from '../audit.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { done, refuse, refuseBusy } from '../refusal.ts'
import { closeSession, findDevice, openSession } from '../sessions.ts'
import { FIND_DEVICE, TAKE_CHALLENGE } from '../store/sql.ts'
import { findOne } from '../store/store.ts'
import { nonceHash } from './post-challenge.ts'

interface Candidate {
  readonly publicKey: string
  readonly revoked: boolean
}

// A valid key that nobody has the secret of: an unknown subject costs the same as a known one.
const NOBODY: Candidate = {
  publicKey: 'AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  revoked: false,
}

/** POST /v1/session: a signed nonce becomes a cookie. */
export async function postSession(deps: ServerDeps, visit: Visit): Promise<Response> {
  const { store, clock, limiter, settings } = deps
  const wait = limiter(LIMITS.session, visit.address)
  if (wait > 0) return refuseBusy(wait)
  const body = await readBody(visit.request, SessionRequest)
  if (!body.ok) return body.error
  const { kind, subject, nonce, sig } = body.value
  const place = kind === 'person' ? await findDevice(deps, visit.request) : undefined
  if (kind === 'person' && !place) return refuse(401, 'signed-out')
  if (!(await takeNonce(deps, body.value))) return refuse(401, 'bad-proof')
  const candidates = place
    ? await findPersonKeys(deps, place.org, subject)
    : await findDeviceKeys(deps, subject)
  const message = sessionBytes({ kind, subject }, nonce, settings.origin)
  const proven: Candidate[] = []
  for (const candidate of candidates.length > 0 ? candidates : [NOBODY]) {
    if (await verifySignature(candidate.publicKey, message, sig)) proven.push(candidate)
  }
  if (proven.length === 0) return refuse(401, 'bad-proof')
  // Said only to whoever holds the key, so that the app can tell its owner.
  if (proven.every(({ revoked }) => revoked)) return refuse(403, 'revoked')
  const now = clock.now()
  const device = place?.id ?? subject
  const cookie = await store.transaction(async (query) => {
    await closeSession(query, visit.request, kind)
    await audit(query, { t: now, actor: subject, device, action: 'session', object: kind })
    return openSession(query, kind, { subject, device, now })
  })
  return done({ 'Set-Cookie': cookie })
}

// Taken whatever comes of it: a nonce that could be tried twice could be guessed at.
async function takeNonce(
  { store, clock }: ServerDeps,
  { kind, subject, nonce }: SessionRequest,
): Promise<boolean> {
  const row = await store.transaction((query) => findOne(query, TAKE_CHALLENGE, [nonceHash(nonce)]))
  return row?.kind === kind && row.subject === subject && row.expires > clock.now()
}

async function findDeviceKeys({ store }: ServerDeps, id: string): Promise<Candidate[]> {
  const device = await findOne(store, FIND_DEVICE, [id])
  return device ? [{ publicKey: device.pk, revoked: device.revoked !== null }] : []
}

async function findPersonKeys(
  { directory }: ServerDeps,
  org: string,
  uid: string,
): Promise<Candidate[]> {
  const units = await directory.listUnitsOf(org, uid)
  return units.map((unit) => ({
    publicKey: unit.members[uid]?.publicKey ?? NOBODY.publicKey,
    revoked: !isMember(unit, uid),
  }))
}
