import { WIRE_VERSION } from '../../src/protocol/version.ts'
import type { ServerDeps } from '../deps.ts'
import { RELEASE } from '../release.ts'
import { FIND_META } from '../store/sql.ts'
import { findOne } from '../store/store.ts'

/** GET /v1/meta: that the server lives, its version, time, receipt key and incarnation. */
export async function getMeta({ store, clock, receiptKey }: ServerDeps): Promise<Response> {
  const incarnation = await findOne(store, FIND_META, ['incarnation'])
  return Response.json({
    name: 'trepart',
    version: RELEASE,
    api: [WIRE_VERSION],
    time: clock.now(),
    receipts: receiptKey.publicKey,
    inc: incarnation?.value,
  })
}
