// What IndexedDB says when it can't keep something, as something a person can act on.

import { err, ok, type Result } from '../base/result.ts'

export interface StorageFailure {
  readonly kind: 'disk-full' | 'storage-lost'
}

/**
 * Runs a write. A full disk and a dead connection are answers; anything else is a bug and throws.
 * The text that could not be written stays with the caller, in memory.
 */
export async function keep<T>(write: () => Promise<T>): Promise<Result<T, StorageFailure>> {
  try {
    return ok(await write())
  } catch (error) {
    const kind = failureOf(error)
    if (!kind) throw error
    return err({ kind })
  }
}

/** Dexie wraps the browser's error: the name may be on either. */
export function failureOf(error: unknown): StorageFailure['kind'] | undefined {
  const names = [error, (error as { inner?: unknown })?.inner].map(
    (candidate) => (candidate as { name?: string } | undefined)?.name,
  )
  if (names.includes('QuotaExceededError')) return 'disk-full'
  // Safari loses its connection in the background: "Connection to Indexed Database server lost".
  // What was under way then finds its transaction aborted, or no longer active.
  const lost = [
    'UnknownError',
    'InvalidStateError',
    'DatabaseClosedError',
    'AbortError',
    'TransactionInactiveError',
  ]
  return names.some((name) => name !== undefined && lost.includes(name))
    ? 'storage-lost'
    : undefined
}
