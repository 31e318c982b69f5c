// Expected failures are values; bugs are exceptions.
//
// Return a Result when the caller can do something about it: ask for the words again, keep the
// draft, try later. Throw for the rest, and let the app stop instead of guessing.

export type Result<T, E> = Ok<T> | Err<E>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface Err<E> {
  readonly ok: false
  readonly error: E
}

export function ok(): Ok<void>
export function ok<T>(value: T): Ok<T>
export function ok(value?: unknown): Ok<unknown> {
  return { ok: true, value }
}

export function err<const E>(error: E): Err<E> {
  return { ok: false, error }
}

/** Closes a switch over a union, so that the compiler names the case it forgot. */
export function unreachable(_: never): never {
  // The value stays out of the message: it may hold a child's name.
  throw new Error('Unhandled case')
}
