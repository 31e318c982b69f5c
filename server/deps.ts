// What the routes are handed.

import type { Clock } from '../src/base/clock.ts'
import type { Directory } from './directory.ts'
import type { IsSignedBy } from './letter-signature.ts'
import type { Limiter } from './rate-limit.ts'
import type { ReceiptKey } from './receipt-key.ts'
import type { Store } from './store/store.ts'

export interface ServerDeps {
  readonly store: Store
  readonly clock: Clock
  readonly directory: Directory
  readonly limiter: Limiter
  readonly receiptKey: ReceiptKey
  readonly isSignedBy: IsSignedBy
  /** Asked for with the first entry of a new organisation. */
  readonly setupToken: string
  readonly settings: { readonly origin: string }
}

/** A request, with what a router and a socket know of it. */
export interface Visit {
  readonly request: Request
  readonly query: URLSearchParams
  /** The part of the path that names a thing; empty where there is none. */
  readonly subject: string
  /** Where the request came from, for limits only; never stored. */
  readonly address: string
}

export type Route = (deps: ServerDeps, visit: Visit) => Promise<Response>
