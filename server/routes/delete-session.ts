import { audit } from '../audit.ts'
import type { ServerDeps, Visit } from '../deps.ts'
import { done } from '../refusal.ts'
import { CLEARED_PERSON_COOKIE, closeSession } from '../sessions.ts'

/**
 * DELETE /v1/session: ends the person's session. Never with Clear-Site-Data: that would take what
 * colleagues have not yet sent.
 */
export async function deleteSession(
  { store, clock }: ServerDeps,
  { request }: Visit,
): Promise<Response> {
  await store.transaction(async (query) => {
    const ended = await closeSession(query, request, 'person')
    if (!ended) return
    const { subject: actor, device } = ended
    const t = clock.now()
    await audit(query, { t, actor, device, action: 'session-end', object: 'person' })
  })
  return done({ 'Set-Cookie': CLEARED_PERSON_COOKIE })
}
