// A person's keys as the server keeps them: sealed with the four words and the unit's secret, so
// that a stolen database has nothing to guess at (SEC B.2).

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { Base64url, PublicKey } from './wire.ts'

/** GET /v1/bundle/{uid} */
export const BundleAnswer = v.object({ uid: idSchema('p'), box: Base64url })

/** GET /v1/key/{hash}: an encryption key; whoever fetches it compares the hash. */
export const KeyAnswer = v.object({ key: v.pipe(v.string(), v.startsWith('age1pq1')) })

/** GET /v1/meta */
export type MetaAnswer = v.InferOutput<typeof MetaAnswer>
export const MetaAnswer = v.object({
  name: v.literal('trepart'),
  version: v.string(),
  api: v.array(v.number()),
  time: Instant,
  /** Public key that receipts are signed with. */
  receipts: PublicKey,
  /** The database's incarnation. An earlier server doesn't say, and letters must reach it as well. */
  inc: v.optional(idSchema('i')),
})
