// GET /v1/pull?mb&after&limit and GET /v1/head?mb=…: everyone who may read a mailbox sees the same
// log of it. Filtering for a person would make gaps, and gaps are how a loss is found.

import * as v from 'valibot'
import { Instant } from '../base/clock.ts'
import { idSchema } from '../base/id.ts'
import { Envelope } from './envelope.ts'
import { Count, Hash } from './wire.ts'

export type PullItem = v.InferOutput<typeof PullItem>
export const PullItem = v.object({
  seq: Count,
  ...Envelope.entries,
  /** When the server received it: the same time as in its receipt. */
  t: Instant,
  chain: Hash,
})

export type PullAnswer = v.InferOutput<typeof PullAnswer>
export const PullAnswer = v.object({
  mb: idSchema('m'),
  inc: idSchema('i'),
  head: Count,
  items: v.array(PullItem),
})

/** Mailbox to its highest number. */
export type HeadAnswer = v.InferOutput<typeof HeadAnswer>
export const HeadAnswer = v.object({
  heads: v.record(v.string(), v.object({ inc: idSchema('i'), head: Count })),
})
