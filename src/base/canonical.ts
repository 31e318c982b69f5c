// One value, one text. What is signed or hashed must never depend on who wrote the JSON.

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/** No record comes near it, and no engine's stack ends before it. */
const MAX_DEPTH = 64

/**
 * JSON with sorted keys and no white space. Keys that are undefined are left out. Throws on numbers
 * that are not safe integers, since two engines may print the same fraction differently, and on
 * what is nested deeper than any record.
 */
export function canonicalJson(value: Json): string {
  return write(value, 0)
}

function write(value: Json, depth: number): string {
  if (depth > MAX_DEPTH) throw new Error('No record is nested this deep')
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('Only whole numbers have one spelling')
    return String(value)
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value))
    return `[${value.map((item: Json) => write(item, depth + 1)).join(',')}]`
  const entries = Object.entries(value as { readonly [key: string]: Json | undefined })
    .filter((entry): entry is [string, Json] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const members = entries.map(([key, item]) => `${JSON.stringify(key)}:${write(item, depth + 1)}`)
  return `{${members.join(',')}}`
}

/** The value of a text that is canonical JSON; undefined for any other text. */
export function parseCanonical(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
