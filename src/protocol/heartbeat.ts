// POST and GET /v1/heartbeat: how much waits on a device, in numbers only. When a browser has thrown
// a tablet's storage away, its cookie is often left, and this tells what was lost.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { Count } from './wire.ts'

export type Unsent = v.InferOutput<typeof Unsent>
export const Unsent = v.strictObject({
  /** Letters to others without a receipt. */
  letters: Count,
  /** Drafts whose newest sealed revision has not left. */
  drafts: Count,
  /** How long the oldest of them has waited. An age, since the device's clock may be wrong. */
  oldestSeconds: Count,
})

export type Heartbeat = v.InferOutput<typeof Heartbeat>
export const Heartbeat = v.object({ ...Unsent.entries, t: Instant })
