// How working together went, when a matter is over: each side's own words, in the same few marks.

import * as v from 'valibot'
import type { Filed } from '../letters/filed.ts'
import { signed } from '../letters/signed.ts'

export const EVALUATION_WAYS = ['phone', 'meeting', 'written'] as const
export const EVALUATION_MARKS = ['good', 'partly', 'notGood', 'unknown'] as const

const Mark = v.picklist(EVALUATION_MARKS)

export type EvaluationRecord = v.InferOutput<typeof EvaluationRecord>
export const EvaluationRecord = v.object({
  side: v.picklist(['reporter', 'socialServices']),
  /** How the two sides spoke of it. */
  way: v.picklist(EVALUATION_WAYS),
  method: Mark,
  participation: Mark,
  treatment: Mark,
  dissatisfaction: v.picklist(['yes', 'no']),
  words: v.string(),
  ...signed,
})
/** What is answered: who and when is added as it is written. */
export type EvaluationWords = Omit<EvaluationRecord, 'by' | 'writtenAt'>
export type Evaluation = Filed<'evaluation', EvaluationRecord>
