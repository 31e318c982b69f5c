import { randomBytes, toBase64url, utf8 } from '../../src/base/bytes.ts'
import { toInstant } from '../../src/base/clock.ts'
import { digest } from '../../src/base/digest.ts'
import { ChallengeRequest } from '../../src/protocol/session.ts'
import { readBody } from '../body.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { LIMITS } from '../rate-limit.ts'
import { refuseBusy } from '../refusal.ts'
import { ADD_CHALLENGE, DROP_CHALLENGES } from '../store/sql.ts'

const VALID_MILLISECONDS = 2 * 60_000

/**
 * POST /v1/session/challenge: a nonce for anybody who asks. Whether there is such a device or
 * person is not even looked up, so the answer can't tell.
 */
export async function postChallenge(deps: ServerDeps, visit: Visit): Promise<Response> {
  const { store, clock, limiter } = deps
  const wait = limiter(LIMITS.challenge, visit.address)
  if (wait > 0) return refuseBusy(wait)
  const body = await readBody(visit.request, ChallengeRequest)
  if (!body.ok) return body.error
  const { kind, subject } = body.value
  const nonce = toBase64url(randomBytes(32))
  const time = clock.now()
  const expires = toInstant(Date.parse(time) + VALID_MILLISECONDS)
  await store.transaction(async (query) => {
    await query.all(DROP_CHALLENGES, [time])
    await query.all(ADD_CHALLENGE, [nonceHash(nonce), kind, subject, expires])
  })
  return Response.json({ nonce, time })
}

export function nonceHash(nonce: string): string {
  return digest('trepart/nonce/1', utf8(nonce))
}
