// What a consent may be about, in words that a family knows, and the words in a text that show that it
// says something about that. They mark for whoever writes; they judge nothing.

import * as v from 'valibot'
import { Key, provenance } from './pack-parts.ts'

export type ConsentTopic = v.InferOutput<typeof ConsentTopic>
export const ConsentTopic = v.strictObject({
  /** Stands in consents as the topic. */
  id: Key,
  label: Key,
  /** A word of the text that begins so. */
  words: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\p{Ll}+$/u))), v.minLength(1)),
  ...provenance,
})
