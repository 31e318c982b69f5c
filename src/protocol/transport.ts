// How anyone speaks with the server: a path, a schema for the answer, and a few ways it can fail.
// Whoever makes a transport decides how to fetch; whoever uses it sees only this.

import type * as v from 'valibot'
import type { Result } from '../base/result.ts'

export type TransportError =
  /** No answer, or one that is not ours: a captive portal, a proxy's 404, a 500, HTML with 200. */
  | { readonly kind: 'offline' }
  /** The server wants this device or person to prove itself, and the proof did not do. */
  | { readonly kind: 'signed-out' }
  /** Too much in one request. A proxy says so of a request; only our server's word names a letter. */
  | { readonly kind: 'too-large'; readonly ours: boolean }
  | { readonly kind: 'slow-down'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }

export interface Transport {
  readonly get: <T>(path: string, schema: v.GenericSchema<unknown, T>) => Call<T>
  readonly post: <T>(path: string, body: unknown, schema: v.GenericSchema<unknown, T>) => Call<T>
}

type Call<T> = Promise<Result<T, TransportError>>

export interface TransportDep {
  readonly transport: Transport
}
