// POST /v1/push: sealed envelopes, each kept in a transaction of its own.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import type { Envelope } from './envelope.ts'
import { MAX_PUSH_OPS } from './limits.ts'
import { Receipt } from './receipt.ts'

/** Operations stay unparsed here: one that is malformed must not refuse the others. */
export type PushRequest = v.InferOutput<typeof PushRequest>
export const PushRequest = v.strictObject({
  ops: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_PUSH_OPS)),
})

export type PushRefusal = v.InferOutput<typeof PushRefusal>
export const PushRefusal = v.picklist([
  'malformed',
  'unknown-version',
  'too-large',
  'id-reuse',
  'bad-signature',
  'unknown-author',
  'unknown-mailbox',
  'not-allowed',
  'revoked',
])

/** One result for each operation, in the same order. */
export type PushResult = v.InferOutput<typeof PushResult>
export const PushResult = v.variant('st', [
  v.object({ st: v.literal('ok'), receipt: Receipt }),
  v.object({ st: v.literal('dup'), receipt: Receipt }),
  v.object({ st: v.literal('err'), code: PushRefusal }),
])

export type PushAnswer = v.InferOutput<typeof PushAnswer>
export const PushAnswer = v.object({ results: v.array(PushResult), time: Instant })

export function pushRequest(ops: readonly Envelope[]): PushRequest {
  return { ops: [...ops] }
}
