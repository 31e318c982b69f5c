// A quick note (snabbanteckning): write now, sort later. One text about anything; it becomes a
// report's description, or is tidied away. Pure.

import * as v from 'valibot'

export type Note = v.InferOutput<typeof Note>
export const Note = v.object({
  schema: v.optional(v.literal(1), 1),
  text: v.optional(v.string(), ''),
})

export function emptyNote(): Note {
  return v.parse(Note, {})
}

const LooseNote = v.looseObject(Note.entries)

/** Reads what another version wrote: unknown keys are kept for the version that knows them. */
export function readNote(content: unknown): Note {
  const parsed = v.safeParse(LooseNote, content)
  return parsed.success ? parsed.output : emptyNote()
}
