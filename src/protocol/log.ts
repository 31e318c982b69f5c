// A signed log: entries numbered from 0, each naming the hash of the one before. What it says is in
// organisation-log.ts and unit-log.ts; here is only that nobody can change, drop or slip in a line.

import * as v from 'valibot'
import { concat, utf8, type Bytes } from '../base/bytes.ts'
import { parseCanonical, type Json } from '../base/canonical.ts'
import { digest, sha256 } from '../base/digest.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verifySignature } from './signature.ts'
import { Base64url, Count, Hash, Signature } from './wire.ts'

/** As it travels: canonical text and the signature of the key that `by` names. */
export type LogEntry = v.InferOutput<typeof LogEntry>
export const LogEntry = v.strictObject({
  e: v.pipe(v.string(), v.maxLength(8192)),
  s: Signature,
})

export const LogId = v.pipe(v.string(), v.regex(/^[ou]_[\w-]{22}$/))

/** What every entry carries; each type adds its own fields. */
export const entryFields = {
  v: v.literal(1),
  log: LogId,
  n: Count,
  prev: v.union([v.literal(''), Hash]),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Public key of the signer. */
  by: v.pipe(v.string(), v.length(43)),
}

export interface LogHead {
  readonly n: number
  readonly hash: string
}

export interface LogError {
  readonly kind:
    | 'malformed'
    | 'bad-signature'
    | 'not-allowed'
    | 'broken-chain'
    | 'wrong-root'
    | 'forked'
}

export function logEntryBytes(text: string): Bytes {
  return concat(utf8('trepart/log/1\0'), sha256(utf8(text)))
}

export function logEntryHash(text: string): string {
  return digest('trepart/loghash/1', utf8(text))
}

/** GET /v1/log/{id}?after=n answers with the entries above n. */
export const LogAnswer = v.object({ entries: v.array(LogEntry) })

/**
 * POST /v1/log/{id}: entries to append, and what belongs to them: encryption keys that they name by
 * hash, and the bundles of new members. `setup` is asked for with the first entry of a new log.
 */
export type LogRequest = v.InferOutput<typeof LogRequest>
export const LogRequest = v.strictObject({
  entries: v.pipe(v.array(LogEntry), v.minLength(1), v.maxLength(200)),
  keys: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(4096))), v.maxLength(200)), []),
  bundles: v.optional(
    v.pipe(
      v.array(v.strictObject({ uid: v.string(), box: v.pipe(Base64url, v.maxLength(8192)) })),
      v.maxLength(200),
    ),
    [],
  ),
  setup: v.optional(v.string(), ''),
})

/**
 * Follows a log from a state over new entries. `apply` sees one entry whose place and signature
 * hold, and answers with the next state, or undefined if its signer had no right to it.
 */
export async function followLog<E extends LoggedEntry, S extends { readonly head: LogHead }>(
  start: S,
  entries: readonly LogEntry[],
  schema: v.GenericSchema<unknown, E>,
  apply: (state: S, entry: E, hash: string) => S | undefined,
): Promise<Result<S, LogError>> {
  const parsed = entries.map(({ e }) => v.safeParse(schema, parseCanonical(e) as Json))
  // All at once: at every start a tablet verifies hundreds, and each waits for another thread.
  const genuine = await Promise.all(
    entries.map(async ({ e, s }, at) => {
      const entry = parsed[at]
      return entry?.success === true && verifySignature(entry.output.by, logEntryBytes(e), s)
    }),
  )
  let state = start
  for (const [at, { e }] of entries.entries()) {
    const read = parsed[at]
    if (!read?.success) return err({ kind: 'malformed' })
    const entry = read.output
    if (entry.n !== state.head.n + 1 || entry.prev !== state.head.hash) {
      return err({ kind: 'broken-chain' })
    }
    if (!genuine[at]) return err({ kind: 'bad-signature' })
    const next = apply(state, entry, logEntryHash(e))
    if (!next) return err({ kind: 'not-allowed' })
    state = next
  }
  return ok(state)
}

export interface LoggedEntry {
  readonly log: string
  readonly n: number
  readonly prev: string
  readonly by: string
}

/** Before the first entry. */
export const EMPTY_HEAD: LogHead = { n: -1, hash: '' }
