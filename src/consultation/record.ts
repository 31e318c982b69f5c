// A consultation without identity (rådfrågning, S-100, DOM D3): what is asked and what was answered.
// The schema has no place for who the child is, and what another version wrote beside it is dropped:
// nothing that names a child travels with it.

import * as v from 'valibot'
import { oneOf } from '../base/known-choice.ts'

const Text = v.optional(v.string(), '')

export const OUTCOMES = ['adviceGiven', 'reportAdvised', 'becameReport', 'noAnswer'] as const

export type Consultation = v.InferOutput<typeof Consultation>
export const Consultation = v.object({
  schema: v.optional(v.literal(1), 1),
  /** The question of the guardian lock comes first: nobody asks around while violence is suspected. */
  lockAnswer: oneOf(['yes', 'no', 'unknown']),
  situation: Text,
  /** A function or a person of social services, and the Swedish date of the call. */
  answeredBy: Text,
  calledOn: Text,
  advice: Text,
  outcome: oneOf(OUTCOMES),
  /** When its author wants to look again, `2026-04-28`. */
  followUpOn: Text,
})

export function emptyConsultation(): Consultation {
  return v.parse(Consultation, {})
}

export function readConsultation(content: unknown): Consultation {
  const parsed = v.safeParse(Consultation, content)
  return parsed.success ? parsed.output : emptyConsultation()
}

/**
 * The day that was chosen has come, and nothing has become of it yet. A date that does not exist counts
 * as well: a slip must not make that a child is forgotten.
 */
export function isDue({ followUpOn, outcome }: Consultation, today: string): boolean {
  const chosen = followUpOn.length === today.length && followUpOn <= today
  return chosen && outcome !== 'becameReport'
}
