import { WIRE_VERSION } from '../../src/protocol/version.ts'
import type { ServerDeps } from '../deps.ts'
import { RELEASE } from '../release.ts'

/** GET /v1/meta: that the server lives, its version, its time and its receipt key. */
export async function getMeta({ clock, receiptKey }: ServerDeps): Promise<Response> {
  return Response.json({
    name: 'trepart',
    version: RELEASE,
    api: [WIRE_VERSION],
    time: clock.now(),
    receipts: receiptKey.publicKey,
  })
}
