// An answer among some that this version knows.

import * as v from 'valibot'

/**
 * Unanswered is `''`. A later version may know more answers: this one then shows none, and loses
 * nothing else of the record with it.
 */
export function oneOf<const O extends readonly string[]>(options: O) {
  return v.fallback(v.optional(v.picklist(['', ...options]), ''), '')
}
